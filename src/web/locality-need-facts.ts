import { groupBy, sumOf } from '../../views/group.ts';
import type { NeedLine } from '../../views/locality-view.ts';
import type { Workbook } from '../domain/workbook.ts';
import type { PlanFacts } from '../planning/answer.ts';
import { workOf } from '../planning/inputs/work.ts';
import { caseworkHoursPerWeek } from '../planning/inputs/working-time.ts';
import { newPostsOf } from './new-posts-name.ts';

/** Need against capacity in a locality, by need and level in the order of the sheets. `workbook` is the one that was planned. */
export function needLines(workbook: Workbook, plan: PlanFacts, locality: string): readonly NeedLine[] {
  const { periods } = workbook.settings;
  const place = workbook.localities.findIndex((row) => row.locality === locality);
  const work = workOf(workbook).filter((each) => each.locality === place);
  const hoursPerFte = caseworkHoursPerWeek(workbook.settings);
  const team = workbook.staff.filter((row) => row.locality === locality);
  const bases = new Map(workbook.staff.map((row) => [row.staff, row.locality]));
  return [...groupBy(work, ({ need, level }) => `${need} ${level}`).values()].map((group) => {
    const { level } = group[0]!;
    const { need } = workbook.needs[group[0]!.need]!;
    const isThis = (row: { locality: string; need: string; level: number }) =>
      row.locality === locality && row.need === need && row.level === level;
    const done = plan.assignments.filter(isThis);
    const mean = (rows: readonly { hoursPerWeek: number }[]) =>
      sumOf(rows, (row) => row.hoursPerWeek) / periods;
    const skilled = team.filter(({ skills }) => (skills[need] ?? 0) >= level);
    return {
      need,
      level,
      requiredHours: mean(group),
      people: sumOf(skilled, ({ count }) => count),
      possibleHours: sumOf(skilled, ({ fte, count }) => fte * count) * hoursPerFte,
      ownHours: mean(done.filter(({ staff }) => bases.get(staff) === locality)),
      newHours: mean(done.filter(({ staff }) => newPostsOf(staff)?.base === locality)),
      elsewhereHours: mean(
        done.filter(({ staff }) => (newPostsOf(staff)?.base ?? bases.get(staff)) !== locality),
      ),
      boughtHours: mean(plan.provision.filter(isThis)),
      unmetHours: sumOf(plan.gaps.filter(isThis), (gap) => gap.unmetHours) / periods,
    };
  });
}
