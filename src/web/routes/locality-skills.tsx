import { counted } from '../../../views/format.ts';
import type { FieldError } from '../../../views/frame.ts';
import { namesOf } from '../../../views/names.ts';
import { LocalitySkillsPage } from '../../../views/pages/locality-skills.tsx';
import { cellId } from '../../../views/partials/editor-cell.tsx';
import { paths } from '../../../views/paths.ts';
import type { SkillRow } from '../../../views/skills-view.ts';
import { everyMember, only } from '../access.ts';
import { dataBehind } from '../data-behind.tsx';
import type { Deps } from '../deps.ts';
import { editWorkbook, mayEditRow, type WorkbookEdit } from '../edit-workbook.ts';
import { fieldsOf } from '../form.ts';
import { frameOf } from '../frame.ts';
import { localityOf } from '../locality-of.ts';
import { done, page } from '../page.ts';
import { accessOf, type Ctx, type Route } from '../route.ts';
import { changesOf, readSheetForm, type SentRow } from '../sheet-form.ts';
import { thinSkills } from '../single-holders.ts';
import { matrixSkills, type SkillPlace, skillRow, unstoredSkillRows } from '../skill-rows.ts';
import { touchedSkills } from '../touched-skills.ts';

/** The skills matrix of a locality's team: read by every member, changed in place by those who may. */
export function localitySkillsRoutes(deps: Deps): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/:authority/localities/:locality/skills',
      access: everyMember,
      handle: async (c) => {
        const matrix = await matrixOf(c, deps);
        return skillsPage(c, deps, matrix, matrix.rows, [], 200);
      },
    },
    {
      method: 'post',
      path: '/:authority/localities/:locality/skills',
      access: only('analyst', 'service_manager'),
      handle: async (c) => {
        const { place, locality } = await matrixOf(c, deps);
        const read = readSheetForm(await fieldsOf(c));
        const sent = touchedSkills(place.stored, read, locality.code);
        const changes = changesOf('staff', sent, place.stored.sheets.staff);
        const back = paths.localitySkills(accessOf(c).authority.code, locality.code);
        if (changes.length === 0) return done(c, back, 'Nothing was changed.');
        const whose = counted(changes.length, 'row', 'rows');
        const summary = `Skills in ${locality.name}: ${whose} of staff edited`;
        const result = await editWorkbook(c, deps, summary, changes);
        if (result.kind !== 'stored') return refused(c, deps, read, result);
        return done(c, back, `Saved the skills of ${whose} of staff.`);
      },
    },
  ];
}

async function refused(
  c: Ctx,
  deps: Deps,
  read: readonly SentRow[],
  result: Exclude<WorkbookEdit, { kind: 'stored' }>,
): Promise<Response> {
  // Read again: after a clash the rows are no longer those that were seen.
  const matrix = await matrixOf(c, deps);
  const sent = touchedSkills(matrix.place.stored, read, matrix.locality.code);
  const problems = result.kind === 'invalid' ? result.problems : [];
  const clashes = result.kind === 'clash' ? result.clashes : [];
  const unstored = unstoredSkillRows({ sent, problems, clashes }, matrix.place);
  const known = new Set(matrix.rows.map(({ id }) => id));
  const rows = [
    ...matrix.rows.map((row) => unstored.find(({ id }) => id === row.id) ?? row),
    ...unstored.filter(({ id }) => !known.has(id)),
  ];
  const elsewhere = problems
    .filter(({ rowId }) => !sent.some(({ id }) => id === rowId))
    .map(({ sheet, row, message }) => `${sheet}${row === null ? '' : `, row ${row}`}: ${message}`);
  const refusals = result.kind === 'not_yours' ? [result.message] : [];
  const errors = [
    ...[...refusals, ...elsewhere].map((message) => ({ field: 'main', message })),
    ...rows.flatMap((row) => errorsOf(row, matrix.place)),
  ];
  const status = { invalid: 422, clash: 409, not_yours: 403 } as const;
  return skillsPage(c, deps, matrix, rows, errors, status[result.kind]);
}

/** What stands against a row, each leading to its cell or the row. */
function errorsOf(row: SkillRow, { skills }: SkillPlace): readonly FieldError[] {
  const atRow = (message: string): FieldError => ({ field: `row-${row.id}`, message });
  const who = row.clash?.by ?? 'Someone else';
  return [
    ...(row.error === null ? [] : [atRow(`${row.label}: ${row.error}`)]),
    ...(row.clash === null
      ? []
      : [
          atRow(
            row.clash.removed
              ? `${row.label}: ${who} removed this row meanwhile. What you chose is shown below, but cannot be saved.`
              : `${row.label}: ${who} changed this row meanwhile. What you chose is kept: look at both and save again.`,
          ),
        ]),
    ...row.cells.flatMap(({ column, error }, index) =>
      error === null
        ? []
        : [
            {
              field: cellId(row.id, column),
              message: `${row.label}, ${skills[index]?.name ?? column}: ${error}`,
            },
          ],
    ),
  ];
}

type Matrix = Awaited<ReturnType<typeof matrixOf>>;

/** The locality of the address and the skills of its people as the data are now. Ends the request where they cannot be read. */
async function matrixOf(c: Ctx, deps: Deps) {
  const access = accessOf(c);
  const { stored, result } = await deps.reading.current(access.authority.id);
  const locality = localityOf(c, result.ok ? result.workbook : null);
  const { workbook } = result as Extract<typeof result, { ok: true }>;
  const place: SkillPlace = { stored, access, skills: matrixSkills(stored) };
  const rows = (stored.sheets.staff?.rows ?? [])
    .filter(({ cells }) => cells.locality === locality.code)
    .map((row) => skillRow(row, place));
  return { locality, workbook, place, rows };
}

async function skillsPage(
  c: Ctx,
  deps: Deps,
  { locality, workbook, place }: Matrix,
  rows: readonly SkillRow[],
  errors: readonly FieldError[],
  status: 200 | 403 | 409 | 422,
): Promise<Response> {
  const { access, skills } = place;
  const isOwn = access.ownLocalities.includes(locality.code);
  const frame = await frameOf(c, deps);
  return page(
    c,
    <LocalitySkillsPage
      frame={frame}
      behind={status === 200 ? await dataBehind(c, deps, frame) : null}
      head={{ authority: access.authority.code, locality, isOwn, scenario: null }}
      names={namesOf([workbook])}
      skills={skills}
      rows={rows}
      mayEdit={mayEditRow(access, 'staff', { locality: locality.code })}
      errors={errors}
      {...thinSkills(workbook, locality.code)}
    />,
    status,
  );
}
