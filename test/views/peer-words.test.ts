import { describe, expect, test } from 'vitest';
import type { PeerRank } from '../../src/domain/peers/compare-peers.ts';
import type { PeerMeasure } from '../../src/domain/peers/peer-group.ts';
import { closeWords, measureName, rankWords, readingInFull, readingWords } from '../../views/peer-words.ts';

const rank = (fromTop: number, of: number, more: Partial<PeerRank> = {}): PeerRank => ({
  ...{ fromTop, fromBottom: of + 1 - fromTop, of, councils: of, ties: 0, close: null },
  ...more,
});

describe('a place in the order', () => {
  test.each([
    [rank(1, 16), 'highest of 16'],
    [rank(7, 16), '7th highest of 16'],
    [rank(16, 16), 'lowest of 16'],
    [rank(15, 16), '2nd lowest of 16'],
    [rank(3, 16, { ties: 2 }), 'joint 3rd highest of 16'],
    [rank(2, 12, { councils: 16 }), '2nd highest of the 12 with a figure'],
  ])('is counted from the nearer end', (place, words) => {
    expect(rankWords(place)).toBe(words);
  });

  test.each([
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [21, '21st'],
    [22, '22nd'],
  ])('is written as people count: %i', (place, words) => {
    expect(rankWords(rank(place, 60))).toBe(`${words} highest of 60`);
  });

  test('says how many are too close, where that is known', () => {
    expect(closeWords(rank(3, 16, { close: 1 }))).toBe('1 other is too close to tell apart');
    expect(closeWords(rank(3, 16, { close: 4 }))).toBe('4 others are too close to tell apart');
    expect(closeWords(rank(3, 16, { close: 0 }))).toBeNull();
    expect(closeWords(rank(3, 16))).toBeNull();
  });
});

describe('a figure', () => {
  const measure: PeerMeasure = {
    ...{ code: '18C', subject: 'factors', name: '18C', unit: '% of referrals', decimals: 1 },
    ...{ definition: '', source: '', basis: 'published', years: [2025], hasEngland: true },
  };

  test('has its unit, once', () => {
    const reading = { kind: 'known', value: 22.64, range: null, sharedWith: [], note: null } as const;
    expect(readingWords(reading, measure)).toBe('22.6 %');
    expect(readingInFull(reading, measure)).toBe('22.6 % of referrals');
    expect(readingInFull(reading, { ...measure, unit: 'children', decimals: 0 })).toBe('23 children');
  });

  test('that is suppressed is never shown as a number', () => {
    const words = readingWords({ kind: 'suppressed', low: 0.4, high: 2.1 }, measure);
    expect(words).toMatch(/^suppressed: a count of 1 to 5, so 0\.4\sto\s2\.1$/);
  });

  test('of a factor is named by its code and meaning', () => {
    expect(measureName(measure)).toBe('18C, physical abuse: adult on child');
    expect(measureName({ ...measure, name: '3B' })).toBe('3B, domestic abuse: parent or carer');
  });
});
