import { AdministrationPage } from '../../../views/pages/administration/overview.tsx';
import { AuthoritySettingsPage } from '../../../views/pages/administration/settings.tsx';
import { paths } from '../../../views/paths.ts';
import { type AccessRole, accessRoles } from '../../domain/access-role.ts';
import { only } from '../access.ts';
import { authorityErrors } from '../administration/authority-form.ts';
import { audit } from '../audit.ts';
import type { Deps } from '../deps.ts';
import { formOf } from '../form.ts';
import { frameOf } from '../frame.ts';
import { done, page } from '../page.ts';
import { accessOf, type Ctx, type Route } from '../route.ts';

/** An authority's administration: what there is, its name and its colour. */
export function administrationRoutes(deps: Deps): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/:authority/administration',
      access: only(),
      handle: (c) => showAdministration(c, deps),
    },
    {
      method: 'get',
      path: '/:authority/administration/settings',
      access: only(),
      handle: async (c) => {
        const { code, name, colour } = accessOf(c).authority;
        const frame = await frameOf(c, deps);
        return page(
          c,
          <AuthoritySettingsPage frame={frame} authority={code} name={name} colour={colour} errors={[]} />,
        );
      },
    },
    {
      method: 'post',
      path: '/:authority/administration/settings',
      access: only(),
      handle: (c) => saveSettings(c, deps),
    },
  ];
}

async function showAdministration(c: Ctx, deps: Deps): Promise<Response> {
  const { authority } = accessOf(c);
  const members = (await deps.stores.people.members(authority.id)).filter(
    ({ person }) => !person.demo || deps.site.demo,
  );
  const open = members.filter(({ person }) => person.closedAt === null);
  const counts = accessRoles.map((role) => [role, open.filter((each) => each.role === role).length] as const);
  const frame = await frameOf(c, deps);
  return page(
    c,
    <AdministrationPage
      frame={frame}
      authority={authority}
      members={Object.fromEntries(counts) as Record<AccessRole, number>}
      closed={members.length - open.length}
      providers={deps.auth.providers}
    />,
  );
}

async function saveSettings(c: Ctx, deps: Deps): Promise<Response> {
  const { authority } = accessOf(c);
  const form = await formOf(c);
  const name = form.text('name');
  const colour = form.text('colour').toLowerCase();
  const errors = authorityErrors(name, colour);
  if (errors.length > 0) {
    const frame = await frameOf(c, deps);
    const props = { frame, authority: authority.code, name, colour, errors };
    return page(c, <AuthoritySettingsPage {...props} />, 422);
  }
  await deps.stores.authorities.update(authority.id, { name, colour });
  await audit(c, deps, 'authority_changed', {
    name_before: authority.name,
    name,
    colour_before: authority.colour,
    colour,
  });
  return done(c, paths.authoritySettings(authority.code), 'Saved.');
}
