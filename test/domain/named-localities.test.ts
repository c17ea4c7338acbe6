import { describe, expect, test } from 'vitest';
import { localityCode, readNamedLocalities } from '../../src/domain/named-localities.ts';

describe('localities that a user names', () => {
  test('are read one a line, with children where they are given', () => {
    expect(
      readNamedLocalities(['North, 12,000', '', ' Bristol, City of ', 'South=900', "St John's\t40"]),
    ).toEqual({
      ok: true,
      localities: [
        { name: 'North', children: 12_000 },
        { name: 'Bristol, City of', children: null },
        { name: 'South', children: 900 },
        { name: "St John's", children: 40 },
      ],
    });
  });

  test.each([
    [['North', ' north '], 'stands twice'],
    [['—'], 'names no locality'],
    [['North, -5'], "after 'North'"],
    [['North, 12.5'], 'whole number'],
    [['North, 12 000'], 'whole number'],
    [['North, 0', 'South, 0'], 'No locality has any children'],
    [Array.from({ length: 31 }, (_, index) => `Area ${index}`), 'at most 30'],
  ])('are refused with what to do: %j', (lines, message) => {
    const read = readNamedLocalities(lines);
    expect(read.ok ? '' : read.message).toContain(message);
  });

  test('get codes of small letters without marks', () => {
    expect(localityCode("King's Lynn & West Norfolk")).toBe('kings_lynn_west_norfolk');
    expect(localityCode('Ynys Môn')).toBe('ynys_mon');
  });
});
