import { groupBy, sumOf } from '../../views/group.ts';
import type { BoughtHere, SuggestedTeam, TeamChange, TeamTraining } from '../../views/locality-view.ts';
import type { Workbook } from '../domain/workbook.ts';
import type { PlanFacts } from '../planning/answer.ts';

/** FTE up to which a difference is the rounding of an answer. */
const ROUNDING_FTE = 1e-4;

/** What a plan suggests for the team of a locality. `workbook` is the one that was planned. */
export function suggestedTeam(workbook: Workbook, plan: PlanFacts, locality: string): SuggestedTeam {
  const based = new Map(
    workbook.staff.filter((row) => row.locality === locality).map((row) => [row.staff, row.role]),
  );
  return {
    changes: workbook.roles.flatMap(({ role }) => teamChange(workbook, plan, locality, role) ?? []),
    training: trainingOf(plan, based),
    bought: boughtFor(workbook, plan, locality),
  };
}

function teamChange(workbook: Workbook, plan: PlanFacts, locality: string, role: string): TeamChange | null {
  const lines = plan.team.filter((line) => line.locality === locality && line.role === role);
  if (lines.length === 0) return null;
  const { fteToday } = lines[0]!;
  const ftePlanned = lines.find(({ period }) => period === workbook.settings.periods)?.ftePlanned ?? 0;
  const posts = plan.posts.filter((post) => post.locality === locality && post.role === role);
  const rows = workbook.staff.filter((row) => row.locality === locality && row.role === role);
  const codes = new Set(rows.map(({ staff }) => staff));
  const newFte = sumOf(posts, ({ fte }) => fte);
  const removedFte = sumOf(
    plan.reductions.filter(({ staff }) => codes.has(staff)),
    ({ fte }) => fte,
  );
  const leavingFte = fteToday + newFte - removedFte - ftePlanned;
  return {
    role,
    fteToday,
    ftePlanned,
    newFte,
    newFrom: [...new Set(posts.map(({ period }) => period))].sort((a, b) => a - b),
    removedFte,
    leavingFte: leavingFte < ROUNDING_FTE ? 0 : leavingFte,
  };
}

function trainingOf(
  { training }: PlanFacts,
  roleOfStaff: ReadonlyMap<string, string>,
): readonly TeamTraining[] {
  const here = training.filter(({ staff }) => roleOfStaff.has(staff));
  const groups = groupBy(here, ({ course, staff }) => `${course} ${roleOfStaff.get(staff)}`);
  return [...groups.values()].map((group) => ({
    course: group[0]!.course,
    role: roleOfStaff.get(group[0]!.staff)!,
    people: sumOf(group, ({ people }) => people),
    periods: [...new Set(group.map(({ period }) => period))].sort((a, b) => a - b),
  }));
}

function boughtFor(
  { settings }: Workbook,
  { provision }: PlanFacts,
  locality: string,
): readonly BoughtHere[] {
  const here = provision.filter((row) => row.locality === locality);
  return [...groupBy(here, ({ offer }) => offer).values()]
    .map((group) => ({
      offer: group[0]!.offer,
      needs: [...new Set(group.map(({ need }) => need))],
      hoursPerWeek: sumOf(group, ({ hoursPerWeek }) => hoursPerWeek) / settings.periods,
      pounds: sumOf(group, ({ pounds }) => pounds),
    }))
    .sort((a, b) => b.hoursPerWeek - a.hoursPerWeek);
}
