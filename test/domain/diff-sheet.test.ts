import { describe, expect, test } from 'vitest';
import { diffSheet, keyOf, rowLabel } from '../../src/domain/diff-sheet.ts';
import type { StoredSheet } from '../../src/domain/stored-workbook.ts';
import type { RawSheet } from '../../src/domain/workbook.ts';

const changedAt = new Date('2026-03-04T09:30:00Z');

function stored(...rows: readonly Readonly<Record<string, string>>[]): StoredSheet {
  return {
    columns: [...new Set(rows.flatMap((cells) => Object.keys(cells)))],
    rows: rows.map((cells, index) => ({
      ...{ id: `row-${index + 1}`, version: index + 1, cells, changedAt, changedBy: null },
    })),
  };
}

/** Rows as they were pasted: the header is row 1. */
function incoming(columns: readonly string[], ...rows: readonly (readonly string[])[]): RawSheet {
  return { columns, rows: rows.map((cells, index) => ({ row: index + 2, cells })) };
}

describe('rows that come into a sheet', () => {
  const demand = stored(
    { locality: 'north', need: 'send', families: '4', hours_per_week: '1' },
    { locality: 'north', need: 'send', level: '3', families: '2', hours_per_week: '1' },
  );

  test('are known by their key, in which a blank cell counts as its default', () => {
    const columns = ['locality', 'need', 'level', 'families'];
    const diff = diffSheet('demand', demand, incoming(columns, ['north', 'send', '2', '5']), 'update');
    expect(diff.changes).toEqual([
      {
        ...{ kind: 'update', sheet: 'demand', id: 'row-1', version: 1 },
        cells: { locality: 'north', need: 'send', level: '2', families: '5', hours_per_week: '1' },
      },
    ]);
    expect(diff.rows).toEqual([2]);
  });

  test('leave the columns and rows that do not come in; a blank cell clears the stored one', () => {
    const columns = ['locality', 'need', 'level', 'families'];
    const diff = diffSheet('demand', demand, incoming(columns, ['north', 'send', '3', '']), 'update');
    expect(diff.changes).toMatchObject([{ id: 'row-2', cells: { hours_per_week: '1' } }]);
    expect(diff.changes[0]).not.toHaveProperty('cells.families');
  });

  test('in place of the whole sheet remove the others, and the columns that do not come in', () => {
    const columns = ['locality', 'need', 'families'];
    const diff = diffSheet('demand', demand, incoming(columns, ['north', 'send', '4']), 'replace');
    expect(diff.changes).toEqual([
      {
        ...{ kind: 'update', sheet: 'demand', id: 'row-1', version: 1 },
        cells: { locality: 'north', need: 'send', families: '4' },
      },
      { kind: 'remove', sheet: 'demand', id: 'row-2', version: 2 },
    ]);
    expect(diff.rows).toEqual([2, null]);
  });

  test('that say what is stored change nothing, whatever the blanks around the cells', () => {
    const columns = [' locality', 'need ', 'families'];
    const diff = diffSheet('demand', demand, incoming(columns, ['north ', ' send', '4']), 'update');
    expect(diff).toEqual({ changes: [], rows: [], unchanged: 1, repeatedKeys: [] });
  });

  test('of one key are told once, as they cannot be told apart', () => {
    const columns = ['locality', 'need', 'level'];
    const same = [
      ['north', 'send', ''] as const,
      ['north', 'send', '2'] as const,
      ['north', 'send', ''] as const,
    ];
    expect(diffSheet('demand', demand, incoming(columns, ...same), 'update').repeatedKeys).toEqual([
      keyOf('demand', { locality: 'north', need: 'send' }),
    ]);
  });
});

test('a row is called by its key without the parts that are blank', () => {
  expect(rowLabel('demand', { locality: 'north', need: 'send' })).toBe('north · send · 2');
  expect(rowLabel('demand', { locality: 'north', need: 'send', period: '3' })).toBe('north · send · 2 · 3');
  expect(rowLabel('staff', {})).toBe('');
});
