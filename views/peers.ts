import type { PeerComparison } from '../src/domain/peers/compare-peers.ts';
import type { PeerGroup } from '../src/domain/peers/peer-group.ts';

/** A council's published figures beside those of its region's councils and England. */
export type PeersView = {
  readonly group: PeerGroup;
  /** Each measure in its newest year, but for assessment factors. */
  readonly measures: readonly PeerComparison[];
  /** Each assessment factor in its newest year, with the names of the plan's needs that it counts towards. */
  readonly factors: readonly (PeerComparison & { readonly needs: readonly string[] })[];
  /** Those in which the council is at an end of its region. */
  readonly standOut: readonly PeerComparison[];
  readonly chosen: ChosenMeasure;
};

/** One measure looked at closely. */
export type ChosenMeasure = {
  readonly comparison: PeerComparison;
  /** The same over its years, oldest first. */
  readonly trend: readonly PeerComparison[];
  /** The year that was asked for, which may not be published; null for the newest. */
  readonly askedYear: number | null;
};
