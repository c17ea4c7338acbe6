import type { Child } from 'hono/jsx';
import type { Frame } from '../../views/frame.ts';
import { DataBehind } from '../../views/partials/data-behind.tsx';
import type { Deps } from './deps.ts';
import { planOf } from './plan-of.ts';
import { accessOf, type Ctx } from './route.ts';
import { mayPlan } from './routes/runs.tsx';

/** How far the baseline's plan counts the data as they are now, for the pages where data are changed. */
export async function dataBehind(c: Ctx, deps: Deps, frame: Frame): Promise<Child> {
  const { authority, role } = accessOf(c);
  const standing = await planOf(deps, authority.id, null);
  return <DataBehind frame={frame} standing={standing} canPlan={mayPlan(role)} />;
}
