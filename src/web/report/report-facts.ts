import { groupBy, sumOf } from '../../../views/group.ts';
import { longGaps } from '../../../views/long-gaps.ts';
import { namesOf } from '../../../views/names.ts';
import type { SmallNumbers } from '../../../views/report/published.ts';
import type { Report, ReportFamilies, ReportLocality, ReportOption } from '../../../views/report/report.ts';
import type { HiddenWork } from '../../domain/small-numbers/hidden-work.ts';
import { isSmallCount } from '../../domain/small-numbers/small-count.ts';
import type { RawWorkbook, Workbook } from '../../domain/workbook.ts';
import { type CoverageCell, coverageByNeed } from '../../planning/analysis/coverage-by-need.ts';
import type { Plan, PlanFacts } from '../../planning/answer.ts';
import { leadFamilies, worstOff } from '../overview-facts.ts';
import { planActions } from '../plan-actions.ts';
import { purchasesOf } from './purchase-facts.ts';
import { risksOf } from './risk-facts.ts';
import { settingsUsed, sourcesBySheet } from './source-facts.ts';
import { toldCell, toldChange, toldNeed, toldShare, toldTotal, withheldGapPlaces } from './told.ts';

/** Hours a week below which a gap would read as nothing. */
const LEAST_HOURS = 0.05;

/** A plan that was considered beside the one recommended. */
export type ConsideredPlan = {
  /** The scenario's name; null = the baseline. */
  readonly name: string | null;
  readonly plan: PlanFacts;
  readonly editsSince: number;
  /** What is withheld of it. */
  readonly hiding: HiddenWork;
};

/** What a report is made from: a plan with the data it answers, what it is set beside, and how it is to be told. */
export type ReportSource = Pick<
  Report,
  'council' | 'example' | 'scenario' | 'made' | 'smallNumbers' | 'ownDecision' | 'change'
> & {
  readonly plan: Plan;
  readonly planned: Workbook;
  /** The text of the planned workbook, whose sources are counted. */
  readonly raw: RawWorkbook;
  readonly others: readonly ConsideredPlan[];
  /** The plan of last time and its workbook; null where there is none. */
  readonly before: { readonly plan: PlanFacts; readonly planned: Workbook } | null;
  readonly hiding: HiddenWork;
};

/** Works out all that a board report says. What `hiding` hides is not in it. */
export function reportOf(source: ReportSource): Report {
  const { plan, planned, raw, before, hiding, others, ...rest } = source;
  const { buy: _, ...actions } = planActions(plan, planned);
  const cells = coverageByNeed(planned, plan.gaps);
  const { outcome, stages, checks, goal } = plan;
  return {
    ...rest,
    calendar: planned.settings,
    names: namesOf(before === null ? [planned] : [planned, before.planned]),
    proof: { outcome, stages, checks, goal },
    change: toldChange(source.change, hiding),
    totals: toldTotal(hiding.isTotalHidden, plan.totals),
    cost: plan.cost,
    actions,
    bought: purchasesOf(plan, planned, hiding),
    options: optionsOf(source, others),
    people: peopleOf(source),
    localities: localitiesOf(plan, before?.plan ?? null, hiding),
    needs: needsOf(plan, planned, cells, hiding),
    cells: cells.map((cell) => {
      const { locality, need } = cell;
      return { locality, need, ...toldCell(hiding.isHidden(locality, need), cell) };
    }),
    risks: risksOf(plan, planned, hiding),
    losses: plan.singlePoints,
    rules: rulesOf(plan, planned),
    gaps: gapsOf(plan, planned, hiding),
    settings: settingsUsed(raw),
    sheets: sourcesBySheet(raw),
  };
}

function optionsOf(
  { plan, scenario, made, hiding }: ReportSource,
  others: readonly ConsideredPlan[],
): readonly ReportOption[] {
  const own = optionOf({ name: scenario, plan, editsSince: made.editsSince, hiding }, true);
  return [own, ...others.map((each) => optionOf(each, false))];
}

function optionOf({ name, plan, editsSince, hiding }: ConsideredPlan, recommended: boolean): ReportOption {
  const worst = worstOff(plan);
  return {
    ...{ name, recommended, editsSince, ...toldTotal(hiding.isTotalHidden, plan.totals) },
    worstOff: worst && {
      locality: worst.locality,
      coverage: toldShare(hiding.isLocalityTotalHidden(worst.locality), worst.coverage),
    },
    costPounds: plan.cost.total,
    budgetPounds: plan.cost.budget,
  };
}

function peopleOf({ plan, planned, hiding, smallNumbers }: ReportSource): Report['people'] {
  const { team, training, posts } = plan;
  const { move, reduce } = planActions(plan, planned);
  const last = team.filter(({ period }) => period === planned.settings.periods);
  return {
    families: familiesOf(plan, planned, hiding, smallNumbers),
    fteToday: sumOf(planned.staff, ({ fte, count }) => fte * count),
    fteAtEnd: sumOf(last, ({ ftePlanned }) => ftePlanned),
    newFte: sumOf(posts, ({ fte }) => fte),
    removedFte: reduce.fte,
    trained: sumOf(training, ({ people }) => people),
    sharedHours: move.hoursPerWeek,
  };
}

/** Families by kind of lead-practitioner work, over the authority. Small counts of those who wait are withheld unless small numbers are shown. */
export function familiesOf(
  plan: Pick<Plan, 'gaps'>,
  planned: Workbook,
  hiding: HiddenWork,
  smallNumbers: SmallNumbers,
): readonly ReportFamilies[] {
  return (leadFamilies(plan, planned)?.byNeed ?? []).map(({ need, open, waiting }) => {
    const isHidden = hiding.isFamiliesTotalHidden(need);
    const waits =
      isHidden ||
      withheldGapPlaces(plan.gaps, need, hiding) > 0 ||
      (smallNumbers !== 'shown' && isSmallCount(waiting));
    return { need, open: isHidden ? null : open, waiting: waits ? null : waiting };
  });
}

function localitiesOf(plan: Plan, before: PlanFacts | null, hiding: HiddenWork): readonly ReportLocality[] {
  return plan.localities.map((line) => {
    const { locality, fteToday, ftePlanned } = line;
    const isHidden = hiding.isLocalityTotalHidden(locality);
    const earlier = before?.localities.find((each) => each.locality === locality);
    const hadNeed = earlier !== undefined && earlier.requiredHours > 0;
    return {
      ...{ locality, fteToday, ftePlanned, ...toldTotal(isHidden, line) },
      before: hadNeed ? toldShare(isHidden, earlier.coverage) : null,
    };
  });
}

function needsOf(
  { gaps }: PlanFacts,
  { needs }: Workbook,
  cells: readonly CoverageCell[],
  hiding: HiddenWork,
): Report['needs'] {
  return needs.flatMap(({ need }) => {
    const own = cells.filter((cell) => cell.need === need);
    const requiredHours = sumOf(own, (cell) => cell.requiredHours);
    const unmetHours = sumOf(own, (cell) => cell.unmetHours);
    if (own.length === 0) return [];
    return [{ need, ...toldNeed(gaps, need, hiding, { requiredHours, unmetHours }) }];
  });
}

function rulesOf({ rulesBroken }: Plan, { rules }: Workbook): Report['rules'] {
  const hard = rules.filter((rule) => rule.hard).length;
  const broken = groupBy(rulesBroken, ({ rule, need, role, level, asked }) =>
    [rule, need, role, level, asked].join(' '),
  );
  return { hard, soft: rules.length - hard, broken: broken.size };
}

function gapsOf(plan: Plan, planned: Workbook, hiding: HiddenWork): Report['gaps'] {
  return longGaps(plan.gaps, planned)
    .filter(({ meanUnmetHours }) => meanUnmetHours >= LEAST_HOURS)
    .map(({ locality, need, level, periods, meanUnmetHours, reasons }) => {
      const unmetHours = hiding.isHidden(locality, need) ? null : meanUnmetHours;
      return { locality, need, level, periods, unmetHours, reasons };
    });
}
