import { counted } from '../../../views/format.ts';
import type { FieldError } from '../../../views/frame.ts';
import { SkillsPage } from '../../../views/pages/skills.tsx';
import { cellId } from '../../../views/partials/editor-cell.tsx';
import { MatrixPart } from '../../../views/partials/matrix-part.tsx';
import { PlanBar } from '../../../views/partials/plan-bar.tsx';
import { levelNames } from '../../../views/partials/skill-level.tsx';
import { matrixHref } from '../../../views/skills-links.ts';
import type { BulkForm, MatrixQuery, SkillsMatrixView } from '../../../views/skills-view.ts';
import { everyMember, only } from '../access.ts';
import { bulkEdit, readBulkForm } from '../bulk-skills.ts';
import type { Deps } from '../deps.ts';
import { editWorkbook, type WorkbookEdit } from '../edit-workbook.ts';
import { fieldsOf, formOf } from '../form.ts';
import { frameOf } from '../frame.ts';
import { wantsFragment } from '../htmx.ts';
import { matrixView } from '../matrix-facts.ts';
import { OWN_LOCALITIES, readMatrixQuery } from '../matrix-query.ts';
import { done, fragment, page } from '../page.ts';
import { planOfPage } from '../plan-of.ts';
import { accessOf, type Ctx, type Route } from '../route.ts';
import { changesOf, readSheetForm } from '../sheet-form.ts';
import type { Unstored } from '../sheet-row.ts';
import { matrixSkills } from '../skill-rows.ts';
import { mayPlan } from './runs.tsx';

const noBulk: BulkForm = { rows: [], scope: 'ticked', need: '', level: '' };

type Shown = {
  readonly bulk?: BulkForm;
  readonly unstored?: Unstored;
  readonly errors?: readonly FieldError[];
  readonly status?: 200 | 403 | 409 | 422;
};

/** The skills matrix: read by every member, changed cell by cell or one skill for many at once. */
export function skillRoutes(deps: Deps): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/:authority/skills',
      access: everyMember,
      handle: (c) => show(c, deps, queryOf(c)),
    },
    {
      method: 'post',
      path: '/:authority/skills',
      access: only('analyst', 'service_manager'),
      handle: async (c) => {
        const form = await formOf(c);
        return form.text('act') === 'bulk' ? setForMany(c, deps) : setCells(c, deps);
      },
    },
  ];
}

function queryOf(c: Ctx): MatrixQuery {
  return readMatrixQuery((name) => c.req.query(name));
}

async function setCells(c: Ctx, deps: Deps): Promise<Response> {
  const { authority } = accessOf(c);
  const query = { ...queryOf(c), editing: true };
  const { stored } = await deps.reading.current(authority.id);
  const sent = readSheetForm(await fieldsOf(c));
  const changes = changesOf('staff', sent, stored.sheets.staff);
  const back = matrixHref(authority.code, query, { editing: false });
  if (changes.length === 0) return done(c, back, 'Nothing was changed.');
  const summary = `Skills of ${counted(changes.length, 'row', 'rows')} of staff changed`;
  const result = await editWorkbook(c, deps, summary, changes);
  if (result.kind === 'stored') return done(c, back, `Saved: ${summary.toLowerCase()}.`);
  return refused(c, deps, query, { sent, result });
}

async function setForMany(c: Ctx, deps: Deps): Promise<Response> {
  const access = accessOf(c);
  const { authority } = access;
  const query = { ...queryOf(c), editing: false };
  const form = await formOf(c);
  const bulk = readBulkForm(form);
  const { stored } = await deps.reading.current(authority.id);
  const edit = bulkEdit(bulk, query, stored, Number(form.text('revision')) || 0, access);
  if (!edit.ok) return show(c, deps, query, { bulk, errors: edit.errors, status: 422 });
  const { changes, sent, people, gone } = edit;
  const skill = matrixSkills(stored).find(({ need }) => need === bulk.need)!.name;
  const summary = `${skill} set to ${levelNames[bulk.level] ?? 'no skill'} for ${counted(people, 'person', 'people')}`;
  const goneWords = gone === 0 ? '' : ` ${counted(gone, 'ticked row', 'ticked rows')} had been removed.`;
  const back = matrixHref(authority.code, query);
  if (changes.length === 0) return done(c, back, `All of them have that level already.${goneWords}`);
  const result = await editWorkbook(c, deps, summary, changes);
  if (result.kind === 'stored') return done(c, back, `Saved: ${summary}.${goneWords}`);
  const again: BulkForm = { ...bulk, scope: 'ticked', rows: sent.map(({ id }) => id) };
  return refused(c, deps, query, { sent, result, bulk: again });
}

type Refused = {
  readonly sent: Unstored['sent'];
  readonly result: Exclude<WorkbookEdit, { kind: 'stored' }>;
  readonly bulk?: BulkForm;
};

function refused(c: Ctx, deps: Deps, query: MatrixQuery, { sent, result, bulk = noBulk }: Refused) {
  const unstored: Unstored = {
    sent,
    problems: result.kind === 'invalid' ? result.problems : [],
    clashes: result.kind === 'clash' ? result.clashes : [],
  };
  const own = result.kind === 'not_yours' ? [{ field: 'main', message: result.message }] : [];
  const elsewhere = unstored.problems
    .filter(({ rowId }) => !sent.some(({ id }) => id === rowId))
    .map(({ sheet, message }) => ({ field: 'main', message: `${sheet}: ${message}` }));
  const status = { clash: 409, not_yours: 403, invalid: 422 } as const;
  return show(c, deps, query, {
    bulk,
    unstored,
    errors: [...own, ...elsewhere],
    status: status[result.kind],
  });
}

/** What stands against the rows of a matrix, each leading to its cell or row. */
function errorsOf({ rows, skills }: SkillsMatrixView): readonly FieldError[] {
  const names = new Map(skills.map(({ name, column }) => [column.name, name]));
  return rows.flatMap(({ id, label, cells, clash, error }) => [
    ...(error === null ? [] : [{ field: `row-${id}`, message: `${label}: ${error}` }]),
    ...(clash === null
      ? []
      : [{ field: `row-${id}`, message: `${label}: ${clash.by ?? 'someone'} changed it meanwhile.` }]),
    ...cells.flatMap((cell) =>
      cell.error === null
        ? []
        : [{ field: cellId(id, cell.column), message: `${label}, ${names.get(cell.column)}: ${cell.error}` }],
    ),
  ]);
}

async function show(c: Ctx, deps: Deps, query: MatrixQuery, shown: Shown = {}): Promise<Response> {
  const { bulk = noBulk, unstored = null, errors = [], status = 200 } = shown;
  const access = accessOf(c);
  const { stored } = await deps.reading.current(access.authority.id);
  const plan = await planOfPage(c, deps);
  const view = matrixView(query, stored, access, unstored);
  const allSkills = matrixSkills(stored);
  const authority = access.authority.code;
  const part = { authority, view, names: plan.names, allSkills, bulk };
  if (wantsFragment(c) && status === 200) return fragment(c, <MatrixPart {...part} />);
  const frame = await frameOf(c, deps);
  const named = (sheet: 'localities' | 'roles', key: string) =>
    (stored.sheets[sheet]?.rows ?? []).map(({ cells }) => ({
      code: cells[key] ?? '',
      name: cells.name ?? cells[key] ?? '',
    }));
  return page(
    c,
    <SkillsPage
      frame={frame}
      planBar={
        <PlanBar standing={plan} authority={authority} here={frame.here} canPlan={mayPlan(access.role)} />
      }
      filter={{
        localities: named('localities', 'locality'),
        roles: named('roles', 'role'),
        needs: allSkills.map(({ need, name }) => ({ code: need, name })),
        own: access.ownLocalities.length === 0 ? null : OWN_LOCALITIES,
      }}
      part={part}
      errors={[...errors, ...(unstored === null ? [] : errorsOf(view))]}
      clashed={status === 409}
    />,
    status,
  );
}
