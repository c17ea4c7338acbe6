import { counted, listWords } from '../../../views/format.ts';
import type { FieldError } from '../../../views/frame.ts';
import { PastePage, type PastePreview, type PasteProblem } from '../../../views/pages/data/paste.tsx';
import { paths } from '../../../views/paths.ts';
import { diffSheet, type SheetDiff } from '../../domain/diff-sheet.ts';
import { sheets } from '../../domain/sheets.ts';
import type { StoredSheet, StoredWorkbook } from '../../domain/stored-workbook.ts';
import type { RawSheet, SheetName } from '../../domain/workbook.ts';
import { readPasted } from '../../exchange/read-pasted.ts';
import { cellsOfChanges } from '../change-facts.ts';
import type { Deps } from '../deps.ts';
import {
  checkEdit,
  type EditProblem,
  editWorkbook,
  mayEditSheet,
  type WorkbookEdit,
} from '../edit-workbook.ts';
import { RequestError } from '../errors.ts';
import { formOf } from '../form.ts';
import { frameOf } from '../frame.ts';
import { done, page } from '../page.ts';
import { accessOf, type Ctx, type Route } from '../route.ts';
import { asSeenAt } from '../seen-changes.ts';
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
  const show = async (c: Ctx, pasted: Pasted, status: 200 | 403 | 409 | 422 = 200) => {
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
        const form = await formOf(c);
        const text = form.exact('text');
        const pasted: Pasted = { sheet, text, mode: form.text('mode') === 'replace' ? 'replace' : 'update' };
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
          form.text('store') === 'yes'
            ? await editWorkbook(c, deps, summary, asSeenAt(diff.changes, Number(form.text('revision')) || 0))
            : await checkEdit(c, deps, diff.changes);
        if (result?.kind === 'stored')
          return done(c, paths.sheet(authority.code, sheet), `Saved. ${summary}.`);
        if (result === null) return show(c, { ...pasted, preview: previewOf(diff, stored, sheet) });
        const shown =
          result.kind === 'clash' ? { ...pasted, preview: previewOf(diff, stored, sheet) } : pasted;
        return refused(show, c, shown, result, diff);
      },
    },
  ];
}

function refused(
  show: (c: Ctx, pasted: Pasted, status: 403 | 409 | 422) => Promise<Response>,
  c: Ctx,
  pasted: Pasted,
  result: Exclude<WorkbookEdit, { kind: 'stored' }>,
  diff: SheetDiff,
): Promise<Response> {
  if (result.kind === 'not_yours') {
    return show(c, { ...pasted, errors: [{ field: 'text', message: result.message }] }, 403);
  }
  if (result.kind === 'clash') {
    const others = [...new Set(result.clashes.map(({ changedBy }) => changedBy ?? 'Someone'))];
    const message = `${listWords(others)} changed ${counted(result.clashes.length, 'of these rows', 'of these rows')} after you checked the cells, so nothing was stored. What is stored now and what you pasted stand below: store again to put yours in its place.`;
    return show(c, { ...pasted, errors: [{ field: 'text', message }] }, 409);
  }
  const problemAt = problemsIn(pasted.sheet, diff);
  const problems = result.problems.map(problemAt);
  const message = `${counted(problems.length, 'problem', 'problems')} in the cells, listed below. Nothing was stored.`;
  return show(c, { ...pasted, problems, errors: [{ field: 'text', message }] }, 422);
}

/** A problem at the row that was pasted; one that the pasted rows bring about elsewhere names its sheet. */
function problemsIn(sheet: SheetName, { changes, rows }: SheetDiff) {
  const rowOf = new Map<string | number, number | null>();
  let added = 0;
  for (const [index, change] of changes.entries()) {
    if (change.kind === 'add') {
      rowOf.set(added, rows[index] ?? null);
      added += 1;
    } else rowOf.set(change.id, rows[index] ?? null);
  }
  return (problem: EditProblem): PasteProblem => {
    const { value, message } = problem;
    const row = rowOf.get(problem.added ?? problem.rowId ?? '') ?? null;
    if (problem.sheet === sheet && row !== null) return { row, column: problem.column, value, message };
    const place = [problem.sheet, problem.row === null ? null : `row ${problem.row}`, problem.column];
    return { row: null, column: place.filter((part) => part !== null).join(', '), value, message };
  };
}

/** What is wrong with the header, or with there being nothing below it. */
function headerProblem({ columns, rows }: RawSheet, sheet: SheetName): string | null {
  if (columns.length === 0) return 'Paste the header row and at least one row below it.';
  if (rows.length === 0) {
    return `Only one row was pasted. The first row must hold the column names of ${sheet}, the rows follow below it.`;
  }
  const names = columns.map((column) => column.trim());
  const twice = names.find((name, index) => name !== '' && names.indexOf(name) < index);
  if (twice !== undefined) return `Two of the pasted columns are called ${twice}. Keep one of them.`;
  const { key, columns: known } = sheets[sheet];
  const missing = key.filter((column) => known[column]?.required && !names.includes(column));
  if (missing.length === 0) return null;
  return `The first row must hold the column names, and ${listWords(missing)} ${missing.length === 1 ? 'is' : 'are'} not among them, by which rows are told apart. It begins: ${names.slice(0, 4).join(', ')}.`;
}

function previewOf(diff: SheetDiff, stored: StoredWorkbook, sheet: SheetName): PastePreview {
  const count = (kind: string) => diff.changes.filter((change) => change.kind === kind).length;
  return {
    added: count('add'),
    changed: count('update'),
    removed: count('remove'),
    unchanged: diff.unchanged,
    cells: cellsOfChanges(diff.changes, stored.sheets[sheet]).slice(0, SHOWN_CELLS),
    revision: stored.revision,
  };
}

function summaryOf(diff: SheetDiff): string {
  const count = (kind: string) => diff.changes.filter((change) => change.kind === kind).length;
  return `${count('add')} added, ${count('update')} changed, ${count('remove')} removed`;
}
