import { describe, expect, test } from 'vitest';
import { comparePeers, peerTrend } from '../../../src/domain/peers/compare-peers.ts';
import type { PeerGroup, PeerMeasure, PeerReading } from '../../../src/domain/peers/peer-group.ts';
import { standsOut } from '../../../src/domain/peers/stands-out.ts';

const measure: PeerMeasure = {
  ...{ code: 'rate', subject: 'children', name: 'Rate', unit: '%', decimals: 1, definition: '' },
  ...{ source: '', basis: 'worked_out', years: [2025, 2024], hasEngland: true },
};
const unavailable: PeerReading = { kind: 'unavailable' };
const suppressed: PeerReading = { kind: 'suppressed', low: 1, high: 5 };

/** A value that chance may move by so much either way; with null it has no such range. */
function known(value: number, reach: number | null = null, sharedWith: readonly string[] = []): PeerReading {
  const range = reach === null ? null : { low: value - reach, high: value + reach };
  return { kind: 'known', value, range, sharedWith, note: null };
}

/** The council A with others; the same in every year. */
function groupOf(readings: Readonly<Record<string, PeerReading>>): PeerGroup {
  const councils = Object.keys(readings)
    .filter((code) => code !== 'england')
    .map((code) => ({ onsCode: code, name: `Council ${code}` }));
  const reading = (_: string, code: string) => readings[code] ?? unavailable;
  return { own: councils[0]!, region: 'North', councils, measures: [measure], reading };
}

const compare = (readings: Readonly<Record<string, PeerReading>>) =>
  comparePeers(groupOf(readings), measure, 2025);

describe('a council’s place in its region', () => {
  test('is counted from both ends among those with a figure', () => {
    const { rank, region } = compare({
      ...{ A: known(12), B: known(20), C: known(15), D: known(3) },
      ...{ E: suppressed, F: unavailable },
    });
    expect(rank).toEqual({ fromTop: 3, fromBottom: 2, of: 4, councils: 6, ties: 0, close: null });
    expect(region).toEqual({ lowest: 3, middle: 13.5, highest: 20 });
  });

  test('is shared with those that look the same', () => {
    expect(compare({ A: known(12.04), B: known(12.01), C: known(15) }).rank).toMatchObject({
      ...{ fromTop: 2, fromBottom: 1, ties: 1 },
    });
  });

  test('says how many others chance may as well have put there', () => {
    const { rank } = compare({ A: known(12, 2), B: known(15, 2), C: known(17, 1), D: known(11, 0.5) });
    expect(rank).toMatchObject({ fromTop: 3, close: 2 });
  });

  test('is not given where its figure is suppressed or not published, or nobody else has one', () => {
    expect(compare({ A: suppressed, B: known(2) }).rank).toBeNull();
    expect(compare({ A: unavailable, B: known(2) }).rank).toBeNull();
    expect(compare({ A: known(2), B: suppressed }).rank).toBeNull();
  });

  test('counts councils that are counted together once, and as the own one', () => {
    const together = { A: known(9), B: known(5, null, ['C']), C: known(5, null, ['B']) };
    expect(compare(together).rank).toMatchObject({ fromTop: 1, of: 2, councils: 2 });
    const own = { A: known(5, null, ['B']), B: known(5, null, ['A']), C: known(9) };
    expect(compare(own).rank).toMatchObject({ fromTop: 2, fromBottom: 1, of: 2, ties: 0 });
  });
});

describe('the councils of a region', () => {
  test('stand the highest first, those without a figure last', () => {
    const { lines } = compare({ A: known(1), B: unavailable, C: known(0), D: known(4) });
    expect(lines.map(({ onsCode }) => onsCode)).toEqual(['D', 'A', 'C', 'B']);
    expect(lines.filter(({ isOwn }) => isOwn).map(({ onsCode }) => onsCode)).toEqual(['A']);
  });
});

describe('a council beside England', () => {
  const beside = (own: PeerReading, england: PeerReading) => compare({ A: own, england }).besideEngland;

  test('is above or below only by more than chance', () => {
    expect(beside(known(12, 1), known(10))).toBe('above');
    expect(beside(known(12, 3), known(10))).toBe('level');
    expect(beside(known(7, 1), known(10))).toBe('below');
    expect(beside(known(10.02), known(9.98))).toBe('level');
  });

  test('is not judged where either is unknown', () => {
    expect(beside(suppressed, known(10))).toBeNull();
    expect(beside(known(12), unavailable)).toBeNull();
  });
});

describe('what stands out', () => {
  const others = { B: known(2), C: known(3), D: known(4), E: known(5) };

  test('is at an end of a region of some size, clear of England', () => {
    expect(standsOut(compare({ A: known(9), ...others, england: known(3) }))).toBe(true);
    expect(standsOut(compare({ A: known(3.5), ...others, england: known(1) }))).toBe(false);
    expect(standsOut(compare({ A: known(9), ...others, england: known(9) }))).toBe(false);
    expect(standsOut(compare({ A: known(9), B: known(2), england: known(3) }))).toBe(false);
  });

  test('is not what chance may have made', () => {
    const wide = Object.fromEntries(['B', 'C', 'D', 'E'].map((code) => [code, known(8, 2)]));
    expect(standsOut(compare({ A: known(9, 2), ...wide, england: known(3) }))).toBe(false);
  });
});

test('the years run from the oldest', () => {
  expect(peerTrend(groupOf({ A: known(1), B: known(2) }), measure).map(({ year }) => year)).toEqual([
    2024, 2025,
  ]);
});
