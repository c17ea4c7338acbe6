import { describe, expect, test } from 'vitest';
import { number, percent, periodWords, pounds, signed, wholePercent } from '../../../views/format.ts';
import { plainInk } from '../../../views/terminal/ink.ts';
import { lengthOf, toWidth, wrap } from '../../../views/terminal/lines.ts';
import { bar } from '../../../views/terminal/plan-coverage.ts';
import { editWords } from '../../../views/terminal/scenarios.ts';
import { tableLines } from '../../../views/terminal/section.ts';

describe('figures', () => {
  test('have thousands separated and are rounded to what matters', () => {
    expect([number(1234.56), number(12.34), number(0.01)]).toEqual(['1,235', '12.3', '0']);
    expect([pounds(1234567), pounds(-1200), pounds(-0.2)]).toEqual(['£1,234,567', '−£1,200', '£0']);
  });

  test('say 100 % only of all and 0 % only of nothing', () => {
    expect([percent(1), percent(0.9999), percent(0.0001), percent(0)]).toEqual([
      '100 %',
      'over 99.9 %',
      'under 0.1 %',
      '0 %',
    ]);
    expect([wholePercent(0.999), wholePercent(0.001)]).toEqual(['99 %', 'under 1 %']);
  });

  test('carry their sign in a comparison, but nothing has none', () => {
    expect([signed(1.5), signed(-1.5), signed(0), signed(-250, pounds)]).toEqual([
      '+1.5',
      '−1.5',
      '0',
      '−£250',
    ]);
  });

  test('name periods', () => {
    expect([
      periodWords([2], 4),
      periodWords([2, 3, 4], 4),
      periodWords([1, 3], 4),
      periodWords([1, 2], 2),
    ]).toEqual(['period 2', 'periods 2 to 4', 'periods 1 and 3', 'every period']);
  });
});

describe('lines', () => {
  test('are broken at spaces so that they fit, and never before %', () => {
    const lines = wrap(`${'word '.repeat(30)}12 %`, '  • ', '    ');
    expect(lines.every((line) => lengthOf(line) <= 80)).toBe(true);
    expect(lines.slice(1).every((line) => line.startsWith('    '))).toBe(true);
    expect(lines.at(-1)).toContain('12 %');
  });

  test('of a table shrink the column that may until all fits', () => {
    const lines = tableLines(
      [
        { heading: 'Name', cells: ['a'.repeat(100), 'short'], shrinks: true },
        { heading: 'Hours', cells: ['1.0', '12.5'], side: 'right' },
      ],
      plainInk,
    );
    expect(lines.every((line) => lengthOf(line) <= 80)).toBe(true);
    expect(lines[1]).toContain('…');
    expect(lines[2]).toMatch(/12\.5$/);
  });

  test('are cut with an ellipsis', () => {
    expect([toWidth('Maltby', 4), toWidth('7', 3, 'right')]).toEqual(['Mal…', '  7']);
  });

  test('a bar is full at 100 % and empty at 0 %', () => {
    expect([bar(1), bar(0)]).toEqual(['█'.repeat(12), '░'.repeat(12)]);
    expect(lengthOf(bar(0.53))).toBe(12);
  });
});

describe('a step of a scenario', () => {
  const edit = { step: 1, sheet: 'demand', where: {}, column: 'families', value: '2', source: null, row: 2 };

  test.each([
    [{ ...edit, change: 'multiply' as const }, 'Multiply families of demand, in all rows, by 2'],
    [{ ...edit, change: 'add' as const, value: '-3' }, 'Take 3 from families of demand, in all rows'],
    [
      { ...edit, change: 'set' as const, sheet: 'settings', column: 'value', where: { key: 'budget' } },
      'Set the setting budget to 2',
    ],
    [
      { ...edit, change: 'remove' as const, sheet: 'providers', where: { offer: 'mind' } },
      'Remove the rows of providers where offer is mind',
    ],
    [
      { ...edit, change: 'insert' as const, sheet: 'cover', value: 'locality=north;on_duty=2' },
      'Insert a row in cover: locality=north, on_duty=2',
    ],
  ])('is put in words: %#', (given, words) => {
    expect(editWords(given)).toBe(words);
  });
});
