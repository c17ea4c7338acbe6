import { expect, test } from 'vitest';
import { readPasted } from '../../src/exchange/read-pasted.ts';

/** The sheet that was read. Throws where there is none. */
function read(text: string) {
  const reading = readPasted('staff', text);
  if (!reading.ok) throw new Error(reading.problem.message);
  const { columns, rows } = reading.sheet;
  return { columns, rows: rows.map(({ row, cells }) => [row, ...cells]) };
}

test('cells of a spreadsheet are separated by tabs, also where they hold commas', () => {
  expect(read('staff\temployer\r\nfw-1\tTrust, North\r\n')).toEqual({
    columns: ['staff', 'employer'],
    rows: [[2, 'fw-1', 'Trust, North']],
  });
});

test('cells of a CSV file are separated by commas', () => {
  expect(read('staff,employer\nfw-1,"Trust, North"').rows).toEqual([[2, 'fw-1', 'Trust, North']]);
});

test('a cell with a line break or quotation marks in it stays one cell', () => {
  expect(read('staff\tsource\nfw-1\t"local: one\nand ""two"""').rows).toEqual([
    [2, 'fw-1', 'local: one\nand "two"'],
  ]);
  expect(read('staff\tsource\nfw-1\ta 6" ruler').rows).toEqual([[2, 'fw-1', 'a 6" ruler']]);
});

test('rows keep their numbers when blank rows stand between them, and line breaks may be of any kind', () => {
  expect(read('staff\tfte\r\rfw-1\t1\r').rows).toEqual([[3, 'fw-1', '1']]);
});

test('a quotation mark that is never closed is said to be the likely cause', () => {
  const reading = readPasted('staff', 'staff\tfte\n"fw-1\t1');
  expect(reading.ok).toBe(false);
  expect(!reading.ok && reading.problem.message).toContain(
    'Maybe a quotation mark opens and is never closed?',
  );
});

test('nothing is no sheet', () => {
  expect(read('')).toEqual({ columns: [], rows: [] });
});
