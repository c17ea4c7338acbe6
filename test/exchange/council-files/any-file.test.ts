import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/domain/day.ts';
import { readCouncilFiles } from '../../../src/exchange/council-files/read-council-files.ts';
import { readDate } from '../../../src/exchange/council-files/read-date.ts';
import { csvFile, excelFile, messyAnnexA } from '../../builders/council-files.ts';

const today = dayOf(2025, 4, 10)!;
const question = { needs: [], stated: null, today };

const headings = fc.constantFrom(
  ...[
    'Child Unique ID',
    'LAchildID',
    'Date of Contact',
    'ReferralDate',
    'CIN Start Date',
    'CIN Closure Date',
  ],
  ...[
    'Allocated Team',
    'AssessmentFactor',
    'AssessmentActualStartDate',
    'Age',
    'DOB',
    'Primary Need Code',
    '',
    'Notes',
  ],
);
const cells = fc.oneof(
  fc.constantFrom(
    '',
    'c',
    ':',
    'N1',
    '3A',
    '01/02/2025',
    '31/02/2025',
    '45700',
    '-1',
    '2025-01-01',
    '#N/A',
    '__proto__',
    'Yes',
  ),
  fc.string({ maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const tables = fc.tuple(
  fc.array(headings, { minLength: 1, maxLength: 9 }),
  fc.array(fc.array(cells, { maxLength: 10 }), { maxLength: 12 }),
);

describe('any file at all', () => {
  test('of bytes is read or refused, never a crash', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (bytes, zip) => {
        const all = zip ? new Uint8Array([0x50, 0x4b, 3, 4, ...bytes]) : bytes;
        const { starts, sheets, problems } = await readCouncilFiles([{ name: 'x', bytes: all }], question);
        expect(starts).toEqual([]);
        expect(sheets.length + problems.listed.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  test('with the headings of a list is counted row by row, whatever its cells hold', async () => {
    await fc.assert(
      fc.asyncProperty(tables, fc.constantFrom(',', ';', '\t'), async ([header, rows], separator) => {
        const file = csvFile('any list.csv', [header, ...rows], { separator });
        const { sheets, problems } = await readCouncilFiles([file], question);
        for (const { list, rows: count, tally } of sheets.filter((each) => each.list !== null)) {
          expect([list, Object.values(tally).reduce((sum, each) => sum + each, 0)]).toEqual([list, count]);
        }
        for (const { message } of problems.listed) expect(message.length).toBeGreaterThan(10);
      }),
      { numRuns: 300 },
    );
  });

  test('damaged on its way is read or refused', async () => {
    const whole = await messyAnnexA();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.bytes.length - 1), fc.integer({ min: 0, max: 255 })), {
          maxLength: 8,
        }),
        fc.nat(whole.bytes.length),
        async (damage, cut) => {
          const bytes = whole.bytes.slice(0, damage.length === 0 ? cut : undefined);
          for (const [at, byte] of damage) bytes[at] = byte;
          const { sheets, problems } = await readCouncilFiles([{ name: 'a.xlsx', bytes }], question);
          expect(sheets.length + problems.listed.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('whatever the columns are mixed up with', () => {
  test('no remark, name or identifier comes out', async () => {
    const secret = 'Qwxyzavok';
    const places = ['child', 'date', 'end', 'nfa', 'primary', 'age', 'born', 'worker'] as const;
    await fc.assert(
      fc.asyncProperty(fc.subarray([...places], { minLength: 1 }), fc.boolean(), async (held, excel) => {
        const cell = (place: (typeof places)[number], usual: string) =>
          held.includes(place) ? `${secret} ${usual}` : usual;
        const rows = [
          [
            'Child Unique ID',
            'CIN Start Date',
            'CIN Closure Date',
            'Referral NFA',
            'Primary Need Code',
            'Age',
            'DOB',
            'Allocated Worker',
          ],
          [
            cell('child', 'X1'),
            cell('date', '01/02/2025'),
            cell('end', '01/03/2025'),
            cell('nfa', 'Y'),
            cell('primary', 'N1'),
            cell('age', '4'),
            cell('born', '01/02/2020'),
            cell('worker', 'Team'),
          ],
        ];
        const file = excel ? await excelFile('list 6.xlsx', { 'List 6': rows }) : csvFile('list 6.csv', rows);
        expect(JSON.stringify(await readCouncilFiles([file], question))).not.toMatch(new RegExp(secret, 'i'));
      }),
      { numRuns: 100 },
    );
  });
});

describe('dates', () => {
  const day = dayOf(2025, 3, 9)!;

  test.each([
    ['09/03/2025'],
    ['9/3/25'],
    ['09-03-2025'],
    ['9.3.2025'],
    ['2025-03-09'],
    ['2025-03-09T00:00:00Z'],
    ['2025-03-09 00:00:00'],
    ['20250309'],
    ['9 March 2025'],
    ['9th Mar 2025'],
    ['09-Mar-25'],
    ['Sunday 9 March 2025'],
    ['March 9, 2025'],
    ['45725'],
    ['45725.625'],
    ['09/03/2025 14:30'],
    ['9/3/2025 2:30 PM'],
  ])('%s is 9 March 2025', (text) => {
    expect(readDate(text)).toBe(day);
  });

  test.each([
    ['03/13/2025'],
    ['29/02/2025'],
    ['32/01/2025'],
    ['tomorrow'],
    ['9'],
    ['123456'],
    ['99999'],
    ['0/0/0'],
    ['9 Marzo 2025'],
    [''],
  ])('%s is none', (text) => {
    expect(readDate(text)).toBeNull();
  });

  test('are read back in every British way of writing them', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayOf(1950, 1, 1)!, max: dayOf(2049, 12, 31)! }), (each) => {
        const date = new Date(each * 86_400_000);
        const parts = [date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear()];
        expect(readDate(parts.join('/'))).toBe(each);
        expect(readDate(date.toISOString())).toBe(each);
        expect(
          readDate(new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }).format(date)),
        ).toBe(each);
        expect(
          readDate(new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(date)),
        ).toBe(each);
        expect(readDate(String(each + 25_569))).toBe(each);
      }),
    );
  });
});
