import { symbol, symbolCircle, symbolDiamond2, symbolSquare2, symbolTriangle } from 'd3-shape';

const shapes = [symbolCircle, symbolSquare2, symbolTriangle, symbolDiamond2];

/** How many series can be told apart by their marks. */
export const markerCount = shapes.length;

type MarkerProps = { readonly series: number; readonly x: number; readonly y: number };

/** The mark of a series: a shape of its own beside its colour. */
export function Marker({ series, x, y }: MarkerProps) {
  const shape = shapes[series % shapes.length]!;
  return (
    <path
      class={`skillmix-marker skillmix-series--${(series % shapes.length) + 1}`}
      d={symbol(shape, 70)() ?? ''}
      transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
    />
  );
}
