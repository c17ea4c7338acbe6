import type { Level } from '../src/domain/units.ts';
import type { Workbook } from '../src/domain/workbook.ts';
import type { Gap, GapOption, Reason } from '../src/planning/answer.ts';
import { groupBy, sumOf } from './group.ts';

/** Why hours stay unmet, and in which periods of the gap that is so. */
export type LongReason = Reason & { readonly periods: readonly number[] };

/** A gap over the whole horizon: means over the periods that have it. */
export type LongGap = {
  readonly locality: string;
  readonly need: string;
  readonly level: Level;
  readonly periods: readonly number[];
  readonly requiredHours: number;
  readonly unmetHours: number;
  readonly familiesWaiting: number;
  /** Mean over all periods. */
  readonly meanUnmetHours: number;
  readonly weighted: number;
  readonly reasons: readonly LongReason[];
  readonly options: readonly GapOption[];
  /** The period with most unmet hours, to which the options belong. */
  readonly worst: Gap;
};

/** Gaps joined over periods, largest weighted hours first. */
export function longGaps(
  gaps: readonly Gap[],
  { settings, localities, needs }: Workbook,
): readonly LongGap[] {
  const placeWeight = new Map(localities.map((row) => [row.locality, row.weight]));
  const needWeight = new Map(needs.map((row) => [row.need, row.weight]));
  const groups = groupBy(gaps, ({ locality, need, level }) => `${locality} ${need} ${level}`);
  const mean = (group: readonly Gap[], figure: (gap: Gap) => number) => sumOf(group, figure) / group.length;
  return [...groups.values()]
    .map((group) => {
      // Of equally bad periods the last: by then every way has had its lead time.
      const worst = group.reduce((a, b) => (b.unmetHours > a.unmetHours - 1e-6 ? b : a));
      const meanUnmetHours = sumOf(group, (gap) => gap.unmetHours) / settings.periods;
      const weight = (placeWeight.get(worst.locality) ?? 1) * (needWeight.get(worst.need) ?? 1);
      return {
        locality: worst.locality,
        need: worst.need,
        level: worst.level,
        periods: group.map((gap) => gap.period),
        requiredHours: mean(group, (gap) => gap.requiredHours),
        unmetHours: mean(group, (gap) => gap.unmetHours),
        meanUnmetHours,
        familiesWaiting: mean(group, (gap) => gap.familiesWaiting),
        weighted: meanUnmetHours * weight,
        reasons: longReasons(group),
        options: worst.options,
        worst,
      };
    })
    .sort((a, b) => b.weighted - a.weighted);
}

/** Each reason once, with its periods. */
function longReasons(group: readonly Gap[]): readonly LongReason[] {
  const all = group.flatMap(({ reasons, period }) => reasons.map((each) => ({ ...each, period })));
  return [...groupBy(all, ({ reason, what }) => `${reason} ${what}`).values()].map((same) => {
    const { reason, what } = same[0]!;
    return { reason, what, periods: same.map(({ period }) => period) };
  });
}

/** The option with the lowest cost an hour, of those that deliver hours worth naming. */
export function cheapest(options: readonly GapOption[]): GapOption | null {
  const useful = options.filter(({ hoursPerWeek }) => hoursPerWeek > 0.05);
  return useful.length === 0 ? null : useful.reduce((a, b) => (b.costPerHour < a.costPerHour ? b : a));
}
