import { describe, expect, test } from 'vitest';
import { type LocalityShapes, outlinesOf } from '../../../views/charts/locality-shapes.ts';

const square = (
  locality: string,
  west: number,
  south: number,
  size: number,
): LocalityShapes['features'][number] => ({
  type: 'Feature',
  properties: { locality, name: locality },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [west + size, south],
        [west + size, south + size],
        [west, south + size],
        [west, south],
      ],
    ],
  },
});

const numbersOf = (d: string) => [...d.matchAll(/-?[\d.]+/g)].map(([text]) => Number(text));

describe('outlines of localities', () => {
  const shapes: LocalityShapes = {
    type: 'FeatureCollection',
    features: [square('north', -2, 53.1, 0.1), square('south', -2, 53, 0.1)],
  };
  const [north, south] = outlinesOf(shapes, 300, 400);

  test('fill the drawing and stay inside it', () => {
    const all = numbersOf(north!.d + south!.d);
    expect(Math.min(...all)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...all)).toBeCloseTo(396, 0);
  });

  test('have north at the top and a label in their middle', () => {
    expect(north!.y).toBeLessThan(south!.y);
    expect([north!.x, south!.x]).toEqual([150, 150].map((x) => expect.closeTo(x, 0)));
  });

  test('are as wide as the ground is: a degree of longitude is shorter than one of latitude', () => {
    const xs = numbersOf(north!.d).filter((_, index) => index % 2 === 0);
    const ys = numbersOf(north!.d).filter((_, index) => index % 2 === 1);
    const ratio = (Math.max(...xs) - Math.min(...xs)) / (Math.max(...ys) - Math.min(...ys));
    expect(ratio).toBeCloseTo(Math.cos((53.1 * Math.PI) / 180), 2);
  });
});
