import { sumOf } from '../../../views/group.ts';
import type {
  FollowedFamilies,
  FollowedNeed,
  Performance,
  Standing,
} from '../../../views/report/performance.ts';
import type { SmallNumbers } from '../../../views/report/published.ts';
import type { ReportFamilies, ReportHours } from '../../../views/report/report.ts';
import type { HiddenWork } from '../../domain/small-numbers/hidden-work.ts';
import { isSmallCount } from '../../domain/small-numbers/small-count.ts';
import type { Workbook } from '../../domain/workbook.ts';
import { type CoverageCell, coverageByNeed } from '../../planning/analysis/coverage-by-need.ts';
import type { Plan } from '../../planning/answer.ts';
import { workOf } from '../../planning/inputs/work.ts';
import { fteAtEnd } from '../locality-list-facts.ts';
import { familiesOf } from './report-facts.ts';
import { toldCell, toldNeed, toldTotal } from './told.ts';

/** A plan with the workbook it answers. */
export type PlanWithData = { readonly plan: Plan; readonly planned: Workbook };

/** What may be told. */
type Told = { readonly hiding: HiddenWork; readonly smallNumbers: SmallNumbers };

/** How the whole authority stands now and stood at the start, and each locality in the order of the sheet. */
export function performanceOf(
  now: PlanWithData,
  start: PlanWithData | null,
  hiding: HiddenWork,
  smallNumbers: SmallNumbers,
): { readonly whole: Performance; readonly localities: readonly Performance[] } {
  const cells = { now: cellsOf(now), start: start && cellsOf(start) };
  const follow = (locality: string | null): Performance => {
    const needs = needsOf(now, start).map((need): FollowedNeed => {
      const hours = (side: PlanWithData, all: readonly CoverageCell[]) =>
        hoursOf(
          all.filter((cell) => cell.need === need && (locality ?? cell.locality) === cell.locality),
          (sums) =>
            locality === null
              ? toldNeed(side.plan.gaps, need, hiding, sums)
              : toldCell(hiding.isHidden(locality, need), sums),
        );
      return { need, now: hours(now, cells.now), start: start && hours(start, cells.start ?? []) };
    });
    return {
      locality,
      now: standingOf(now, locality, hiding)!,
      start: start && standingOf(start, locality, hiding),
      needs: needs.filter((each) => each.now !== null || each.start !== null),
      families: followedFamilies(now, start, locality, { hiding, smallNumbers }),
    };
  };
  return { whole: follow(null), localities: now.planned.localities.map(({ locality }) => follow(locality)) };
}

function standingOf(
  { plan, planned }: PlanWithData,
  locality: string | null,
  hiding: HiddenWork,
): Standing | null {
  if (locality === null) {
    const codes = planned.localities.map((each) => each.locality);
    return {
      ...toldTotal(hiding.isTotalHidden, plan.totals),
      caseload: null,
      fteToday: sumOf(planned.staff, ({ fte, count }) => fte * count),
      fteAtEnd: sumOf(codes, (code) => fteAtEnd(planned, plan, code)),
    };
  }
  const line = plan.localities.find((each) => each.locality === locality);
  if (!line) return null;
  return {
    ...toldTotal(hiding.isLocalityTotalHidden(locality), line),
    caseload: hiding.isCaseloadHidden(locality) ? null : line.caseload,
    fteToday: line.fteToday,
    fteAtEnd: fteAtEnd(planned, plan, locality),
  };
}

function followedFamilies(
  now: PlanWithData,
  start: PlanWithData | null,
  locality: string | null,
  { hiding, smallNumbers }: Told,
): readonly FollowedFamilies[] {
  const of = (side: PlanWithData | null) => {
    if (side === null) return [];
    return locality === null
      ? familiesOf(side.plan, side.planned, hiding, smallNumbers)
      : familiesIn(side, locality, { hiding, smallNumbers });
  };
  const [before, after] = [of(start), of(now)];
  const find = (list: readonly ReportFamilies[], need: string) =>
    list.find((each) => each.need === need) ?? null;
  return needsOf(now, start)
    .map((need) => ({ need, now: find(after, need), start: find(before, need) }))
    .filter((each) => each.now !== null || each.start !== null);
}

/** Families in each kind of lead work in one locality, means over the periods. */
function familiesIn(
  { plan, planned }: PlanWithData,
  locality: string,
  { hiding, smallNumbers }: Told,
): readonly ReportFamilies[] {
  const { periods } = planned.settings;
  const place = planned.localities.findIndex((each) => each.locality === locality);
  const work = workOf(planned).filter((each) => each.locality === place);
  return planned.needs.flatMap(({ need, lead }, index) => {
    const open = sumOf(work, (each) => (each.need === index ? each.families : 0)) / periods;
    if (!lead || open === 0) return [];
    const here = plan.gaps.filter((gap) => gap.locality === locality && gap.need === need);
    const waiting = sumOf(here, (gap) => gap.familiesWaiting) / periods;
    const isHidden = hiding.isHidden(locality, need);
    const waits = isHidden || (smallNumbers !== 'shown' && isSmallCount(waiting));
    return [{ need, open: isHidden ? null : open, waiting: waits ? null : waiting }];
  });
}

function cellsOf({ plan, planned }: PlanWithData): readonly CoverageCell[] {
  return coverageByNeed(planned, plan.gaps);
}

function hoursOf(
  own: readonly CoverageCell[],
  told: (sums: { readonly requiredHours: number; readonly unmetHours: number }) => ReportHours,
): ReportHours | null {
  if (own.length === 0) return null;
  const requiredHours = sumOf(own, (cell) => cell.requiredHours);
  return told({ requiredHours, unmetHours: sumOf(own, (cell) => cell.unmetHours) });
}

/** Needs of either plan, those of now first. */
function needsOf(now: PlanWithData, start: PlanWithData | null): readonly string[] {
  const codes = [now, start].flatMap((side) => side?.planned.needs.map(({ need }) => need) ?? []);
  return [...new Set(codes)];
}
