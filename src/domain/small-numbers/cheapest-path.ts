/** A step from a node to another, at a cost of at least 0. */
export type Step<Along> = { readonly to: number; readonly cost: number; readonly along: Along };

/** The cheapest way from one node to another (Dijkstra's method), of equally cheap ones the one with fewest steps; null where there is none. */
export function cheapestPath<Along>({
  nodeCount,
  from,
  to,
  steps,
}: {
  readonly nodeCount: number;
  readonly from: number;
  readonly to: number;
  readonly steps: (node: number) => readonly Step<Along>[];
}): readonly Along[] | null {
  const costs = new Array<number>(nodeCount).fill(Number.POSITIVE_INFINITY);
  const counts = new Array<number>(nodeCount).fill(0);
  const reachedBy = new Array<{ readonly node: number; readonly along: Along } | null>(nodeCount).fill(null);
  const open = new Set([from]);
  costs[from] = 0;
  while (open.size > 0) {
    let node = -1;
    for (const each of open) if (node < 0 || isBefore(each, node)) node = each;
    open.delete(node);
    if (node === to) break;
    for (const step of steps(node)) {
      const cost = costs[node]! + step.cost;
      const isCheaper =
        cost < costs[step.to]! || (cost === costs[step.to]! && counts[node]! + 1 < counts[step.to]!);
      if (!isCheaper || step.to === from) continue;
      costs[step.to] = cost;
      counts[step.to] = counts[node]! + 1;
      reachedBy[step.to] = { node, along: step.along };
      open.add(step.to);
    }
  }
  if (reachedBy[to] === null) return null;
  const path: Along[] = [];
  for (let node = to; node !== from; node = reachedBy[node]!.node) path.unshift(reachedBy[node]!.along);
  return path;

  function isBefore(a: number, b: number): boolean {
    return costs[a]! < costs[b]! || (costs[a]! === costs[b]! && counts[a]! < counts[b]!);
  }
}
