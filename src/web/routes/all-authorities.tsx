import type { FieldError } from '../../../views/frame.ts';
import { AuthoritiesPage } from '../../../views/pages/administration/authorities.tsx';
import { NewAuthorityPage } from '../../../views/pages/administration/new-authority.tsx';
import { paths } from '../../../views/paths.ts';
import { defaultColour } from '../../../views/theme.ts';
import { administrators } from '../access.ts';
import { authorityErrors, codeProblem } from '../administration/authority-form.ts';
import { starterFor } from '../administration/authority-workbook.ts';
import { audit } from '../audit.ts';
import { addDemoMembers } from '../auth/demo.ts';
import type { Deps } from '../deps.ts';
import { type Form, formOf } from '../form.ts';
import { frameOf } from '../frame.ts';
import { done, page } from '../page.ts';
import { type Ctx, type Route, visitorOf } from '../route.ts';

/** The authorities of the service: the list, and adding one. */
export function allAuthorityRoutes(deps: Deps): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/administration/authorities',
      access: administrators,
      handle: (c) => showAuthorities(c, deps),
    },
    {
      method: 'get',
      path: '/administration/authorities/new',
      access: administrators,
      handle: (c) => showNewAuthority(c, deps),
    },
    {
      method: 'post',
      path: '/administration/authorities/new',
      access: administrators,
      handle: (c) => createAuthority(c, deps),
    },
  ];
}

async function showAuthorities(c: Ctx, deps: Deps): Promise<Response> {
  const all = await deps.stores.authorities.list();
  const rows = await Promise.all(
    all.map(async ({ id, code, name, example }) => {
      const members = await deps.stores.people.members(id);
      const people = members.filter(
        ({ person }) => person.closedAt === null && (!person.demo || deps.site.demo),
      );
      return { code, name, example, people: people.length };
    }),
  );
  const frame = await frameOf(c, deps);
  return page(c, <AuthoritiesPage frame={frame} authorities={rows} />);
}

type Filled = {
  readonly name: string;
  readonly code: string;
  readonly colour: string;
  readonly from: string;
};

const nothingFilled: Filled = { name: '', code: '', colour: defaultColour, from: 'starter' };

async function showNewAuthority(
  c: Ctx,
  deps: Deps,
  filled = nothingFilled,
  errors: readonly FieldError[] = [],
): Promise<Response> {
  const frame = await frameOf(c, deps);
  const examples = deps.examples.map(({ code, name }) => ({ code, name }));
  const props = { frame, examples, errors, ...filled };
  return page(c, <NewAuthorityPage {...props} />, errors.length > 0 ? 422 : 200);
}

function readFilled(form: Form): Filled {
  return {
    name: form.text('name'),
    code: form.text('code').toLowerCase(),
    colour: form.text('colour').toLowerCase(),
    from: form.text('from'),
  };
}

async function createAuthority(c: Ctx, deps: Deps): Promise<Response> {
  const filled = readFilled(await formOf(c));
  const { name, code, colour, from } = filled;
  const example = deps.examples.find((each) => each.code === from);
  const wrongCode = codeProblem(code);
  const errors: readonly FieldError[] = [
    ...authorityErrors(name, colour),
    ...(wrongCode === null ? [] : [{ field: 'code', message: wrongCode }]),
    ...(example || from === 'starter' ? [] : [{ field: 'from', message: 'Choose what to start from.' }]),
  ];
  if (errors.length > 0) return showNewAuthority(c, deps, filled, errors);
  const { person } = visitorOf(c);
  const created = await deps.stores.authorities.create(
    { code, name, colour, example: example !== undefined },
    example?.build() ?? starterFor(name),
    { id: person.id, name: person.name },
  );
  if (created === null) {
    const message = `Another authority has the code '${code}' already. Choose another one.`;
    return showNewAuthority(c, deps, filled, [{ field: 'code', message }]);
  }
  if (deps.site.demo) await addDemoMembers(deps.stores, created);
  await audit(c, deps, 'authority_created', { authority: name, code, from });
  return done(c, paths.administration(code), `${name} is added. Add its people next.`);
}
