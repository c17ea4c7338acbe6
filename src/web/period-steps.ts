import { groupBy, sumOf } from '../../views/group.ts';
import type { PeriodFilter, PeriodSteps } from '../../views/periods.ts';
import type { Workbook } from '../domain/workbook.ts';
import type { Plan } from '../planning/answer.ts';

/** FTE, people or hours a week below which a step would read as nothing. */
const LEAST = 0.005;

/**
 * What begins in each period: posts, courses, hours bought, posts removed. A filter by need keeps the courses and hours of that need, and leaves posts as they are;
 * a course is where its trainee is based.
 */
export function periodSteps(
  plan: Plan,
  workbook: Workbook,
  { locality, need }: PeriodFilter,
): readonly PeriodSteps[] {
  const staff = new Map(workbook.staff.map((row) => [row.staff, row]));
  const courses = new Map(workbook.training.map((row) => [row.course, row]));
  const isHere = (code: string | undefined) => locality === null || code === locality;
  const isMeant = (code: string) => need === null || code === need;
  const posts = plan.posts.filter((row) => isHere(row.locality));
  const training = plan.training.flatMap(({ course, staff: code, period, people }) => {
    const { need: taught, toLevel } = courses.get(course)!;
    return isHere(staff.get(code)?.locality) && isMeant(taught)
      ? [{ need: taught, toLevel, period, people }]
      : [];
  });
  const provision = plan.provision.filter((row) => isHere(row.locality) && isMeant(row.need));
  const reductions = plan.reductions.flatMap(({ staff: code, period, fte }) => {
    const row = staff.get(code);
    return row && isHere(row.locality) ? [{ role: row.role, period, fte }] : [];
  });
  return Array.from({ length: workbook.settings.periods }, (_, index) => {
    const period = index + 1;
    const isNow = (row: { readonly period: number }) => row.period === period;
    const posted = groupBy(posts.filter(isNow), ({ role }) => role);
    const trained = groupBy(training.filter(isNow), (row) => `${row.need} ${row.toLevel}`);
    const bought = groupBy(provision.filter(isNow), ({ offer }) => offer);
    const removed = groupBy(reductions.filter(isNow), ({ role }) => role);
    return {
      period,
      posts: [...posted]
        .map(([role, rows]) => ({ role, fte: sumOf(rows, ({ fte }) => fte) }))
        .filter(({ fte }) => fte >= LEAST),
      training: [...trained.values()]
        .map((rows) => ({ ...rows[0]!, people: sumOf(rows, ({ people }) => people) }))
        .filter(({ people }) => people >= LEAST),
      provision: [...bought]
        .map(([offer, rows]) => ({ offer, hoursPerWeek: sumOf(rows, (row) => row.hoursPerWeek) }))
        .filter(({ hoursPerWeek }) => hoursPerWeek >= LEAST),
      reductions: [...removed]
        .map(([role, rows]) => ({ role, fte: sumOf(rows, ({ fte }) => fte) }))
        .filter(({ fte }) => fte >= LEAST),
    };
  });
}
