import { sumOf } from '../../views/group.ts';
import type { PeriodFigures, PeriodFilter } from '../../views/periods.ts';
import type { Workbook } from '../domain/workbook.ts';
import type { Plan } from '../planning/answer.ts';
import { workOf } from '../planning/inputs/work.ts';

/** Demand, what is delivered by whom, what stays unmet, and posts, period by period. Posts have no need: a filter by need leaves them as they are. */
export function periodFigures(
  plan: Plan,
  workbook: Workbook,
  { locality, need }: PeriodFilter,
): readonly PeriodFigures[] {
  const isMeant = (row: { readonly locality: string; readonly need: string }) =>
    (locality === null || row.locality === locality) && (need === null || row.need === need);
  const work = workOf(workbook)
    .map(({ period, hoursPerWeek, ...at }) => ({
      period,
      hoursPerWeek,
      locality: workbook.localities[at.locality]!.locality,
      need: workbook.needs[at.need]!.need,
    }))
    .filter(isMeant);
  /** New posts have a code of their own kind in a plan. */
  const ofNewPosts = ({ staff }: { readonly staff: string }) => staff.startsWith('new:');
  const assignments = plan.assignments.filter(isMeant);
  const provision = plan.provision.filter(isMeant);
  const gaps = plan.gaps.filter(isMeant);
  const team = plan.team.filter((line) => locality === null || line.locality === locality);
  return Array.from({ length: workbook.settings.periods }, (_, index) => {
    const period = index + 1;
    const isNow = (row: { readonly period: number }) => row.period === period;
    const hours = (row: { readonly hoursPerWeek: number }) => row.hoursPerWeek;
    const delivered = assignments.filter(isNow);
    return {
      period,
      requiredHours: sumOf(work.filter(isNow), hours),
      staffHours: sumOf(
        delivered.filter((row) => !ofNewPosts(row)),
        hours,
      ),
      newPostHours: sumOf(delivered.filter(ofNewPosts), hours),
      providerHours: sumOf(provision.filter(isNow), hours),
      unmetHours: sumOf(gaps.filter(isNow), (gap) => gap.unmetHours),
      fteToday: sumOf(team.filter(isNow), (line) => line.fteToday),
      ftePlanned: sumOf(team.filter(isNow), (line) => line.ftePlanned),
    };
  });
}
