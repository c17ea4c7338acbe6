import { ProvidersPage } from '../../../views/pages/administration/providers.tsx';
import { administrators } from '../access.ts';
import { PROVIDER_ID, providerVariables } from '../auth/provider-settings.ts';
import type { Deps } from '../deps.ts';
import { frameOf } from '../frame.ts';
import { page } from '../page.ts';
import type { Route } from '../route.ts';

/** How people sign in: shown, not changed. */
export function signInProviderRoutes(deps: Deps): readonly Route[] {
  const callbackOf = (id: string) => `${deps.site.origin}/api/auth/callback/${id}`;
  return [
    {
      method: 'get',
      path: '/administration/sign-in',
      access: administrators,
      handle: async (c) => {
        const frame = await frameOf(c, deps);
        const providers = deps.auth.providers.map(({ id, name, issuer }) => ({
          name,
          issuer,
          callback: callbackOf(id),
        }));
        const view = (
          <ProvidersPage
            frame={frame}
            providers={providers}
            variables={providerVariables}
            callback={callbackOf(PROVIDER_ID)}
          />
        );
        return page(c, view);
      },
    },
  ];
}
