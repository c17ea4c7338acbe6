import { plainNumber, withoutNoise } from './number-text.ts';
import type { ScenarioEditText } from './scenario.ts';
import type { Code } from './units.ts';
import type { Workbook } from './workbook.ts';

/** Which demand rows; blank = all. */
export type DemandRows = { readonly locality?: Code | null; readonly need?: Code | null };

/**
 * Edits that multiply the families of demand rows. A sheet that gives families in some rows and starts in others needs an edit for each: only the column that is
 * filled can be multiplied.
 */
export function scaleFamilies(
  { demand }: Workbook,
  { locality = null, need = null }: DemandRows,
  factor: number,
): readonly ScenarioEditText[] {
  const rows = demand.filter(
    (row) => (locality === null || row.locality === locality) && (need === null || row.need === need),
  );
  const open = rows.some(({ families }) => families !== null);
  const starting = rows.some(({ families }) => families === null);
  const where = [
    ...(locality === null ? [] : [`locality=${locality}`]),
    ...(need === null ? [] : [`need=${need}`]),
  ];
  const value = plainNumber(withoutNoise(factor));
  const edit = (column: string, blank: string): ScenarioEditText => ({
    ...{ sheet: 'demand', column, change: 'multiply', value },
    where: [...where, ...(open && starting ? [`${blank}=`] : [])].join(';'),
  });
  return [
    ...(open ? [edit('families', 'starts_per_year')] : []),
    ...(starting ? [edit('starts_per_year', 'families')] : []),
  ];
}
