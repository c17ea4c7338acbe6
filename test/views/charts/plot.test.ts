import { describe, expect, test } from 'vitest';
import { spread } from '../../../views/charts/plot.ts';

describe('labels at the ends of lines', () => {
  test('stay where they are while there is room', () => {
    expect(spread([10, 100, 50], 20, 200)).toEqual([10, 100, 50]);
  });

  test('move apart in their order where they are too close', () => {
    expect(spread([50, 52, 51], 20, 200)).toEqual([50, 90, 70]);
  });

  test('move up where the last would fall below the plot', () => {
    expect(spread([195, 198], 20, 200)).toEqual([180, 200]);
  });
});
