import { describe, expect, test } from 'vitest';
import type { StoredSheet } from '../../src/domain/stored-workbook.ts';
import { changesOf, readSheetForm } from '../../src/web/sheet-form.ts';

const stored: StoredSheet = {
  columns: ['staff', 'fte', '_note'],
  rows: [
    {
      ...{ id: 'a', version: 4, changedAt: new Date(0), changedBy: null },
      cells: { staff: 'fw-1', fte: '1', _note: 'own column' },
    },
  ],
};

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

const changes = (fields: Readonly<Record<string, string>>) =>
  changesOf('staff', readSheetForm(formOf(fields)), stored);

const seen = {
  'version:a': '3',
  'was:a': JSON.stringify({ staff: 'fw-1', fte: '1' }),
  'cell:a:staff': 'fw-1',
};

describe('an editable table', () => {
  test('changes a row that was touched, as of the version that was seen, and keeps cells it did not show', () => {
    expect(changes({ ...seen, 'cell:a:fte': ' 0.5 ' })).toEqual([
      {
        ...{ kind: 'update', sheet: 'staff', id: 'a', version: 3 },
        cells: { staff: 'fw-1', fte: '0.5', _note: 'own column' },
      },
    ]);
  });

  test('clears a cell that was emptied', () => {
    expect(changes({ ...seen, 'cell:a:fte': '' })).toMatchObject([
      { cells: { staff: 'fw-1', _note: 'own column' } },
    ]);
  });

  test('leaves a row that was not touched, whatever has become of it since', () => {
    expect(changes({ ...seen, 'cell:a:fte': '1' })).toEqual([]);
  });

  test('removes what was ticked', () => {
    expect(changes({ ...seen, 'cell:a:fte': '1', 'remove:a': 'yes' })).toEqual([
      { kind: 'remove', sheet: 'staff', id: 'a', version: 3 },
    ]);
  });

  test('adds new rows that were filled in, not blank ones or those left out', () => {
    const added = changes({
      ...{ 'cell:new-1:staff': '', 'cell:new-1:fte': '' },
      ...{ 'cell:new-2:staff': 'fw-2', 'cell:new-2:fte': '' },
      ...{ 'cell:new-3:staff': 'fw-3', 'remove:new-3': 'yes' },
    });
    expect(added).toEqual([{ kind: 'add', sheet: 'staff', cells: { staff: 'fw-2' } }]);
  });

  test('does not add a row that came filled in and was left as it came', () => {
    const was = JSON.stringify({ key: 'budget' });
    expect(
      changes({ 'was:new-budget': was, 'cell:new-budget:key': 'budget', 'cell:new-budget:value': '' }),
    ).toEqual([]);
  });

  test('takes a row whose seen cells cannot be read as touched', () => {
    for (const was of ['not JSON', '7', 'null', '']) {
      expect(changes({ ...seen, 'was:a': was, 'cell:a:fte': '1' })).toMatchObject([
        { kind: 'update', id: 'a' },
      ]);
    }
  });

  test('reads columns whose names hold a colon', () => {
    expect(readSheetForm(formOf({ 'cell:a:_x:y': '1' }))[0]!.cells).toEqual({ '_x:y': '1' });
  });
});
