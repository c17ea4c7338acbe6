import type { DemandRow } from './demand.ts';
import { weeksPerYear } from './units.ts';

/** Families open at any one time by a row of the demand sheet: as given, or starts_per_year × weeks ÷ (1 − extend_share) ÷ 52. */
export function openFamilies({
  families,
  startsPerYear,
  weeks,
  extendShare,
}: Pick<DemandRow, 'families' | 'startsPerYear' | 'weeks' | 'extendShare'>): number {
  return families ?? ((startsPerYear ?? 0) * weeks) / (1 - extendShare) / weeksPerYear;
}
