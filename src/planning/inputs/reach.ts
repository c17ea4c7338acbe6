import type { Workbook } from '../../domain/workbook.ts';
import { indexOfCodes } from './codes.ts';
import { travelLoss } from './working-time.ts';

/** A locality that someone can work in, and the casework hours one hour of work there uses: 1 + tau. */
export type Reach = { readonly locality: number; readonly hoursUsedPerHour: number };

/**
 * For every base locality, where people based there can work: the base first (tau = 0 unless a row from = to says otherwise), then every locality
 * with a travel row from it, in sheet order. A row serves both directions unless the other direction has its own.
 */
export function reachOf(workbook: Workbook): readonly (readonly Reach[])[] {
  const index = indexOfCodes(workbook.localities, (row) => row.locality);
  const minutes = workbook.localities.map(() => new Map<number, number>());
  for (const row of workbook.travel) {
    const from = index.get(row.from)!;
    const to = index.get(row.to)!;
    if (!minutes[to]!.has(from)) minutes[to]!.set(from, row.minutes);
  }
  for (const row of workbook.travel) minutes[index.get(row.from)!]!.set(index.get(row.to)!, row.minutes);
  return minutes.map((fromHere, base) => {
    const others = [...fromHere.keys()].filter((locality) => locality !== base).sort((a, b) => a - b);
    return [base, ...others].map((locality) => ({
      locality,
      hoursUsedPerHour: 1 + travelLoss(fromHere.get(locality) ?? 0, workbook.settings.visitBlockHours),
    }));
  });
}
