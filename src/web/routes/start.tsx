import type { FieldError } from '../../../views/frame.ts';
import { StartCouncilPage } from '../../../views/pages/start/council.tsx';
import { StartCouncilsPage } from '../../../views/pages/start/councils.tsx';
import { paths } from '../../../views/paths.ts';
import type { MayStart } from '../../../views/start-view.ts';
import { defaultColour } from '../../../views/theme.ts';
import type { StartCouncil } from '../../domain/council-start.ts';
import { matchingCouncils } from '../../domain/find-council.ts';
import { readNamedLocalities } from '../../domain/named-localities.ts';
import { administrators, signedIn } from '../access.ts';
import { codeProblem } from '../administration/authority-form.ts';
import { audit } from '../audit.ts';
import { addDemoMembers } from '../auth/demo.ts';
import type { Deps } from '../deps.ts';
import { notFound } from '../errors.ts';
import { formOf } from '../form.ts';
import { frameOf } from '../frame.ts';
import { done, page } from '../page.ts';
import { type Ctx, type Route, visitorOf } from '../route.ts';

/** Starting with any council of the published files: choosing it, seeing its figures, making its workbook. */
export function startRoutes(deps: Deps): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/start',
      access: signedIn,
      handle: async (c) => {
        const search = (c.req.query('q') ?? '').slice(0, 100);
        const councils = matchingCouncils(deps.starts.councils, search);
        const frame = await frameOf(c, deps);
        return page(c, <StartCouncilsPage frame={frame} search={search} councils={councils} />);
      },
    },
    {
      method: 'get',
      path: '/start/:council',
      access: signedIn,
      handle: async (c) => {
        const council = councilOf(c, deps);
        return showCouncil(c, deps, council, await nothingFilled(deps, council));
      },
    },
    {
      method: 'post',
      path: '/start/:council',
      access: administrators,
      handle: (c) => makeWorkbook(c, deps, councilOf(c, deps)),
    },
  ];
}

type Filled = { readonly localities: string; readonly code: string };

function councilOf(c: Ctx, deps: Deps): StartCouncil {
  const onsCode = c.req.param('council') ?? '';
  const council = deps.starts.councils.find((each) => each.onsCode === onsCode);
  if (!council) notFound('There is no such council in the published figures. Choose one of the list.');
  if (council.replacedBy.length > 0) {
    const names = council.replacedBy.map(({ name }) => name).join(' and ');
    notFound(`${council.name} was replaced by ${names}. Start with the council of today.`);
  }
  return council;
}

async function nothingFilled(deps: Deps, { onsCode, name }: StartCouncil): Promise<Filled> {
  return {
    localities: deps.starts.places(onsCode).names.join('\n'),
    code: await freeCode(deps, name),
  };
}

/** The council's name as a code for addresses, with a number where another authority has it. */
async function freeCode(deps: Deps, name: string): Promise<string> {
  const words = name
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const code = words.slice(0, 37).replace(/-+$/, '');
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? code : `${code}-${number}`;
    if ((await deps.stores.authorities.byCode(candidate)) === null) return candidate;
  }
}

function mayStart(c: Ctx): MayStart {
  const { person, demoRole } = visitorOf(c);
  if (person.administrator) return 'yes';
  return demoRole === null ? 'no' : 'by_taking_a_role';
}

async function showCouncil(
  c: Ctx,
  deps: Deps,
  council: StartCouncil,
  filled: Filled,
  errors: readonly FieldError[] = [],
): Promise<Response> {
  const start = {
    ...{ council, ...filled },
    figures: deps.starts.figures(council.onsCode),
    places: deps.starts.places(council.onsCode),
  };
  const frame = await frameOf(c, deps);
  const view = <StartCouncilPage frame={frame} start={start} may={mayStart(c)} errors={errors} />;
  return page(c, view, errors.length > 0 ? 422 : 200);
}

async function makeWorkbook(c: Ctx, deps: Deps, council: StartCouncil): Promise<Response> {
  const form = await formOf(c);
  const filled = { localities: form.exact('localities'), code: form.text('code').toLowerCase() };
  const read = readNamedLocalities(filled.localities.split(/\r?\n/));
  const wrongCode = codeProblem(filled.code);
  const errors = [
    ...(read.ok ? [] : [{ field: 'localities', message: read.message }]),
    ...(wrongCode === null ? [] : [{ field: 'code', message: wrongCode }]),
  ];
  if (!read.ok || errors.length > 0) return showCouncil(c, deps, council, filled, errors);
  const { person } = visitorOf(c);
  const created = await deps.stores.authorities.create(
    { code: filled.code, name: council.name, colour: defaultColour, example: false },
    deps.starts.build(council.onsCode, read.localities).raw,
    { id: person.id, name: person.name },
  );
  if (created === null) {
    const message = `Another authority has the code '${filled.code}' already. Choose another one.`;
    return showCouncil(c, deps, council, filled, [{ field: 'code', message }]);
  }
  if (deps.site.demo) await addDemoMembers(deps.stores, created);
  await audit(c, deps, 'authority_created', {
    authority: council.name,
    code: filled.code,
    from: `published figures of ${council.onsCode}`,
  });
  await deps.planning.plan({ authorityId: created.id, scenario: null, by: person.id });
  return done(
    c,
    paths.checklist(filled.code),
    `The workbook of ${council.name} is made and its first plan is under way. Replace these figures first.`,
  );
}
