import type { HiddenWork } from '../../domain/small-numbers/hidden-work.ts';
import { isSmallCount } from '../../domain/small-numbers/small-count.ts';
import type {
  Assignment,
  BrokenRule,
  Gap,
  LocalityResult,
  Plan,
  ShadowPrice,
  Stage,
  Totals,
} from '../../planning/answer.ts';
import type {
  PublishedAssignment,
  PublishedBrokenRule,
  PublishedGap,
  PublishedLocality,
  PublishedPlan,
  PublishedTotals,
} from './published-plan.ts';

/**
 * A plan as others may have it: what small numbers could be worked out from is null. With `nothingHidden` it is the plan itself. Besides the figures of hidden work these are
 * - all hours of a member of staff who works on some of it in that period: what is left of their time would be theirs on it;
 * - the caseload of a locality with hidden lead work, for it mixes families with hours;
 * - families waiting that are small (an estimate: unmet hours ÷ hours a family);
 * - the amounts between which prices hold, but for money, and what rules about hidden work asked and reached;
 * - the workbook's hash, against which the numbers left out could be tried.
 * The share of the worst-off locality is told in whole percent: at full length it would be one more equation. So is the coverage that a loss costs, for the weighted hours lost ÷ that are the weighted hours required. What is short, why and what would help, who works where, the team, posts, training, cost and
 * single points stay.
 */
export function hideInPlan(plan: Plan, hidden: HiddenWork): PublishedPlan {
  if (hidden.cells.length === 0) return plan;
  return {
    ...plan,
    inputHash: null,
    stages: plan.stages.map((stage) => stageOf(stage, hidden)),
    totals: totalsOf(plan.totals, hidden),
    localities: plan.localities.map((each) => localityOf(each, hidden)),
    gaps: plan.gaps.map((gap) => gapOf(gap, hidden)),
    provision: plan.provision.map((each) =>
      hidden.isHidden(each.locality, each.need) ? { ...each, hoursPerWeek: null, pounds: null } : each,
    ),
    assignments: assignmentsOf(plan.assignments, hidden),
    rulesBroken: plan.rulesBroken.map((rule) => ruleOf(rule, hidden)),
    prices: plan.prices.map(priceOf),
    singlePoints: plan.singlePoints.map((point) => ({ ...point, coverageLost: percent(point.coverageLost) })),
  };
}

function stageOf(stage: Stage, { isTotalHidden }: HiddenWork): Stage {
  // The first stage's value is the total of weighted unmet hours.
  if (stage.name === 'unmet_need' && isTotalHidden) {
    return { ...stage, value: roughly(stage.value), bound: roughly(stage.bound) };
  }
  if (stage.name !== 'worst_locality') return stage;
  return { ...stage, value: percent(stage.value), bound: percent(stage.bound) };
}

function totalsOf(totals: Totals, { isTotalHidden }: HiddenWork): PublishedTotals {
  const worstLocalityShare = percent(totals.worstLocalityShare);
  if (!isTotalHidden) return { ...totals, worstLocalityShare };
  const sums = { requiredHours: null, metHours: null, unmetHours: null, weightedUnmetHours: null };
  return { ...totals, ...sums, coverage: percent(totals.coverage), worstLocalityShare };
}

function localityOf(locality: LocalityResult, hidden: HiddenWork): PublishedLocality {
  const isCaseloadWithheld = locality.caseload !== null && hidden.isCaseloadHidden(locality.locality);
  const caseload = isCaseloadWithheld ? null : locality.caseload;
  if (!hidden.isLocalityTotalHidden(locality.locality)) return { ...locality, caseload, isCaseloadWithheld };
  const sums = { requiredHours: null, metHours: null, unmetHours: null };
  return { ...locality, ...sums, coverage: percent(locality.coverage), caseload, isCaseloadWithheld };
}

function gapOf(gap: Gap, hidden: HiddenWork): PublishedGap {
  if (!hidden.isHidden(gap.locality, gap.need)) {
    return { ...gap, familiesWaiting: isSmallCount(gap.familiesWaiting) ? null : gap.familiesWaiting };
  }
  const options = gap.options.map((option) => {
    return { ...option, hoursPerWeek: null, pounds: null, verifiedHoursPerWeek: null };
  });
  return { ...gap, requiredHours: null, unmetHours: null, familiesWaiting: null, options };
}

function assignmentsOf(
  assignments: readonly Assignment[],
  hidden: HiddenWork,
): readonly PublishedAssignment[] {
  const keyOf = ({ staff, period }: Assignment) => `${period} ${staff}`;
  const onHidden = new Set(
    assignments.filter(({ locality, need }) => hidden.isHidden(locality, need)).map(keyOf),
  );
  return assignments.map((each) => (onHidden.has(keyOf(each)) ? { ...each, hoursPerWeek: null } : each));
}

function ruleOf(rule: BrokenRule, hidden: HiddenWork): PublishedBrokenRule {
  const { locality, need } = rule;
  const isAbout = hidden.cells.some(
    (cell) =>
      (locality === null || cell.locality === locality) &&
      need === cell.need &&
      (locality !== null || hidden.isNeedTotalHidden(cell.need)),
  );
  return isAbout ? { ...rule, asked: null, reached: null } : rule;
}

function priceOf(price: ShadowPrice): ShadowPrice {
  return price.of === 'budget' ? price : { ...price, from: null, to: null };
}

/** To two significant digits. */
function roughly(value: number): number {
  return Number(value.toPrecision(2));
}

function percent(share: number): number {
  return Math.round(share * 100) / 100;
}
