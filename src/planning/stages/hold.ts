import type { StageName } from '../answer.ts';
import type { LinearModel } from '../linear-model.ts';
import type { PlanModel } from '../model.ts';
import type { ModelEdit, SolveAnswer } from '../solver/solver.ts';

/** Relative slack with which a stage's value is held as a number, for engines of lesser precision. */
export const HOLD_SLACK = 1e-7;

/** The slack for HiGHS, whose own tolerance is as much as may be given away: a later goal would trade more for hours that show. */
export const FINE_HOLD_SLACK = 1e-9;

/** A reduced cost or dual below this is rounding: it does not tie its column or row down. */
const DUAL_TOLERANCE = 1e-7;

/** Bounds as they stand during staged solving: copies that may be tightened. */
export type Bounds = {
  readonly columnLower: Float64Array;
  readonly columnUpper: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
};

export function boundsOf(linear: LinearModel): Bounds {
  return {
    columnLower: linear.columnLower.slice(),
    columnUpper: linear.columnUpper.slice(),
    rowLower: linear.rowLower.slice(),
    rowUpper: linear.rowUpper.slice(),
  };
}

/**
 * Holds a solved continuous stage without slack, by keeping to the face of its optimal points: a column with a reduced cost stays on its bound
 * and a row with a dual stays tight. Exactly the optimal points satisfy this (complementary slackness), and what is left for the next stage is much
 * smaller. Tightens `bounds` and returns the edits.
 */
export function holdByFace(bounds: Bounds, answer: SolveAnswer): readonly ModelEdit[] {
  return [
    {
      kind: 'columnBounds',
      ...tighten(bounds.columnLower, bounds.columnUpper, answer.columnDual!, 'columns'),
    },
    { kind: 'rowBounds', ...tighten(bounds.rowLower, bounds.rowUpper, answer.rowDual!, 'rows') },
  ];
}

/** Fixes every bound pair whose dual says which side is active. */
function tighten<Key extends 'columns' | 'rows'>(
  lower: Float64Array,
  upper: Float64Array,
  dual: Float64Array,
  key: Key,
): { lower: Float64Array; upper: Float64Array } & Record<Key, Int32Array> {
  const tied: number[] = [];
  dual.forEach((price, index) => {
    if (Math.abs(price) <= DUAL_TOLERANCE || lower[index] === upper[index]) return;
    const active = price > 0 ? lower[index]! : upper[index]!;
    if (!Number.isFinite(active)) return;
    lower[index] = active;
    upper[index] = active;
    tied.push(index);
  });
  const indices = Int32Array.from(tied);
  const values = Float64Array.from(indices, (index) => lower[index]!);
  return { [key]: indices, lower: values, upper: values } as ReturnType<typeof tighten<Key>>;
}

/** Holds a stage at a value with the relative slack, through its row (or, for the worst locality, the bound of its column). Disruption comes last and is never held. */
export function holdByValue(
  model: PlanModel,
  stage: StageName,
  value: number,
  slack = HOLD_SLACK,
): readonly ModelEdit[] {
  const limit = value + slack * Math.max(1, Math.abs(value));
  if (stage === 'disruption') return [];
  if (stage === 'worst_locality') {
    const columns = Int32Array.of(model.variables.worst);
    return [
      {
        kind: 'columnBounds',
        columns,
        lower: Float64Array.of(0),
        upper: Float64Array.of(Math.min(1, limit)),
      },
    ];
  }
  const row = model.holdRow[stage];
  const upper = Math.min(limit, model.linear.rowUpper[row]!);
  return [
    {
      kind: 'rowBounds',
      rows: Int32Array.of(row),
      lower: Float64Array.of(Number.NEGATIVE_INFINITY),
      upper: Float64Array.of(upper),
    },
  ];
}

/** Puts back what the given edits changed, as the model (or a stage's bounds) states it. */
export function restore(linear: Bounds, edits: readonly ModelEdit[]): readonly ModelEdit[] {
  return edits.flatMap((edit): ModelEdit[] => {
    if (edit.kind === 'columnBounds') {
      const { columns } = edit;
      return [
        {
          kind: 'columnBounds',
          columns,
          lower: Float64Array.from(columns, (column) => linear.columnLower[column]!),
          upper: Float64Array.from(columns, (column) => linear.columnUpper[column]!),
        },
      ];
    }
    if (edit.kind === 'rowBounds') {
      const { rows } = edit;
      return [
        {
          kind: 'rowBounds',
          rows,
          lower: Float64Array.from(rows, (row) => linear.rowLower[row]!),
          upper: Float64Array.from(rows, (row) => linear.rowUpper[row]!),
        },
      ];
    }
    return [];
  });
}

/** Changes the objective from one stage's to another's; only what differs. */
export function changeCosts(from: Float64Array, to: Float64Array): ModelEdit {
  const changed: number[] = [];
  to.forEach((cost, column) => {
    if (cost !== from[column]) changed.push(column);
  });
  const columns = Int32Array.from(changed);
  return { kind: 'costs', columns, costs: Float64Array.from(columns, (column) => to[column]!) };
}

/** Keeps a copy of the bounds in step with an edit. */
export function applyToBounds(bounds: Bounds, edit: ModelEdit): void {
  if (edit.kind === 'columnBounds') {
    edit.columns.forEach((column, i) => {
      bounds.columnLower[column] = edit.lower[i]!;
      bounds.columnUpper[column] = edit.upper[i]!;
    });
  }
  if (edit.kind === 'rowBounds') {
    edit.rows.forEach((row, i) => {
      bounds.rowLower[row] = edit.lower[i]!;
      bounds.rowUpper[row] = edit.upper[i]!;
    });
  }
}
