import type { MarkInView } from '../../views/gap-mark.ts';
import type { GapFilter, GapRow, OptionLine } from '../../views/gap-row.ts';
import { cheapest, longGaps } from '../../views/long-gaps.ts';
import type { Workbook } from '../domain/workbook.ts';
import { breakEven } from '../planning/analysis/commissioning/break-even.ts';
import type { GapOption, Plan } from '../planning/answer.ts';

/** Names a gap over all periods, and its mark. */
type GapKey = { readonly locality: string; readonly need: string; readonly level: number };

/** Every gap of the plan joined over its periods, most pressing first (unmet hours times weights), with its break-even price and its mark. */
export function gapRows(plan: Plan, workbook: Workbook, marks: readonly MarkInView[]): readonly GapRow[] {
  const markOf = new Map(marks.map((mark) => [keyOf(mark), mark]));
  return longGaps(plan.gaps, workbook).map((gap, index) => ({
    rank: index + 1,
    gap,
    cheapest: cheapest(gap.options),
    breakEven: breakEven(gap.worst),
    mark: markOf.get(keyOf(gap)) ?? null,
  }));
}

/** The gaps that a list asks for, in its order. */
export function filterGaps(rows: readonly GapRow[], filter: GapFilter): readonly GapRow[] {
  const kept = rows.filter(
    ({ gap, mark }) =>
      (filter.need === null || gap.need === filter.need) &&
      (filter.locality === null || gap.locality === filter.locality) &&
      (filter.mark === null || (mark?.mark ?? 'none') === filter.mark),
  );
  if (filter.sort === 'pressing') return kept;
  return kept.toSorted((a, b) => b.gap.meanUnmetHours - a.gap.meanUnmetHours);
}

/** Marks of gaps that the plan does not have (any more): it meets the need there. */
export function marksWithoutGap(
  rows: readonly GapRow[],
  marks: readonly MarkInView[],
): readonly MarkInView[] {
  const open = new Set(rows.map(({ gap }) => keyOf(gap)));
  return marks.filter((mark) => !open.has(keyOf(mark)));
}

/** The gap of a page's address; null where the plan meets the need there. */
export function gapAt(rows: readonly GapRow[], key: GapKey): GapRow | null {
  return rows.find(({ gap }) => keyOf(gap) === keyOf(key)) ?? null;
}

/**
 * When an option begins to deliver. Recruiting takes the role's lead time before the post starts, training the periods until the skill is usable, buying the
 * offer's lead time; moving people takes none.
 */
export function optionLines(options: readonly GapOption[], workbook: Workbook): readonly OptionLine[] {
  return options.map((option) => {
    const leadPeriods = leadOf(option, workbook);
    const firstPeriod = option.way === 'train' ? option.period + leadPeriods : option.period;
    return { option, leadPeriods, firstPeriod };
  });
}

function leadOf({ way, what }: GapOption, { roles, training, providers }: Workbook): number {
  switch (way) {
    case 'train':
      return training.find(({ course }) => course === what)?.periods ?? 0;
    case 'recruit':
      return roles.find(({ role }) => role === what)?.recruitLeadPeriods ?? 0;
    case 'buy':
      return providers.find(({ offer }) => offer === what)?.leadPeriods ?? 0;
    case 'move':
      return 0;
  }
}

function keyOf({ locality, need, level }: GapKey): string {
  return `${locality} ${need} ${level}`;
}
