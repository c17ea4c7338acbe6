import { beforeAll, describe, expect, test } from 'vitest';
import {
  type RowChange,
  rawOf,
  type StoredRow,
  type StoredWorkbook,
} from '../../src/domain/stored-workbook.ts';
import type { RawWorkbook, SheetName } from '../../src/domain/workbook.ts';
import { buildCouncil, councils } from '../../src/examples/councils.ts';
import type { Editor, Stores } from '../../src/store/stores.ts';
import { onEachDatabase } from '../builders/databases.ts';
import { importer, storeCouncil, storeTiny } from '../builders/stored-authority.ts';

const asha: Editor = { id: null, name: 'Asha' };
const ben: Editor = { id: null, name: 'Ben' };
const store = () => null;

onEachDatabase((open) => {
  let stores: Stores;
  beforeAll(async () => {
    stores = (await open()).stores;
  });

  describe('a stored workbook', () => {
    test.each(councils.map(({ code }) => [code]))('of %s is the one that was given', async (code) => {
      const { authority } = await storeCouncil(stores, code);
      const stored = await stores.workbooks.load(authority.id);
      expect(stored.revision).toBe(1);
      expect(contentOf(rawOf(stored))).toEqual(contentOf(buildCouncil(code)!));
    });

    test('keeps blank rows, columns without cells, odd names and long text', async () => {
      const raw: RawWorkbook = {
        needs: {
          columns: ['need', ' name ', '_note', '_note', '', '__proto__', 'lead', ''],
          rows: [
            { row: 2, cells: ['key_work', ' Key work ', 'one', 'two', '', 'proto', '', ''] },
            { row: 4, cells: ['', '', '', '', '', '', '', ''] },
            { row: 9, cells: ['x'.repeat(5000), '“näh” 🙂\n"quoted"', '', '', '', '', '', ''] },
          ],
        },
        travel: { columns: ['from', 'to', 'minutes'], rows: [] },
      };
      const made = await create('odd', raw);
      const kept = rawOf(await stores.workbooks.load(made));
      expect(kept).toEqual({
        needs: {
          columns: ['need', 'name', '_note', '_note (2)', '__proto__', 'lead'],
          rows: [
            { row: 2, cells: ['key_work', ' Key work ', 'one', 'two', 'proto', ''] },
            { row: 3, cells: ['', '', '', '', '', ''] },
            { row: 4, cells: ['x'.repeat(5000), '“näh” 🙂\n"quoted"', '', '', '', ''] },
          ],
        },
        travel: { columns: ['from', 'to', 'minutes'], rows: [] },
      });
    });

    test('keeps cells that PostgreSQL cannot hold as they are, readably', async () => {
      const raw = { needs: { columns: ['need'], rows: [{ row: 2, cells: ['a\0b\ud800c'] }] } };
      const stored = await stores.workbooks.load(await create('zero', raw));
      expect(stored.sheets.needs!.rows[0]!.cells).toEqual({ need: 'a\u{FFFD}b\u{FFFD}c' });
    });

    test('may have 20,000 rows of staff, in their order', async () => {
      const rows = Array.from({ length: 20_000 }, (_, index) => ({
        row: index + 2,
        cells: [`s-${index}`, 'family_worker', 'north', '0.8', `${index % 4}`],
      }));
      const columns = ['staff', 'role', 'locality', 'fte', 'skill.key_work'];
      const id = await create('large', { staff: { columns, rows } });
      const stored = await stores.workbooks.load(id);
      expect(stored.sheets.staff!.rows.map(({ cells }) => cells.staff)).toEqual(
        rows.map(({ cells }) => cells[0]),
      );
      const [first] = stored.sheets.staff!.rows;
      const result = await stores.workbooks.edit(
        id,
        asha,
        'FTE',
        [update('staff', first!, { fte: '1' })],
        store,
      );
      expect(result).toEqual({ ok: true, revision: 2, added: [] });
    });
  });

  describe('an edit', () => {
    test('adds, changes and removes rows at once, in their places', async () => {
      const { id, rows } = await tiny();
      const before = await stores.workbooks.state(id);
      const [first, second, third] = rows.staff;
      const result = await stores.workbooks.edit(
        id,
        asha,
        'Staff of the autumn',
        [
          update('staff', second!, { fte: '0.6', count: '' }),
          { kind: 'remove', sheet: 'staff', id: first!.id, version: first!.version },
          {
            kind: 'add',
            sheet: 'staff',
            cells: { staff: 'fw-9', role: 'family_worker', locality: 'south', fte: '1' },
          },
          {
            kind: 'add',
            sheet: 'staff',
            cells: { staff: 'fw-10', role: 'family_worker', locality: 'south', fte: '1' },
          },
        ],
        store,
      );
      const after = await stores.workbooks.load(id);
      const staff = after.sheets.staff!.rows;
      expect(result).toEqual({ ok: true, revision: 2, added: staff.slice(2).map((row) => row.id) });
      expect(staff.map(({ cells }) => cells.staff)).toEqual(['fw-2', 'sp-1', 'fw-9', 'fw-10']);
      expect(staff[0]).toMatchObject({ id: second!.id, version: 2, changedBy: 'Asha' });
      expect(staff[0]!.cells).toEqual({ ...second!.cells, fte: '0.6' });
      expect(staff[1]).toEqual(third);
      expect(await stores.workbooks.state(id)).toEqual({ revision: 2, changedAt: after.changedAt });
      expect(after.changedAt.getTime()).toBeGreaterThanOrEqual(before.changedAt.getTime());
    });

    test('that the check refuses stores nothing and hands the refusal back', async () => {
      const { id, rows, workbook } = await tiny();
      let seen: StoredWorkbook | null = null;
      const result = await stores.workbooks.edit(
        id,
        asha,
        'Wrong',
        [update('staff', rows.staff[0]!, { fte: '7' })],
        (after) => {
          seen = after;
          return { problem: 'too much' };
        },
      );
      expect(result).toEqual({ ok: false, refused: { problem: 'too much' } });
      expect(seen!.sheets.staff!.rows[0]!.cells.fte).toBe('7');
      expect(seen!.revision).toBe(2);
      expect(await stores.workbooks.load(id)).toEqual(workbook);
      expect(await stores.workbooks.history(id, { limit: 10 })).toHaveLength(1);
    });

    test('is shown to the check as it is then stored', async () => {
      const { id, rows } = await tiny();
      let seen: StoredWorkbook | null = null;
      const changes: readonly RowChange[] = [
        { kind: 'remove', sheet: 'staff', id: rows.staff[0]!.id, version: 1 },
        { kind: 'add', sheet: 'needs', cells: { need: 'play', name: 'Play', lead: 'no', _why: 'new' } },
        update('staff', rows.staff[1]!, { 'skill.play': '1' }),
      ];
      await stores.workbooks.edit(id, asha, 'A need', changes, (after) => {
        seen = after;
        return null;
      });
      expect(await stores.workbooks.load(id)).toEqual(seen);
      expect(seen!.sheets.staff!.columns.at(-1)).toBe('skill.play');
      expect(seen!.sheets.needs!.columns.at(-1)).toBe('_why');
    });

    test('that changes nothing leaves no trace', async () => {
      const { id, rows, workbook } = await tiny();
      const result = await stores.workbooks.edit(
        id,
        asha,
        'Same',
        [update('staff', rows.staff[0]!, {})],
        store,
      );
      expect(result).toEqual({ ok: true, revision: 1, added: [] });
      expect(await stores.workbooks.load(id)).toEqual(workbook);
    });

    test('of a sheet that was not there makes it', async () => {
      const id = await create(`bare-${Math.random()}`, { needs: { columns: ['need'], rows: [] } });
      await stores.workbooks.edit(
        id,
        asha,
        'A journey',
        [{ kind: 'add', sheet: 'travel', cells: { from: 'north', to: 'south', minutes: '20' } }],
        store,
      );
      expect(rawOf(await stores.workbooks.load(id)).travel).toEqual({
        columns: ['from', 'to', 'minutes'],
        rows: [{ row: 2, cells: ['north', 'south', '20'] }],
      });
    });

    test('that empties the column of a need lets the column go, but keeps columns of the sheet and of people', async () => {
      const raw = {
        staff: {
          columns: ['staff', 'fte', 'skill.play', '_mine'],
          rows: [{ row: 2, cells: ['a', '1', '2', ''] }],
        },
      };
      const id = await create(`columns-${Math.random()}`, raw);
      const [row] = (await stores.workbooks.load(id)).sheets.staff!.rows;
      await stores.workbooks.edit(
        id,
        asha,
        'No play',
        [update('staff', row!, { 'skill.play': '', fte: '' })],
        store,
      );
      expect((await stores.workbooks.load(id)).sheets.staff!.columns).toEqual(['staff', 'fte', '_mine']);
    });
  });

  describe('two people at one workbook', () => {
    test('who edit the same row: the second is told what the first wrote, and nothing of either is lost', async () => {
      const { id, rows } = await tiny();
      const row = rows.staff[0]!;
      const other = rows.staff[1]!;
      await stores.workbooks.edit(id, asha, 'Asha', [update('staff', row, { fte: '0.5' })], store);
      const result = await stores.workbooks.edit(
        id,
        ben,
        'Ben',
        [update('staff', row, { fte: '0.9' }), update('staff', other, { fte: '0.1' })],
        store,
      );
      const after = await stores.workbooks.load(id);
      const theirs = after.sheets.staff!.rows[0]!;
      expect(theirs.cells.fte).toBe('0.5');
      expect(result).toEqual({
        ok: false,
        clashes: [{ id: row.id, sheet: 'staff', theirs, changedBy: 'Asha' }],
      });
      expect(after.sheets.staff!.rows[1]).toEqual(other);
      expect(after.revision).toBe(2);
    });

    test('one of whom removes the row: the other is told who', async () => {
      const { id, rows } = await tiny();
      const { id: rowId, version } = rows.staff[0]!;
      await stores.workbooks.edit(
        id,
        asha,
        'Left',
        [{ kind: 'remove', sheet: 'staff', id: rowId, version }],
        store,
      );
      const result = await stores.workbooks.edit(
        id,
        ben,
        'FTE',
        [update('staff', rows.staff[0]!, { fte: '1' })],
        store,
      );
      expect(result).toEqual({
        ok: false,
        clashes: [{ id: rowId, sheet: 'staff', theirs: null, changedBy: 'Asha' }],
      });
    });

    test('who edit different rows at the same moment both succeed', async () => {
      const { id, rows } = await tiny();
      const results = await Promise.all(
        rows.staff.map((row, index) =>
          stores.workbooks.edit(id, asha, `Edit ${index}`, [update('staff', row, { fte: '0.3' })], store),
        ),
      );
      expect(results.map((result) => result.ok && result.revision).sort()).toEqual([2, 3, 4]);
      const after = await stores.workbooks.load(id);
      expect(after.sheets.staff!.rows.map(({ cells }) => cells.fte)).toEqual(['0.3', '0.3', '0.3']);
    });

    test('who edit the same row at the same moment: exactly one succeeds', async () => {
      const { id, rows } = await tiny();
      const results = await Promise.all(
        ['0.1', '0.2', '0.3', '0.4'].map((fte) =>
          stores.workbooks.edit(id, asha, fte, [update('staff', rows.staff[0]!, { fte })], store),
        ),
      );
      expect(results.filter((result) => result.ok)).toHaveLength(1);
      expect((await stores.workbooks.state(id)).revision).toBe(2);
    });

    test.each(['not-an-id', '00000000-0000-4000-8000-000000000000'])(
      'a row that was never there (%s) is a clash',
      async (rowId) => {
        const { id } = await tiny();
        const change = { kind: 'remove', sheet: 'staff', id: rowId, version: 1 } as const;
        expect(await stores.workbooks.edit(id, asha, 'No row', [change], store)).toEqual({
          ok: false,
          clashes: [{ id: rowId, sheet: 'staff', theirs: null, changedBy: null }],
        });
      },
    );
  });

  describe('the history', () => {
    test('tells who changed what, newest first, page by page and by sheet', async () => {
      const { id, rows } = await tiny();
      const [row] = rows.staff;
      await stores.workbooks.edit(id, asha, 'Less', [update('staff', row!, { fte: '0.5' })], store);
      await stores.workbooks.edit(
        id,
        ben,
        'A journey back',
        [{ kind: 'add', sheet: 'travel', cells: { from: 'south', to: 'north', minutes: '25' } }],
        store,
      );
      const history = await stores.workbooks.history(id, { limit: 10 });
      expect(
        history.map(({ revision, personName, summary, undoes }) => [revision, personName, summary, undoes]),
      ).toEqual([
        [3, 'Ben', 'A journey back', null],
        [2, 'Asha', 'Less', null],
        [1, importer.name, 'First workbook', null],
      ]);
      expect(history[1]!.at).toBeInstanceOf(Date);
      expect(history[1]!.changes).toEqual([
        { sheet: 'staff', rowId: row!.id, before: row!.cells, after: { ...row!.cells, fte: '0.5' } },
      ]);
      expect(await stores.workbooks.history(id, { before: 3, limit: 1 })).toEqual([history[1]]);
      expect(await stores.workbooks.history(id, { sheet: 'travel', limit: 10 })).toEqual([history[0]]);
    });

    test('takes an edit back, and that back again', async () => {
      const { id, rows, workbook } = await tiny();
      const [first, second] = rows.staff;
      await stores.workbooks.edit(
        id,
        asha,
        'Autumn',
        [
          { kind: 'remove', sheet: 'staff', id: first!.id, version: 1 },
          update('staff', second!, { fte: '0.1', _why: 'study' }),
          { kind: 'add', sheet: 'staff', cells: { staff: 'new', 'skill.key_work': '1' } },
        ],
        store,
      );
      const edited = contentOf(rawOf(await stores.workbooks.load(id)));
      const result = await stores.workbooks.undo(id, ben, 2, store);
      expect(result).toEqual({ ok: true, revision: 3, added: [] });
      const back = await stores.workbooks.load(id);
      expect(contentOf(rawOf(back)).staff!.rows).toEqual(
        contentOf(rawOf(workbook)).staff!.rows.map((cells) => [...cells, '']),
      );
      expect(back.sheets.staff!.rows[0]!.id).toBe(first!.id);
      expect((await stores.workbooks.history(id, { limit: 1 }))[0]).toMatchObject({
        personName: 'Ben',
        summary: 'Autumn',
        undoes: 2,
      });
      expect(await stores.workbooks.undo(id, asha, 3, store)).toMatchObject({ ok: true, revision: 4 });
      expect(contentOf(rawOf(await stores.workbooks.load(id)))).toEqual(edited);
    });

    test('does not take an edit back over a later one', async () => {
      const { id, rows } = await tiny();
      await stores.workbooks.edit(id, asha, 'One', [update('staff', rows.staff[0]!, { fte: '0.5' })], store);
      const row = (await stores.workbooks.load(id)).sheets.staff!.rows[0]!;
      await stores.workbooks.edit(id, ben, 'Two', [update('staff', row, { fte: '0.6' })], store);
      const theirs = (await stores.workbooks.load(id)).sheets.staff!.rows[0]!;
      expect(await stores.workbooks.undo(id, asha, 2, store)).toEqual({
        ok: false,
        clashes: [{ id: row.id, sheet: 'staff', theirs, changedBy: 'Ben' }],
      });
      expect((await stores.workbooks.state(id)).revision).toBe(3);
    });

    test('takes an edit back only once, and only where the check lets it', async () => {
      const { id, rows } = await tiny();
      await stores.workbooks.edit(
        id,
        asha,
        'Gone',
        [{ kind: 'remove', sheet: 'staff', id: rows.staff[0]!.id, version: 1 }],
        store,
      );
      expect(await stores.workbooks.undo(id, asha, 2, () => 'no')).toEqual({ ok: false, refused: 'no' });
      expect(await stores.workbooks.undo(id, asha, 2, store)).toMatchObject({ ok: true });
      expect(await stores.workbooks.undo(id, asha, 2, store)).toMatchObject({ ok: false });
      expect(await stores.workbooks.undo(id, asha, 1, store)).toEqual({ ok: false, clashes: [] });
      expect(await stores.workbooks.undo(id, asha, 99, store)).toEqual({ ok: false, clashes: [] });
    });

    test('does not let someone overwrite a row that was changed and changed back since it was seen', async () => {
      const { id, rows } = await tiny();
      const seen = rows.staff[0]!;
      await stores.workbooks.edit(
        id,
        asha,
        'Gone',
        [{ kind: 'remove', sheet: 'staff', id: seen.id, version: 1 }],
        store,
      );
      await stores.workbooks.undo(id, asha, 2, store);
      expect(
        await stores.workbooks.edit(id, ben, 'Late', [update('staff', seen, { fte: '1' })], store),
      ).toMatchObject({
        ok: false,
        clashes: [{ id: seen.id, changedBy: 'Asha' }],
      });
    });
  });

  async function create(code: string, raw: RawWorkbook): Promise<string> {
    const made = await stores.authorities.create(
      { code, name: code, colour: '#000000', example: false },
      raw,
      importer,
    );
    return made!.id;
  }

  async function tiny() {
    const { authority } = await storeTiny(stores);
    const workbook = await stores.workbooks.load(authority.id);
    return { id: authority.id, workbook, rows: { staff: workbook.sheets.staff!.rows } };
  }
});

function update(sheet: SheetName, row: StoredRow, cells: Readonly<Record<string, string>>): RowChange {
  return { kind: 'update', sheet, id: row.id, version: row.version, cells: { ...row.cells, ...cells } };
}

/** Columns and cells of each sheet, without the numbers of rows. */
function contentOf(raw: RawWorkbook) {
  return Object.fromEntries(
    Object.entries(raw).map(([name, { columns, rows }]) => [
      name,
      { columns, rows: rows.map(({ cells }) => cells) },
    ]),
  );
}
