import { groupBy, sumOf } from '../../views/group.ts';
import type { WhoWorks, Worker, WorkLine } from '../../views/locality-view.ts';
import type { Workbook } from '../domain/workbook.ts';
import type { Assignment, PlanFacts } from '../planning/answer.ts';
import { newPostsOf } from './new-posts-name.ts';

/** Hours a week that are not worth a line. */
const NOISE_HOURS = 0.05;

/** Who works where and on what, as far as it concerns a locality. `workbook` is the one that was planned. */
export function whoWorks(workbook: Workbook, plan: PlanFacts, locality: string): WhoWorks {
  const { periods } = workbook.settings;
  const byStaff = groupBy(plan.assignments, ({ staff }) => staff);
  const rows: readonly Worker[] = workbook.staff.map(({ staff, role, locality: base, fte, count }) => ({
    staff,
    role,
    base,
    fte: fte * count,
    work: workLines(byStaff.get(staff) ?? [], periods),
  }));
  const posts: readonly Worker[] = [...byStaff].flatMap(([staff, assignments]) => {
    const named = newPostsOf(staff);
    if (named === null) return [];
    const own = plan.posts.filter((post) => post.role === named.role && post.locality === named.base);
    const work = workLines(assignments, periods);
    return [{ staff: null, ...named, fte: sumOf(own, ({ fte }) => fte), work }];
  });
  const all = [...rows, ...posts];
  return {
    basedHere: all.filter(({ base }) => base === locality),
    fromElsewhere: all
      .filter(({ base }) => base !== locality)
      .map((each) => ({ ...each, work: each.work.filter((line) => line.locality === locality) }))
      .filter(({ work }) => work.length > 0),
  };
}

/** Work joined over periods, most hours first. */
function workLines(assignments: readonly Assignment[], periods: number): readonly WorkLine[] {
  const groups = groupBy(assignments, ({ locality, need, level }) => `${locality} ${need} ${level}`);
  return [...groups.values()]
    .map((group) => ({
      locality: group[0]!.locality,
      need: group[0]!.need,
      level: group[0]!.level,
      hoursPerWeek: sumOf(group, ({ hoursPerWeek }) => hoursPerWeek) / periods,
    }))
    .filter(({ hoursPerWeek }) => hoursPerWeek >= NOISE_HOURS)
    .sort((a, b) => b.hoursPerWeek - a.hoursPerWeek);
}
