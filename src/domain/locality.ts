import type { Code } from './units.ts';

export type Locality = {
  readonly locality: Code;
  readonly name: string;
  readonly population0To19: number | null;
  /** Share (0–1) of its LSOAs in IMD deciles 1–3. */
  readonly deprivedShare: number | null;
  /** Priority weight of need met here. */
  readonly weight: number;
  readonly hub: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly source: string | null;
};

/** One-way journey. Serves both directions unless the other direction has its own row. */
export type Travel = {
  readonly from: Code;
  readonly to: Code;
  readonly minutes: number;
  readonly source: string | null;
};
