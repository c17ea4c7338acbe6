import { describe, expect, it } from 'vitest';
import { parseWorkbook } from '../../../src/domain/parse-workbook.ts';
import { rawWorkbook, type Tables } from '../../../src/domain/raw-workbook.ts';
import { hiddenWork, nothingHidden } from '../../../src/domain/small-numbers/hidden-work.ts';
import type { RawWorkbook, SheetName } from '../../../src/domain/workbook.ts';
import { hideInWorkbook } from '../../../src/exchange/small-numbers/hide-in-workbook.ts';
import { handTables } from '../../builders/hand-tables.ts';

/** Three drug families in the north, and enough others to hide them among; two steps of a scenario tell them as well. */
const tables = handTables({
  localities: ['north', 'south', 'west'].map((locality) => ({ locality })),
  needs: ['drugs', 'abuse', 'early'].map((need) => ({ need })),
  roles: [{ role: 'worker', annual_cost: 1 }],
  demand: ['north', 'south', 'west'].flatMap((locality, row) =>
    ['drugs', 'abuse', 'early'].map((need, column) => ({
      locality,
      need,
      families: row + column === 0 ? 3 : 20 * (row + column),
      hours_per_week: 2,
      _noted: 'by hand',
      source: row + column === 0 ? 'local: 3 families of the Northam list' : 'example: made up',
    })),
  ),
  scenarios: [
    step(1, 'set', 'need=drugs;locality=north', 'families', '4'),
    step(2, 'multiply', 'need=drugs', 'families', '1.2'),
    step(3, 'set', 'need=early;locality=west', 'families', '2'),
    step(4, 'set', 'need=early;locality=west', 'hours_per_week', '3'),
    step(
      5,
      'insert',
      '',
      '',
      'locality=north;need=drugs;level=3;families=2;hours_per_week=1;source=local: two of Northam',
    ),
    { ...step(6, 'multiply', 'families=3', 'weeks', '2'), scenario: 'longer' },
  ],
});

function step(number: number, change: string, where: string, column: string, value: string) {
  const sheet = 'demand';
  return { scenario: 'more', step: number, sheet, where, column, change, value, source: 'local: 4 families' };
}

function hidden(given: Tables): RawWorkbook {
  const raw = rawWorkbook(given);
  const read = parseWorkbook(raw);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return hideInWorkbook(raw, hiddenWork(read.workbook));
}

function rowsOf(raw: RawWorkbook, sheet: SheetName) {
  const { columns, rows } = raw[sheet]!;
  return rows.map(({ cells }) => Object.fromEntries(columns.map((column, at) => [column, cells[at]])));
}

describe('a workbook without small numbers', () => {
  it('says c for the families of hidden work, and of what kind they are, but not where they come from', () => {
    const [row, ...others] = rowsOf(hidden(tables), 'demand');
    expect(row).toMatchObject({ families: 'c', _noted: 'c', hours_per_week: '2' });
    expect(row!.source).toMatch(/^local: withheld/);
    expect(JSON.stringify(row)).not.toContain('3');
    expect(others.filter(({ families }) => families === 'c')).toHaveLength(3);
    expect(others.at(-1)).toMatchObject({ families: '80', _noted: 'by hand', source: 'example: made up' });
  });

  it('tells no small number in the steps of scenarios, but factors', () => {
    const steps = rowsOf(hidden(tables), 'scenarios');
    expect(steps.map(({ value }) => value)).toEqual([
      'c',
      '1.2',
      'c',
      '3',
      'locality=north;need=drugs;level=3;families=c;hours_per_week=1;source=local: withheld together with the small number that it may tell',
      '2',
    ]);
    expect(steps.map(({ where }) => where).at(-1)).toBe('families=c');
    expect(steps.map(({ source }) => source === 'local: 4 families')).toEqual([
      ...[false, true, false, true, false, false],
    ]);
  });

  it('is refused when it is uploaded, cell by cell', () => {
    const read = parseWorkbook(hidden({ ...tables, scenarios: [] }));
    expect(read.ok ? [] : read.problems.map(({ column, value }) => [column, value])).toEqual(
      Array.from({ length: 4 }, () => ['families', 'c']),
    );
  });

  it('is the workbook itself where nothing is small', () => {
    const raw = rawWorkbook(tables);
    expect(hideInWorkbook(raw, nothingHidden)).toBe(raw);
  });
});
