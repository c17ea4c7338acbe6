import type { PlanModel } from '../../model.ts';
import { poolName } from '../../names.ts';
import type { ModelEdit } from '../../solver/solver.ts';

/** Something that a plan can lose: one person of a pool, or an offer. */
export type Candidate = {
  /** Place among all candidates, in the order of the sheets. */
  readonly order: number;
  readonly kind: 'person' | 'offer';
  /** Staff codes of the pool's members (any one of them), or the offer's code. */
  readonly what: readonly string[];
  /** Edits that take it out of the model. */
  readonly edits: readonly ModelEdit[];
  /** Columns that shrink in proportion when it is lost and nobody steps in, and by which share. */
  readonly columns: readonly number[];
  readonly share: number;
  /** The row whose right-hand side falls with it, and by how much; null where there is none. */
  readonly row: { readonly index: number; readonly change: number } | null;
};

/**
 * Everyone and everything that can be lost: one person of every existing pool, from period 1 on, then every offer. A person is taken out of the establishment of
 * period 1, from which all later periods, courses and reductions follow. Whole columns that stand at a plan's values (`x`) may fall where they are the lost
 * one's own: courses of the pool's people, the offer's contracts.
 */
export function candidatesOf(model: PlanModel, x: Float64Array): readonly Candidate[] {
  const { inputs, variables, linear } = model;
  const establishmentRow = new Map<string, number>();
  const rows = model.familyRows.get('establishment')!;
  for (let row = rows.first; row < rows.first + rows.count; row++)
    establishmentRow.set(model.rowNames[row]!, row);
  const family = new Map<number, number[]>();
  inputs.pools.forEach((pool, g) => {
    const origin = pool.trainedFrom?.pool ?? g;
    const own = family.get(origin) ?? [];
    own.push(g);
    family.set(origin, own);
  });
  const candidates: Candidate[] = [];
  inputs.pools.forEach((pool, g) => {
    if (pool.kind !== 'existing' || pool.fteToday <= 0) return;
    const lost = Math.min(pool.fteEach, pool.fteToday);
    const index = establishmentRow.get(`establishment[${poolName(inputs, g)},1]`)!;
    const left = Float64Array.of(pool.fteToday - lost);
    const pools = new Set(family.get(g));
    const trained = columnsOfPools(variables.trained, pools);
    candidates.push({
      order: candidates.length,
      kind: 'person',
      what: [...new Set(pool.members.map((member) => inputs.workbook.staff[member.staff]!.staff))],
      edits: [
        { kind: 'rowBounds', rows: Int32Array.of(index), lower: left, upper: left },
        ...atMost(linear, trained, (column) =>
          linear.integer[column] === 1 ? Math.round(x[column]!) : null,
        ),
      ],
      columns: [
        ...[...pools].flatMap((each) => [
          ...range(variables.assigned.poolStart[each]!, variables.assigned.poolStart[each + 1]!),
          ...range(
            variables.fte.first + each * inputs.periods,
            variables.fte.first + (each + 1) * inputs.periods,
          ),
        ]),
        ...trained,
        ...columnsOfPools(variables.reduced, pools),
      ],
      share: lost / pool.fteToday,
      row: { index, change: -lost },
    });
  });
  inputs.offers.forEach((_, p) => {
    const { bought, contract } = variables;
    const hours = range(bought.first + bought.offerStart[p]!, bought.first + bought.offerStart[p + 1]!);
    const contracts = range(0, contract.count).flatMap((i) =>
      contract.offer[i] === p ? [contract.first + i] : [],
    );
    if (hours.length === 0) return;
    const columns = [...hours, ...contracts];
    candidates.push({
      order: candidates.length,
      kind: 'offer',
      what: [inputs.workbook.providers[p]!.offer],
      edits: atMost(linear, columns, () => 0),
      columns,
      share: 1,
      row: null,
    });
  });
  return candidates;
}

/** Bounds from 0 to a value (null = the model's own). */
function atMost(
  linear: PlanModel['linear'],
  columns: readonly number[],
  upper: (column: number) => number | null,
): readonly ModelEdit[] {
  if (columns.length === 0) return [];
  return [
    {
      kind: 'columnBounds',
      columns: Int32Array.from(columns),
      lower: new Float64Array(columns.length),
      upper: Float64Array.from(columns, (column) => upper(column) ?? linear.columnUpper[column]!),
    },
  ];
}

function columnsOfPools(
  steps: { readonly first: number; readonly pool: Int32Array },
  pools: ReadonlySet<number>,
): readonly number[] {
  const columns: number[] = [];
  steps.pool.forEach((g, i) => {
    if (pools.has(g)) columns.push(steps.first + i);
  });
  return columns;
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
