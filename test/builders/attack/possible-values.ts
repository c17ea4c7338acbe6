import { createSolver } from '../../../src/planning/solver/create-solver.ts';
import { modelFrom } from './sparse-model.ts';

/** Something unknown: the least it can be, by what everybody knows. */
export type Unknown = { readonly least: number; readonly most?: number };

/** What is known of unknowns: the sum of `terms` (unknown → factor) lies from `from` to `to`. */
export type Fact = {
  readonly terms: Readonly<Record<string, number>>;
  readonly from: number;
  readonly to: number;
};

/** How small and how large an unknown can be, given all facts. */
export type Range = { readonly least: number; readonly most: number };

/** A fact that a sum is told; told to six decimals, it may be as much off. */
export function told(terms: Fact['terms'], value: number, slack = 1e-6): Fact {
  return { terms, from: value - slack, to: value + slack };
}

/**
 * What somebody who knows all the facts can find out about some unknowns: the least and the most that each can be, each by a linear program of its own. Throws where the facts contradict each other: the attack would prove
 * nothing.
 */
export async function possibleValues(
  unknowns: Readonly<Record<string, Unknown>>,
  facts: readonly Fact[],
  asked: readonly string[],
): Promise<ReadonlyMap<string, Range>> {
  const names = Object.keys(unknowns);
  const at = new Map(names.map((name, index) => [name, index]));
  const solver = createSolver('highs');
  const session = await solver.open(
    modelFrom({
      lower: names.map((name) => unknowns[name]!.least),
      upper: names.map((name) => unknowns[name]!.most ?? Number.POSITIVE_INFINITY),
      rows: facts.map(({ terms, from, to }) => ({
        entries: Object.entries(terms).map(([name, factor]) => [at.get(name)!, factor] as const),
        from,
        to,
      })),
    }),
  );
  const extreme = async (column: number, sign: 1 | -1): Promise<number> => {
    const costs = (cost: number) => ({
      kind: 'costs' as const,
      columns: Int32Array.of(column),
      costs: Float64Array.of(cost),
    });
    await session.edit([costs(sign)]);
    const answer = await session.solve({ method: 'primal' });
    await session.edit([costs(0)]);
    if (answer.status === 'unbounded') return -sign * Number.POSITIVE_INFINITY;
    if (answer.x === null || answer.status === 'infeasible') throw new Error(`The facts: ${answer.status}`);
    return answer.x[column]!;
  };
  const ranges = new Map<string, Range>();
  for (const name of asked) {
    const column = at.get(name)!;
    ranges.set(name, { least: await extreme(column, 1), most: await extreme(column, -1) });
  }
  await session.close();
  await solver.close();
  return ranges;
}

/** How many whole numbers of families a range holds when counts are rounded. */
export function wholeNumbersIn({ least, most }: Range): number {
  return most === Number.POSITIVE_INFINITY ? most : Math.round(most - 1e-6) - Math.round(least + 1e-6) + 1;
}
