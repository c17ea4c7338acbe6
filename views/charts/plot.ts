/** The drawing's size and the room around the plot, in units of the drawing. */
export const plot = { width: 640, height: 340, left: 88, right: 150, top: 16, bottom: 52 } as const;

/** Ends of the plot, along x and from the bottom up along y. */
export const xRange: readonly [number, number] = [plot.left, plot.width - plot.right];
export const yRange: readonly [number, number] = [plot.height - plot.bottom, plot.top];

/** Moves labels apart so that each has `room`, in their order and as little as needed; all stay above `end`. */
export function spread(positions: readonly number[], room: number, end: number): readonly number[] {
  const order = positions.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at);
  const placed: number[] = [];
  for (const { at } of order) placed.push(Math.max(at, (placed.at(-1) ?? Number.NEGATIVE_INFINITY) + room));
  for (let from = placed.length - 1, limit = end; from >= 0; from--, limit -= room) {
    placed[from] = Math.min(placed[from]!, limit);
  }
  const result: number[] = [];
  for (const [rank, { index }] of order.entries()) result[index] = placed[rank]!;
  return result;
}
