import { parseWorkbook } from '../domain/parse-workbook.ts';
import {
  type EditClash,
  type RowChange,
  rawOf,
  type StoredRow,
  type StoredSheet,
  type StoredWorkbook,
} from '../domain/stored-workbook.ts';
import type { SheetName, WorkbookProblem } from '../domain/workbook.ts';
import type { Edit } from '../store/stores.ts';
import type { AuthorityAccess } from './access.ts';
import type { Deps } from './deps.ts';
import { accessOf, type Ctx, visitorOf } from './route.ts';

/** Rows of one sheet: far more than the largest authority's staff. */
const MOST_ROWS = 50_000;
/** Problems that are told of one edit: more than anybody reads before pasting again. */
const MOST_PROBLEMS = 500;

/** A problem of the workbook as it would become, at the row of the store it concerns (null for a whole sheet or a row that is to be added). */
export type EditProblem = WorkbookProblem & {
  readonly rowId: string | null;
  /** Which of the added rows of this edit, counted from 0 over all sheets; null for another row. */
  readonly added: number | null;
};

type Place = Pick<EditProblem, 'rowId' | 'added'>;

export type WorkbookEdit =
  | { readonly kind: 'stored'; readonly revision: number; readonly added: readonly string[] }
  /** The workbook would not be valid: nothing was stored. */
  | { readonly kind: 'invalid'; readonly problems: readonly EditProblem[] }
  /** Someone else changed these rows meanwhile: nothing was stored. */
  | { readonly kind: 'clash'; readonly clashes: readonly EditClash[] }
  /** The visitor's role may not change these rows: nothing was stored. */
  | { readonly kind: 'not_yours'; readonly message: string };

/** Changes rows of the authority's workbook: all or none, only what the visitor may change, only if the workbook stays valid. */
export async function editWorkbook(
  c: Ctx,
  deps: Deps,
  summary: string,
  changes: readonly RowChange[],
): Promise<WorkbookEdit> {
  const access = accessOf(c);
  const { person } = visitorOf(c);
  const { id } = access.authority;
  const current = await deps.reading.current(id);
  const refusal = notYours(access, changes, current.stored);
  if (refusal !== null) return { kind: 'not_yours', message: refusal };
  const by = { id: person.id, name: person.name };
  const result = await deps.stores.workbooks.edit(id, by, summary, changes, (after) =>
    problemsOf(after, changes, current.stored),
  );
  if (result.ok) return { kind: 'stored', revision: result.revision, added: result.added };
  if ('refused' in result) return { kind: 'invalid', problems: result.refused };
  return { kind: 'clash', clashes: result.clashes };
}

/** What would come of an edit, without making it: null where it would be stored. */
export async function checkEdit(
  c: Ctx,
  deps: Deps,
  changes: readonly RowChange[],
): Promise<Exclude<WorkbookEdit, { kind: 'stored' }> | null> {
  const access = accessOf(c);
  const { stored } = await deps.reading.current(access.authority.id);
  const refusal = notYours(access, changes, stored);
  if (refusal !== null) return { kind: 'not_yours', message: refusal };
  const problems = problemsOf(changed(stored, changes), changes, stored);
  return problems === null ? null : { kind: 'invalid', problems };
}

/** A stored workbook with changes made, as the store would make them. */
function changed(stored: StoredWorkbook, changes: readonly RowChange[]): StoredWorkbook {
  const row = (id: string, cells: StoredRow['cells']): StoredRow => {
    return { id, version: 0, cells, changedAt: stored.changedAt, changedBy: null };
  };
  const byId = new Map(changes.flatMap((change) => (change.kind === 'add' ? [] : [[change.id, change]])));
  const sheets: Partial<Record<SheetName, StoredSheet>> = { ...stored.sheets };
  for (const name of new Set(changes.map(({ sheet }) => sheet))) {
    const sheet = sheets[name] ?? { columns: [], rows: [] };
    const kept = sheet.rows.flatMap((each) => {
      const change = byId.get(each.id);
      if (!change) return [each];
      return change.kind === 'update' ? [row(each.id, change.cells)] : [];
    });
    const added = changes.flatMap((change, index) =>
      change.kind === 'add' && change.sheet === name ? [row(`added ${index}`, change.cells)] : [],
    );
    sheets[name] = { ...sheet, rows: [...kept, ...added] };
  }
  return { ...stored, sheets };
}

/** Takes an edit back, under the same conditions as any edit. */
export async function undoEdit(c: Ctx, deps: Deps, edit: Edit): Promise<WorkbookEdit> {
  const access = accessOf(c);
  const { person } = visitorOf(c);
  const { id } = access.authority;
  if (!mayUndo(access, edit)) {
    return {
      kind: 'not_yours',
      message: 'Your role may not take this change back: it is of rows that you may not change.',
    };
  }
  const { stored } = await deps.reading.current(id);
  const by = { id: person.id, name: person.name };
  const result = await deps.stores.workbooks.undo(id, by, edit.revision, (after) =>
    problemsOf(after, [], stored),
  );
  if (result.ok) return { kind: 'stored', revision: result.revision, added: result.added };
  if ('refused' in result) return { kind: 'invalid', problems: result.refused };
  return { kind: 'clash', clashes: result.clashes };
}

/** Whether a member may take an edit back: only where they could have made it. The workbook's first filling stays. */
export function mayUndo(access: AuthorityAccess, { revision, changes }: Edit): boolean {
  return (
    revision > 1 &&
    changes.length > 0 &&
    changes.every(({ sheet, before, after }) =>
      [before, after].every((cells) => cells === null || mayEditRow(access, sheet, cells)),
    )
  );
}

/** A problem that no row has alone. */
const whole = { row: null, column: null, value: null, rowId: null, added: null };

function problemsOf(
  after: StoredWorkbook,
  changes: readonly RowChange[],
  before: StoredWorkbook,
): readonly EditProblem[] | null {
  for (const [sheet, { rows }] of Object.entries(after.sheets)) {
    if (rows.length > MOST_ROWS) {
      const message = `The sheet would have ${rows.length.toLocaleString('en-GB')} rows; at most ${MOST_ROWS.toLocaleString('en-GB')} are kept. Put identical people in one row with a count.`;
      return [{ sheet, message, ...whole }];
    }
  }
  const read = parseWorkbook(rawOf(after));
  if (read.ok) return null;
  const placeOf = placesIn(after, changes, before);
  const told = read.problems.slice(0, MOST_PROBLEMS).map((problem) => ({ ...problem, ...placeOf(problem) }));
  const left = read.problems.length - told.length;
  if (left === 0) return told;
  const message = `There are ${left.toLocaleString('en-GB')} more problems. Put those before it right first.`;
  return [...told, { ...whole, sheet: told.at(-1)!.sheet, message }];
}

/** Rows of a sheet begin at row 2, in the order of the store; the rows that an edit adds come last, in its own order. */
function placesIn(after: StoredWorkbook, changes: readonly RowChange[], before: StoredWorkbook) {
  const added = changes.filter(({ kind }) => kind === 'add');
  const placesOf = new Map<SheetName, ReadonlyMap<string, Place>>();
  const sheetPlaces = (sheet: SheetName): ReadonlyMap<string, Place> => {
    const known = new Set(before.sheets[sheet]?.rows.map(({ id }) => id));
    const indexes = added.flatMap((change, index) => (change.sheet === sheet ? [index] : []));
    const places = new Map<string, Place>();
    let met = 0;
    for (const { id } of after.sheets[sheet]?.rows ?? []) {
      if (known.has(id)) places.set(id, { rowId: id, added: null });
      else {
        places.set(id, { rowId: null, added: indexes[met] ?? null });
        met += 1;
      }
    }
    return places;
  };
  return (problem: WorkbookProblem): Place => {
    const sheet = problem.sheet as SheetName;
    const row = problem.row === null ? undefined : after.sheets[sheet]?.rows[problem.row - 2];
    if (row === undefined) return { rowId: null, added: null };
    const places = placesOf.get(sheet) ?? sheetPlaces(sheet);
    placesOf.set(sheet, places);
    return places.get(row.id) ?? { rowId: null, added: null };
  };
}

/** Which sheets each role may change; a service manager's rows must also be of their own localities, before and after. */
export function mayEditSheet({ role }: AuthorityAccess, sheet: SheetName): boolean {
  switch (role) {
    case 'administrator':
    case 'analyst':
      return true;
    case 'service_manager':
      return sheet === 'staff' || sheet === 'demand' || sheet === 'scenarios';
    case 'leadership':
      return sheet === 'scenarios';
    case 'commissioner':
      return false;
  }
}

/** Whether the member may change a row of this sheet with these cells. */
export function mayEditRow(
  access: AuthorityAccess,
  sheet: SheetName,
  cells: Readonly<Record<string, string>>,
): boolean {
  if (!mayEditSheet(access, sheet)) return false;
  if (access.role !== 'service_manager' || sheet === 'scenarios') return true;
  return access.ownLocalities.includes(cells.locality ?? '');
}

function notYours(
  access: AuthorityAccess,
  changes: readonly RowChange[],
  stored: StoredWorkbook,
): string | null {
  const rowsOf = new Map<SheetName, ReadonlyMap<string, Readonly<Record<string, string>>>>();
  const cellsOf = (sheet: SheetName, id: string) => {
    let rows = rowsOf.get(sheet);
    if (!rows) {
      rows = new Map((stored.sheets[sheet]?.rows ?? []).map((row) => [row.id, row.cells]));
      rowsOf.set(sheet, rows);
    }
    return rows.get(id);
  };
  for (const change of changes) {
    const before = change.kind === 'add' ? undefined : cellsOf(change.sheet, change.id);
    const after = change.kind === 'remove' ? undefined : change.cells;
    for (const cells of [before, after]) {
      if (cells !== undefined && !mayEditRow(access, change.sheet, cells)) {
        return access.role === 'service_manager'
          ? `A service manager changes staff and demand of their own localities (${access.ownLocalities.join(', ') || 'none yet'}). This row of the sheet ${change.sheet} is of ${cells.locality ?? 'no locality'}.`
          : `Your role may not change the sheet ${change.sheet}.`;
      }
    }
  }
  return null;
}
