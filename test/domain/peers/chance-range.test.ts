import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventRange, shareRange } from '../../../src/domain/peers/chance-range.ts';

describe('the reach of chance', () => {
  // Worked examples of the formulas by hand: Wilson with p = 0.5, n = 100 gives 40.4 to 59.6 %.
  test('of a share is that of Wilson’s score method', () => {
    const range = shareRange(50, 100, 100)!;
    expect(range.low).toBeCloseTo(40.38, 2);
    expect(range.high).toBeCloseTo(59.62, 2);
  });

  test('of happenings comes near the exact Poisson limits, 4.80 to 18.39 for ten', () => {
    const range = eventRange(10, 1, 1)!;
    expect(range.low).toBeCloseTo(4.79, 1);
    expect(range.high).toBeCloseTo(18.39, 1);
  });

  test('of nothing begins at nothing and still has an upper end', () => {
    expect(shareRange(0, 33, 1000)!.low).toBe(0);
    expect(shareRange(0, 33, 1000)!.high).toBeGreaterThan(50);
    expect(eventRange(0, 100, 1)!.low).toBe(0);
    expect(eventRange(0, 100, 100)!.high).toBeCloseTo(3.69, 1);
  });

  test('is not given where there is nothing to take a share of', () => {
    expect(shareRange(0, 0, 100)).toBeNull();
    expect(eventRange(3, 0, 100)).toBeNull();
  });

  test('always holds the rate itself, and narrows with the size of the council', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.integer({ min: 1, max: 2000 }), (a, b) => {
        const [part, whole] = [Math.min(a, b), b];
        const rate = (100 * part) / whole;
        for (const range of [shareRange(part, whole, 100)!, eventRange(part, whole, 100)!]) {
          expect(range.low).toBeLessThanOrEqual(rate + 1e-9);
          expect(range.high).toBeGreaterThanOrEqual(rate - 1e-9);
        }
        const larger = shareRange(part * 10, whole * 10, 100)!;
        const smaller = shareRange(part, whole, 100)!;
        expect(larger.high - larger.low).toBeLessThan(smaller.high - smaller.low);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
