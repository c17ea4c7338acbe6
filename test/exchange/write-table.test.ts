import { expect, test } from 'vitest';
import { writeTable } from '../../src/exchange/write-table.ts';

const linesOf = (text: string) => text.replace(/^\ufeff/, '').split('\r\n');

test('text that a spreadsheet would run as a formula gets an apostrophe in front', () => {
  const texts = ['=HYPERLINK("http://x")', '+44', '-1+2', '@SUM(A1)', '\tx', '\rx'];
  const rows = linesOf(writeTable(['what'], [[texts[0]!], [texts[1]!], [texts[2]!], [texts[3]!]]));
  expect(rows.slice(1, 5)).toEqual([`"'=HYPERLINK(""http://x"")"`, `'+44`, `'-1+2`, `'@SUM(A1)`]);
  for (const text of texts) expect(writeTable([text], [])).toMatch(/^\ufeff"?'/);
});

test('numbers stay numbers, negative ones as well', () => {
  expect(linesOf(writeTable(['a', 'b', 'c'], [[-1.5, 0.1 + 0.2, null]]))[1]).toBe('-1.5,0.3,');
});

test('other text is kept, quoted where it holds a comma, a quote or a line break', () => {
  expect(linesOf(writeTable(['Where'], [['North, and “South”'], ['a "b"']])).slice(1, 3)).toEqual([
    '"North, and “South”"',
    '"a ""b"""',
  ]);
});
