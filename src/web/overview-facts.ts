import { alikeBrokenRules } from '../../views/broken-rules.ts';
import { sumOf } from '../../views/group.ts';
import { cheapest, longGaps } from '../../views/long-gaps.ts';
import type { LeadFamilies, Overview } from '../../views/overview.ts';
import { countSources } from '../domain/count-sources.ts';
import type { RawWorkbook, Workbook } from '../domain/workbook.ts';
import { coverageByNeed } from '../planning/analysis/coverage-by-need.ts';
import type { Plan } from '../planning/answer.ts';
import { workOf } from '../planning/inputs/work.ts';
import { caseworkHoursPerWeek } from '../planning/inputs/working-time.ts';
import { planActions } from './plan-actions.ts';

/** Gaps that an overview shows. */
const SHOWN_GAPS = 5;
/** Weighted hours a week below which a loss would read as nothing. */
const LEAST_LOSS = 0.05;
/** A coverage above this is all of it, but for rounding. */
const ALL = 0.9999;

/** What the overview says of a plan. `raw` is the text whose sources are counted: the workbook as it stands. */
export function overviewOf(plan: Plan, workbook: Workbook, raw: RawWorkbook): Overview {
  const gaps = longGaps(plan.gaps, workbook).filter(({ meanUnmetHours }) => meanUnmetHours >= 0.05);
  const hardRules = workbook.rules.filter(({ hard }) => hard).length;
  return {
    unmetFte: plan.totals.unmetHours / caseworkHoursPerWeek(workbook.settings),
    worstOff: worstOff(plan),
    families: leadFamilies(plan, workbook),
    ...heatmap(plan, workbook),
    gaps: gaps.slice(0, SHOWN_GAPS).map((gap) => ({ gap, cheapest: cheapest(gap.options) })),
    gapCount: gaps.length,
    losses: plan.singlePoints
      .filter(({ weightedHoursLost, breaksRule }) => weightedHoursLost >= LEAST_LOSS || breaksRule)
      .toSorted((a, b) => b.weightedHoursLost - a.weightedHoursLost),
    actions: planActions(plan, workbook),
    broken: alikeBrokenRules(plan.rulesBroken),
    softRules: workbook.rules.length - hardRules,
    hardRules,
    sources: countSources(raw),
  };
}

/** Families in lead-practitioner work; null where the workbook has none. */
export function leadFamilies(plan: Pick<Plan, 'gaps'>, workbook: Workbook): LeadFamilies | null {
  const { periods } = workbook.settings;
  const work = workOf(workbook);
  const byNeed = workbook.needs.flatMap(({ need, lead }, index) => {
    if (!lead) return [];
    const open = sumOf(work, (each) => (each.need === index ? each.families : 0)) / periods;
    const waiting = sumOf(plan.gaps, (gap) => (gap.need === need ? gap.familiesWaiting : 0)) / periods;
    return open === 0 ? [] : [{ need, open, waiting, met: open - waiting }];
  });
  if (byNeed.length === 0) return null;
  const open = sumOf(byNeed, (each) => each.open);
  const waiting = sumOf(byNeed, (each) => each.waiting);
  return { open, waiting, met: open - waiting, byNeed };
}

/** The locality with the lowest coverage; null with fewer than two that have need, or where all is met everywhere. */
export function worstOff({ localities }: Pick<Plan, 'localities'>): Overview['worstOff'] {
  const needy = localities.filter(({ requiredHours }) => requiredHours > 0);
  const worst = needy.toSorted((a, b) => a.coverage - b.coverage)[0];
  if (!worst || needy.length < 2 || worst.coverage > ALL) return null;
  return { locality: worst.locality, coverage: worst.coverage };
}

/** Coverage of every pair of locality and need, each with the level of its largest gap. */
function heatmap(plan: Plan, workbook: Workbook): Pick<Overview, 'needs' | 'heat'> {
  const gaps = longGaps(plan.gaps, workbook).toSorted((a, b) => b.meanUnmetHours - a.meanUnmetHours);
  const heat = coverageByNeed(workbook, plan.gaps).map((cell) => {
    const worst = gaps.find(({ locality, need }) => locality === cell.locality && need === cell.need);
    return { ...cell, worstLevel: worst?.level ?? null };
  });
  const wanted = new Set(heat.map(({ need }) => need));
  return { needs: workbook.needs.map(({ need }) => need).filter((need) => wanted.has(need)), heat };
}
