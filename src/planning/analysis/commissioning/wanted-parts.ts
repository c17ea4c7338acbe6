import { apportion } from '../../../domain/apportion.ts';
import { type Level, levels } from '../../../domain/units.ts';
import type { Workbook } from '../../../domain/workbook.ts';
import type { Gap, Purchase } from '../../answer.ts';
import type { WantedHours } from './own-ways.ts';

/** Hours of one need at one level in one locality that are to be bought: h/week in each period (index = period − 1). */
export type WantedPart = WantedHours & {
  /** Families who wait for them in each period; 0 for cover, and for hours that the plan already buys. */
  readonly familiesByPeriod: readonly number[];
  /** £ over the horizon that the plan spends on them; 0 for hours that it leaves unmet. */
  readonly pounds: number;
};

/** What names a part, whatever its hours. */
export type PartKey = Pick<WantedPart, 'locality' | 'need' | 'level'>;

/** The unmet hours of gaps as parts, in the order of the sheets. */
export function partsOfGaps(workbook: Workbook, gaps: readonly Gap[]): readonly WantedPart[] {
  return partsOf(workbook, gaps, (part, gap) => {
    part.hoursByPeriod[gap.period - 1]! += gap.unmetHours;
    part.familiesByPeriod[gap.period - 1]! += gap.familiesWaiting;
  });
}

/** The hours that a plan buys as parts, in the order of the sheets. */
export function partsOfPurchases(workbook: Workbook, provision: readonly Purchase[]): readonly WantedPart[] {
  return partsOf(workbook, provision, (part, purchase) => {
    part.hoursByPeriod[purchase.period - 1]! += purchase.hoursPerWeek;
    part.pounds += purchase.pounds;
  });
}

/**
 * Parts of one need in tenths of an hour a week, so that in every period the tenths add up to the sum of the parts rounded to a tenth: who adds up what is written finds what is
 * written of the need (largest remainders, `apportion`).
 */
export function inTenths(parts: readonly WantedPart[]): readonly WantedPart[] {
  const periods = parts[0]?.hoursByPeriod.length ?? 0;
  const columns = Array.from({ length: periods }, (_, index) => {
    const hours = parts.map(({ hoursByPeriod }) => hoursByPeriod[index]!);
    const total = hours.reduce((sum, each) => sum + each, 0);
    return total > 1e-9 ? apportion(total, hours, 0.1) : hours.map(() => 0);
  });
  return parts.map((part, at) => ({ ...part, hoursByPeriod: columns.map((column) => column[at]!) }));
}

/** Whether two parts are of the same need and level in the same locality. */
export function isSamePart(a: PartKey, b: PartKey): boolean {
  return a.locality === b.locality && a.need === b.need && a.level === b.level;
}

type OpenPart = PartKey & { hoursByPeriod: number[]; familiesByPeriod: number[]; pounds: number };

function partsOf<Row extends PartKey>(
  { needs, localities, settings }: Workbook,
  rows: readonly Row[],
  add: (part: OpenPart, row: Row) => void,
): readonly WantedPart[] {
  const zeros = () => Array.from({ length: settings.periods }, () => 0);
  const parts = new Map<string, OpenPart>();
  for (const row of rows) {
    const { locality, need, level } = row;
    const key = keyOf(row);
    const part = parts.get(key) ?? {
      ...{ locality, need, level },
      ...{ hoursByPeriod: zeros(), familiesByPeriod: zeros(), pounds: 0 },
    };
    parts.set(key, part);
    add(part, row);
  }
  return needs.flatMap(({ need }) =>
    localities.flatMap(({ locality }) =>
      levels.flatMap((level: Level) => parts.get(keyOf({ locality, need, level })) ?? []),
    ),
  );
}

function keyOf({ locality, need, level }: PartKey): string {
  return `${locality} ${need} ${level}`;
}
