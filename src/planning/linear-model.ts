/**
 * A linear or mixed-integer program in sparse arrays: minimise cost·x subject to rowLower ≤ A·x ≤ rowUpper and
 * columnLower ≤ x ≤ columnUpper, x whole where `integer` is 1. A is stored by row (CSR): row i holds the entries
 * rowStart[i] … rowStart[i+1]−1 of columnIndex and value. Bounds may be ±Infinity.
 */
export type LinearModel = {
  readonly columnCount: number;
  readonly rowCount: number;
  readonly cost: Float64Array;
  readonly columnLower: Float64Array;
  readonly columnUpper: Float64Array;
  /** 1 = whole numbers only. */
  readonly integer: Uint8Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  /** Length rowCount + 1. */
  readonly rowStart: Int32Array;
  readonly columnIndex: Int32Array;
  readonly value: Float64Array;
};

/** Names for printing; they are never sent to a solver. */
export type ModelNames = {
  readonly column: (index: number) => string;
  readonly row: (index: number) => string;
};
