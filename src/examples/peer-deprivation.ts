import { roundTo } from '../domain/apportion.ts';
import type { PeerReading } from '../domain/peers/peer-group.ts';
import { districtRowsOf } from './districts.ts';
import { knownFigure } from './published-table.ts';

/**
 * A column of the deprivation file for a council: its district's, or in a county the plain mean of its districts', which the reading says. `per` 100 makes
 * percent of shares.
 */
export function deprivationReading(column: string, per: number, onsCode: string): PeerReading {
  const values = districtRowsOf(onsCode).map((row) => knownFigure(row, column) * per);
  if (values.length === 0) return { kind: 'unavailable' };
  const value = values.reduce((sum, each) => sum + each, 0) / values.length;
  const ends = `${roundTo(Math.min(...values), 1)} to ${roundTo(Math.max(...values), 1)}`;
  const note =
    values.length > 1
      ? `plain mean of ${values.length} districts, which lie from ${ends}; not weighted by people`
      : null;
  return { kind: 'known', value, range: null, sharedWith: [], note };
}
