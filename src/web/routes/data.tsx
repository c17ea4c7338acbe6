import { counted } from '../../../views/format.ts';
import type { FieldError } from '../../../views/frame.ts';
import { SheetPage } from '../../../views/pages/data/sheet.tsx';
import { DataPage, type SheetSummary } from '../../../views/pages/data/sheets.tsx';
import { cellId } from '../../../views/partials/editor-cell.tsx';
import { paths } from '../../../views/paths.ts';
import type { SheetPage as SheetFacts } from '../../../views/sheet-view.ts';
import { countSources } from '../../domain/count-sources.ts';
import { sheets } from '../../domain/sheets.ts';
import { type SheetName, sheetNames } from '../../domain/workbook.ts';
import { everyMember, only } from '../access.ts';
import { dataBehind } from '../data-behind.tsx';
import type { Deps } from '../deps.ts';
import { type EditProblem, editWorkbook, mayEditSheet, type WorkbookEdit } from '../edit-workbook.ts';
import { notFound, RequestError } from '../errors.ts';
import { fieldsOf } from '../form.ts';
import { frameOf } from '../frame.ts';
import { done, page } from '../page.ts';
import type { CurrentWorkbook } from '../reading.ts';
import { accessOf, type Ctx, type Route } from '../route.ts';
import { changesOf, readSheetForm, type SentRow } from '../sheet-form.ts';
import { ROWS_PER_PAGE, type SheetView, sheetPage } from '../sheet-page.ts';

/** Who may change some sheet; which rows, `editWorkbook` decides. */
export const editors = only('analyst', 'service_manager', 'leadership');

/** The sheets of the workbook: read by every member, changed in place. */
export function dataRoutes(deps: Deps): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/:authority/data',
      access: everyMember,
      handle: async (c) => {
        const access = accessOf(c);
        const current = await deps.reading.current(access.authority.id);
        const summaries = sheetNames.map((sheet) => summaryOf(sheet, current, mayEditSheet(access, sheet)));
        const frame = await frameOf(c, deps);
        const behind = await dataBehind(c, deps, frame);
        return page(c, <DataPage {...{ frame, behind }} sheets={summaries} now={deps.clock()} />);
      },
    },
    {
      method: 'get',
      path: '/:authority/data/:sheet',
      access: everyMember,
      handle: async (c) => {
        const access = accessOf(c);
        const { stored } = await deps.reading.current(access.authority.id);
        const facts = sheetPage(viewOf(c, c.req.query('edit') === 'yes'), stored, access);
        const frame = await frameOf(c, deps);
        const behind = await dataBehind(c, deps, frame);
        return page(c, <SheetPage {...{ frame, behind }} sheet={facts} />);
      },
    },
    {
      method: 'post',
      path: '/:authority/data/:sheet',
      access: editors,
      handle: async (c) => {
        const access = accessOf(c);
        const view = viewOf(c, true);
        const { stored } = await deps.reading.current(access.authority.id);
        const sent = readSheetForm(await fieldsOf(c));
        const changes = changesOf(view.sheet, sent, stored.sheets[view.sheet]);
        const back = paths.sheet(access.authority.code, view.sheet, { filter: view.filter, page: view.page });
        if (changes.length === 0) return done(c, back, 'Nothing was changed.');
        const summary = `${counted(changes.length, 'row', 'rows')} of ${view.sheet} edited`;
        const result = await editWorkbook(c, deps, summary, changes);
        if (result.kind === 'stored') return done(c, back, `Saved: ${summary}.`);
        return refused(c, deps, view, sent, result);
      },
    },
  ];
}

async function refused(
  c: Ctx,
  deps: Deps,
  view: SheetView,
  sent: readonly SentRow[],
  result: Exclude<WorkbookEdit, { kind: 'stored' }>,
): Promise<Response> {
  const access = accessOf(c);
  if (!mayEditSheet(access, view.sheet)) throw new RequestError('forbidden', notYoursWords(result));
  const { stored } = await deps.reading.current(access.authority.id);
  const problems = result.kind === 'invalid' ? result.problems : [];
  const clashes = result.kind === 'clash' ? result.clashes : [];
  const facts = sheetPage(view, stored, access, { sent, problems, clashes });
  const errors = [
    ...(result.kind === 'not_yours' ? [{ field: 'main', message: result.message }] : []),
    ...errorsOf(facts),
    ...problems.filter((problem) => !isOf(problem, view.sheet, sent)).map(elsewhere),
  ];
  return page(
    c,
    <SheetPage
      frame={await frameOf(c, deps)}
      sheet={facts}
      errors={errors}
      clashed={result.kind === 'clash'}
    />,
    result.kind === 'clash' ? 409 : result.kind === 'not_yours' ? 403 : 422,
  );
}

function notYoursWords(result: Exclude<WorkbookEdit, { kind: 'stored' }>): string {
  return result.kind === 'not_yours' ? result.message : 'Your role may not change this sheet.';
}

/** Whether a problem is of one of the rows that were sent, where it is shown. */
function isOf({ sheet, rowId, added }: EditProblem, own: SheetName, sent: readonly SentRow[]): boolean {
  return sheet === own && (added !== null || sent.some(({ id }) => id === rowId));
}

/** A problem that an edit brings about in a row, or a sheet, that the page does not show. */
function elsewhere({ sheet, row, column, message }: EditProblem): FieldError {
  const place = [sheet, row === null ? null : `row ${row}`, column].filter((part) => part !== null);
  return { field: 'main', message: `${place.join(', ')}: ${message}` };
}

/** What stands against the rows of a page, each leading to its cell or row. */
function errorsOf({ rows, columns }: SheetFacts): readonly FieldError[] {
  const titles = new Map(columns.map(({ name, title }) => [name, title]));
  return rows.flatMap((row) => [
    ...(row.error === null ? [] : [{ field: `row-${row.id}`, message: `${row.label}: ${row.error}` }]),
    ...(row.clash === null
      ? []
      : [
          {
            field: `row-${row.id}`,
            message: `${row.label}: ${row.clash.by ?? 'someone'} changed it meanwhile.`,
          },
        ]),
    ...row.cells.flatMap(({ column, error }) =>
      error === null
        ? []
        : [{ field: cellId(row.id, column), message: `${row.label}, ${titles.get(column)}: ${error}` }],
    ),
  ]);
}

/** The sheet named in the address. */
export function sheetOf(c: Ctx): SheetName {
  const name = c.req.param('sheet') ?? '';
  return sheetNames.find((sheet) => sheet === name) ?? notFound(`There is no sheet '${name.slice(0, 50)}'.`);
}

function viewOf(c: Ctx, editing: boolean): SheetView {
  return {
    sheet: sheetOf(c),
    filter: (c.req.query('filter') ?? '').slice(0, 100),
    page: pageOfRow(c.req.query('row')) ?? (Number.parseInt(c.req.query('page') ?? '1', 10) || 1),
    editing,
  };
}

/** The page on which a row of the sheet stands (the header is row 1), for links to a problem's row. */
function pageOfRow(row: string | undefined): number | null {
  const number = Number.parseInt(row ?? '', 10);
  return number >= 2 ? Math.ceil((number - 1) / ROWS_PER_PAGE) : null;
}

function summaryOf(sheet: SheetName, { stored, raw }: CurrentWorkbook, mayEdit: boolean): SheetSummary {
  const rows = stored.sheets[sheet]?.rows ?? [];
  const text = raw[sheet];
  return {
    sheet,
    meaning: sheets[sheet].meaning,
    rows: rows.length,
    sources: countSources(text && sheet !== 'scenarios' ? { [sheet]: text } : {}),
    changedAt: rows.reduce<Date | null>(
      (latest, { changedAt }) => (latest === null || changedAt > latest ? changedAt : latest),
      null,
    ),
    mayEdit,
  };
}
