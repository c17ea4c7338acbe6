import { paths } from '../../../views/paths.ts';
import { signedIn } from '../access.ts';
import type { Deps } from '../deps.ts';
import { RequestError } from '../errors.ts';
import { authoritiesOf } from '../frame.ts';
import type { Route } from '../route.ts';

/** `/` leads to the overview of the visitor's first authority that has a plan to show. */
export function homeRoutes(deps: Deps): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/',
      access: signedIn,
      handle: async (c) => {
        const own = await authoritiesOf(c, deps);
        const first =
          (await firstWithPlan(
            own.map(({ code }) => code),
            deps,
          )) ?? own[0]?.code;
        if (first) return c.redirect(paths.overview(first), 303);
        if (c.var.visitor?.person.administrator) return c.redirect(paths.allAuthorities(), 303);
        throw new RequestError(
          'forbidden',
          'You are signed in, but no authority has added you yet. Ask its administrator to do so.',
        );
      },
    },
  ];
}

async function firstWithPlan(codes: readonly string[], deps: Deps): Promise<string | null> {
  for (const code of codes) {
    const authority = await deps.stores.authorities.byCode(code);
    if (authority && (await deps.stores.runs.latest(authority.id, 'plan', null)).done) return code;
  }
  return null;
}
