import { paths } from '../../../views/paths.ts';
import { accessRoles } from '../../domain/access-role.ts';
import { signedIn } from '../access.ts';
import type { Deps } from '../deps.ts';
import { notFound, RequestError } from '../errors.ts';
import { formOf } from '../form.ts';
import { localPath } from '../local-path.ts';
import { done } from '../page.ts';
import { type Ctx, type Route, visitorOf } from '../route.ts';
import { passOn } from '../set-cookies.ts';

/** Taking another role in the demonstration. Elsewhere the address leads nowhere. */
export function demoRoutes(deps: Deps): readonly Route[] {
  return [{ method: 'post', path: '/demo/role', access: signedIn, handle: (c) => takeRole(c, deps) }];
}

async function takeRole(c: Ctx, deps: Deps): Promise<Response> {
  const form = await formOf(c);
  const role = accessRoles.find((each) => each === form.text('role'));
  if (visitorOf(c).demoRole === null) notFound('There is no demonstration here.');
  if (role === undefined) throw new RequestError('invalid', 'There is no such role. Choose one of the list.');
  const cookie = deps.auth.demoCookie(role);
  if (cookie === null) notFound('There is no demonstration here.');
  passOn(c, [cookie]);
  return done(c, localPath(form.text('back')) ?? paths.home());
}
