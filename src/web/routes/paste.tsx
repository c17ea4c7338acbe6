import { counted } from '../../../views/format.ts';
import type { FieldError } from '../../../views/frame.ts';
import { PastePage, type PastePreview, type PasteProblem } from '../../../views/pages/data/paste.tsx';
import { paths } from '../../../views/paths.ts';
import { diffSheet, type SheetDiff } from '../../domain/diff-sheet.ts';
import type { StoredSheet } from '../../domain/stored-workbook.ts';
import type { RawSheet, SheetName } from '../../domain/workbook.ts';
import { readPasted } from '../../exchange/read-pasted.ts';
import { cellsOfChanges } from '../change-facts.ts';
import type { Deps } from '../deps.ts';
import { checkEdit, editWorkbook, mayEditSheet, type WorkbookEdit } from '../edit-workbook.ts';
import { RequestError } from '../errors.ts';
import { frameOf } from '../frame.ts';
import { done, page } from '../page.ts';
import { accessOf, type Ctx, type Route } from '../route.ts';
import { sheetColumns } from '../sheet-columns.ts';
import { editors, sheetOf } from './data.tsx';

const SHOWN_CELLS = 100;
const empty: StoredSheet = { columns: [], rows: [] };

type Pasted = {
  readonly sheet: SheetName;
  readonly text: string;
  readonly mode: 'update' | 'replace';
  readonly errors?: readonly FieldError[];
  readonly problems?: readonly PasteProblem[];
  readonly preview?: PastePreview;
};

/** Pasting rows into a sheet: checked and compared first, stored when the user agrees. */
export function pasteRoutes(deps: Deps): readonly Route[] {
  const show = async (c: Ctx, pasted: Pasted, status: 200 | 409 | 422 = 200) => {
    const { stored } = await deps.reading.current(accessOf(c).authority.id);
    const columns = sheetColumns(pasted.sheet, stored, { inUse: false });
    return page(c, <PastePage frame={await frameOf(c, deps)} columns={columns} {...pasted} />, status);
  };
  return [
    {
      method: 'get',
      path: '/:authority/data/:sheet/paste',
      access: editors,
      handle: (c) => {
        const sheet = sheetOf(c);
        if (!mayEditSheet(accessOf(c), sheet)) {
          throw new RequestError('forbidden', `Your role may not change the sheet ${sheet}.`);
        }
        return show(c, { sheet, text: '', mode: 'update' });
      },
    },
    {
      method: 'post',
      path: '/:authority/data/:sheet/paste',
      access: editors,
      handle: async (c) => {
        const sheet = sheetOf(c);
        const { authority } = accessOf(c);
        const form = await c.req.parseBody();
        const text = typeof form.text === 'string' ? form.text : '';
        const pasted: Pasted = { sheet, text, mode: form.mode === 'replace' ? 'replace' : 'update' };
        const read = readPasted(sheet, text);
        const wrong = read.ok ? headerProblem(read.sheet, sheet) : read.problem.message;
        if (!read.ok || wrong !== null) {
          return show(c, { ...pasted, errors: [{ field: 'text', message: wrong! }] }, 422);
        }
        const { stored } = await deps.reading.current(authority.id);
        const before = stored.sheets[sheet] ?? empty;
        const diff = diffSheet(sheet, before, read.sheet, pasted.mode);
        if (diff.repeatedKeys.length > 0) {
          const message = `Several pasted rows are the same row of the sheet: ${diff.repeatedKeys.slice(0, 5).join('; ')}. Keep one of each.`;
          return show(c, { ...pasted, errors: [{ field: 'text', message }] }, 422);
        }
        if (diff.changes.length === 0) {
          return done(c, paths.sheet(authority.code, sheet), 'The pasted rows are what is stored already.');
        }
        const summary = `Pasted into ${sheet}: ${summaryOf(diff)}`;
        const result =
          form.store === 'yes'
            ? await editWorkbook(c, deps, summary, diff.changes)
            : await checkEdit(c, deps, diff.changes);
        if (result?.kind === 'stored')
          return done(c, paths.sheet(authority.code, sheet), `Saved. ${summary}.`);
        if (result === null) return show(c, { ...pasted, preview: previewOf(diff, before) });
        return refused(show, c, pasted, result, diff, read.sheet);
      },
    },
  ];
}

function refused(
  show: (c: Ctx, pasted: Pasted, status: 409 | 422) => Promise<Response>,
  c: Ctx,
  pasted: Pasted,
  result: Exclude<WorkbookEdit, { kind: 'stored' }>,
  diff: SheetDiff,
  sheet: RawSheet,
): Promise<Response> {
  if (result.kind === 'not_yours') {
    return show(c, { ...pasted, errors: [{ field: 'text', message: result.message }] }, 422);
  }
  if (result.kind === 'clash') {
    const message = 'Someone else changed these rows meanwhile; nothing was stored. Check the cells again.';
    return show(c, { ...pasted, errors: [{ field: 'text', message }] }, 409);
  }
  const added = diff.changes.filter(({ kind }) => kind === 'add');
  const problems = result.problems.map(({ added: at, sheet: where, row, column, value, message }) => {
    const change = at === null ? undefined : added[at];
    const own = change ? sheet.rows.findIndex(({ cells }) => sameRow(cells, sheet.columns, change)) : -1;
    return {
      row: sheet.rows[own]?.row ?? (where === pasted.sheet ? null : row),
      column: where === pasted.sheet ? column : `${where}: ${column ?? ''}`,
      value,
      message,
    };
  });
  const message = `${counted(problems.length, 'problem', 'problems')} in the cells, listed below. Nothing was stored.`;
  return show(c, { ...pasted, problems, errors: [{ field: 'text', message }] }, 422);
}

function sameRow(
  cells: readonly string[],
  columns: readonly string[],
  change: SheetDiff['changes'][number],
): boolean {
  return (
    change.kind !== 'remove' &&
    columns.every((column, index) => (cells[index] ?? '').trim() === (change.cells[column.trim()] ?? ''))
  );
}

function headerProblem({ columns, rows }: RawSheet, sheet: SheetName): string | null {
  if (columns.length === 0) return 'Paste the header row and at least one row below it.';
  if (rows.length === 0) {
    return `Only one row was pasted. The first row must hold the column names of ${sheet}, the rows follow below it.`;
  }
  return null;
}

function previewOf(diff: SheetDiff, before: StoredSheet): PastePreview {
  const count = (kind: string) => diff.changes.filter((change) => change.kind === kind).length;
  return {
    added: count('add'),
    changed: count('update'),
    removed: count('remove'),
    unchanged: diff.unchanged,
    cells: cellsOfChanges(diff.changes, before).slice(0, SHOWN_CELLS),
  };
}

function summaryOf(diff: SheetDiff): string {
  const count = (kind: string) => diff.changes.filter((change) => change.kind === kind).length;
  return `${count('add')} added, ${count('update')} changed, ${count('remove')} removed`;
}
