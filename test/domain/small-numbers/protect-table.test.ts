import { describe, expect, it } from 'vitest';
import { protectList } from '../../../src/domain/small-numbers/protect-list.ts';
import { protectTable, type TableCell } from '../../../src/domain/small-numbers/protect-table.ts';

/** A table of counts; those of 1 to 5 are to look as if they might be 5, or one more. */
function tableOf(rows: readonly (readonly number[])[]): readonly TableCell[] {
  return rows.flatMap((values, row) =>
    values.flatMap((value, column) => {
      const room = value <= 5 ? Math.max(1, 5 - value) : 0;
      return value > 0 ? [{ row, column, value, least: 1, room }] : [];
    }),
  );
}

/** `*` for what is withheld, row by row, totals last. */
function drawn(rows: readonly (readonly number[])[]): readonly string[] {
  const chosen = protectTable(tableOf(rows));
  const isHidden = (row: number, column: number) =>
    [...chosen.cells].some((cell) => cell.row === row && cell.column === column);
  const body = rows.map((values, row) => {
    const cells = values.map((value, column) => (isHidden(row, column) ? '*' : value));
    return [...cells, chosen.rows.has(row) ? '| *' : '|'].join(' ');
  });
  const totals = rows[0]!.map((_, column) => (chosen.columns.has(column) ? '*' : '-'));
  return [...body, [...totals, chosen.all ? '| *' : '|'].join(' ')];
}

describe('a table with totals', () => {
  it('tells everything where nothing is small', () => {
    expect(
      drawn([
        [6, 7],
        [8, 9],
      ]),
    ).toEqual(['6 7 |', '8 9 |', '- - |']);
  });

  it('withholds the three cheapest cells that make a ring with a small one', () => {
    expect(
      drawn([
        [2, 10, 30],
        [20, 10, 40],
        [30, 30, 9],
      ]),
    ).toEqual(['* * 30 |', '* * 40 |', '30 30 9 |', '- - - |']);
  });

  it('chooses cells that could be smaller than they are, and totals where there are none', () => {
    expect(
      drawn([
        [1, 6, 40],
        [4, 7, 8],
        [30, 50, 60],
      ])[0],
    ).toBe('* * 40 |');
    expect(
      drawn([
        [1, 1, 40],
        [1, 1, 50],
      ]),
    ).toEqual(['* * * |', '* * * |', '* * * |']);
  });

  it('never withholds what everybody knows to be nothing', () => {
    expect(
      drawn([
        [3, 0, 20],
        [0, 9, 0],
        [12, 0, 15],
      ]),
    ).toEqual(['* 0 * |', '0 9 0 |', '* 0 * |', '- - - |']);
  });

  it('withholds totals where a row holds nothing else', () => {
    expect(
      drawn([
        [3, 0],
        [0, 20],
      ]),
    ).toEqual(['* 0 | *', '0 20 |', '* - | *']);
    expect(drawn([[3, 8]])).toEqual(['* * |', '* * |']);
  });
});

describe('a list with its total', () => {
  it('withholds the next smallest beside a small one, for the total gives a single one away', () => {
    expect(protectList([3, 9, 20])).toEqual({ isWithheld: [true, true, false], isTotalWithheld: false });
  });

  it('withholds more where those withheld add up to so little that each must be what it is', () => {
    expect(protectList([1, 1, 30]).isWithheld).toEqual([true, true, true]);
    expect(protectList([5, 5, 30]).isWithheld).toEqual([true, true, false]);
  });

  it('withholds the total where nothing else is left', () => {
    expect(protectList([2])).toEqual({ isWithheld: [true], isTotalWithheld: true });
    expect(protectList([1, 1])).toEqual({ isWithheld: [true, true], isTotalWithheld: true });
    expect(protectList([0, 8]).isTotalWithheld).toBe(false);
  });
});
