import { sumOf } from '../../views/group.ts';
import type { LocalityLine } from '../../views/locality-view.ts';
import type { Workbook } from '../domain/workbook.ts';
import type { PlanFacts } from '../planning/answer.ts';

/** The localities in the sheet's order, a service manager's own first. `plan` null = there is none. */
export function localityLines(
  workbook: Workbook,
  plan: PlanFacts | null,
  ownLocalities: readonly string[],
): readonly LocalityLine[] {
  const lines = workbook.localities.map(({ locality, hub }) => {
    const staff = workbook.staff.filter((row) => row.locality === locality);
    const result = plan?.localities.find((each) => each.locality === locality);
    return {
      locality,
      hub,
      isOwn: ownLocalities.includes(locality),
      fteToday: sumOf(staff, ({ fte, count }) => fte * count),
      plan: result && plan ? { ...result, ftePlanned: fteAtEnd(workbook, plan, locality) } : null,
    };
  });
  return [...lines.filter(({ isOwn }) => isOwn), ...lines.filter(({ isOwn }) => !isOwn)];
}

/** FTE based in a locality in the last period of a plan. */
export function fteAtEnd({ settings }: Workbook, { team }: PlanFacts, locality: string): number {
  const last = team.filter((line) => line.locality === locality && line.period === settings.periods);
  return sumOf(last, ({ ftePlanned }) => ftePlanned);
}
