import { editTitle } from '../../../views/edit-title.ts';
import { type HistoryEntry, HistoryPage } from '../../../views/pages/data/history.tsx';
import { paths } from '../../../views/paths.ts';
import { type SheetName, sheetNames } from '../../domain/workbook.ts';
import type { Edit } from '../../store/stores.ts';
import { type AuthorityAccess, everyMember } from '../access.ts';
import { cellChanges } from '../change-facts.ts';
import { dataBehind } from '../data-behind.tsx';
import type { Deps } from '../deps.ts';
import { mayUndo, undoEdit, type WorkbookEdit } from '../edit-workbook.ts';
import { notFound } from '../errors.ts';
import { frameOf } from '../frame.ts';
import { done, page } from '../page.ts';
import { accessOf, type Ctx, type Route } from '../route.ts';
import { editors } from './data.tsx';

const EDITS_PER_PAGE = 20;
const SHOWN_CELLS = 60;

/** Who changed what, and taking it back. */
export function historyRoutes(deps: Deps): readonly Route[] {
  const show = async (c: Ctx, trouble?: { readonly message: string; readonly status: 403 | 409 | 422 }) => {
    const access = accessOf(c);
    const sheet = sheetNames.find((name) => name === c.req.query('sheet')) ?? null;
    const before = Number(c.req.query('before') ?? '');
    const edits = await deps.stores.workbooks.history(access.authority.id, {
      limit: EDITS_PER_PAGE,
      ...(isRevision(before) ? { before } : {}),
      ...(sheet ? { sheet } : {}),
    });
    const older = edits.length === EDITS_PER_PAGE ? edits.at(-1)!.revision : null;
    const entries = edits.map((edit) => entryOf(edit, access, sheet));
    const frame = await frameOf(c, deps);
    const behind = await dataBehind(c, deps, frame);
    return page(
      c,
      <HistoryPage {...{ frame, entries, sheet, older, behind }} trouble={trouble?.message} />,
      trouble?.status ?? 200,
    );
  };
  return [
    { method: 'get', path: '/:authority/history', access: everyMember, handle: (c) => show(c) },
    {
      method: 'post',
      path: '/:authority/history/:revision/undo',
      access: editors,
      handle: async (c) => {
        const { authority } = accessOf(c);
        const revision = Number(c.req.param('revision'));
        const edit = isRevision(revision) ? await editOf(deps, authority.id, revision) : null;
        if (edit === null) notFound('There is no such change.');
        const result = await undoEdit(c, deps, edit);
        if (result.kind === 'stored') {
          return done(c, paths.history(authority.code), `Change ${revision} was taken back.`);
        }
        return show(c, { message: troubleOf(result), status: statuses[result.kind] });
      },
    },
  ];
}

/** Whether a number of an address can be a revision: the database counts no further. */
function isRevision(number: number): boolean {
  return Number.isInteger(number) && number > 0 && number < 2 ** 31 - 1;
}

const statuses = { not_yours: 403, clash: 409, invalid: 422 } as const;

async function editOf(deps: Deps, authorityId: string, revision: number): Promise<Edit | null> {
  const [edit] = await deps.stores.workbooks.history(authorityId, { before: revision + 1, limit: 1 });
  return edit?.revision === revision ? edit : null;
}

function troubleOf(result: Exclude<WorkbookEdit, { kind: 'stored' }>): string {
  switch (result.kind) {
    case 'not_yours':
      return result.message;
    case 'clash':
      return 'A row of it was changed again since. Take the later change back first, or change the row by hand.';
    case 'invalid': {
      const [first] = result.problems;
      return `The workbook would not be valid without it: ${first?.sheet}${first?.column ? `, ${first.column}` : ''}: ${first?.message}`;
    }
  }
}

function entryOf(edit: Edit, access: AuthorityAccess, sheet: SheetName | null): HistoryEntry {
  const changes = edit.changes.filter((change) => sheet === null || change.sheet === sheet);
  // The first filling of a workbook has thousands of cells: only so many rows are looked at as will be shown.
  const cells = changes
    .slice(0, SHOWN_CELLS)
    .flatMap(({ sheet: name, before, after }) => cellChanges(name, before, after));
  const { revision, at, personName, undoneBy } = edit;
  const first = revision === 1;
  return {
    revision,
    at,
    personName,
    title: editTitle(edit),
    undoneBy,
    rows: changes.length,
    mayUndo: undoneBy === null && mayUndo(access, edit),
    cells: first ? [] : cells.slice(0, SHOWN_CELLS),
    more: first ? 0 : Math.max(0, cells.length - SHOWN_CELLS),
  };
}
