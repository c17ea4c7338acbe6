import { alikeBrokenRules } from '../../../views/broken-rules.ts';
import { sumOf } from '../../../views/group.ts';
import { ASSUMED_ERROR, type Risk } from '../../../views/report/risk.ts';
import type { HiddenWork } from '../../domain/small-numbers/hidden-work.ts';
import type { Workbook } from '../../domain/workbook.ts';
import { type CoverageCell, coverageByNeed } from '../../planning/analysis/coverage-by-need.ts';
import type { BrokenRule, Plan } from '../../planning/answer.ts';
import { caseworkHoursPerWeek } from '../../planning/inputs/working-time.ts';
import { worstOff } from '../overview-facts.ts';
import { weakFigures } from './source-facts.ts';
import { toldShare, withheldGapPlaces } from './told.ts';

/** Hours a week below which a risk would read as nothing. */
const LEAST_HOURS = 0.05;

/** What may go wrong with a plan, one of each kind, heaviest first by the hours of need at stake. */
export function risksOf(plan: Plan, workbook: Workbook, hiding: HiddenWork): readonly Risk[] {
  const cells = coverageByNeed(workbook, plan.gaps);
  const all = [
    needRisk(plan, cells, hiding),
    localityRisk(plan, hiding),
    dependenceRisk(plan, hiding),
    rulesRisk(plan, cells, hiding),
    evidenceRisk(plan, workbook, hiding),
    postsRisk(plan, workbook),
  ];
  const weight = ({ risk, hours }: Weighed) => (risk.hoursAtStake === null ? 0 : hours);
  return all
    .filter((each) => each !== null)
    .filter(({ hours }) => hours >= LEAST_HOURS)
    .toSorted((a, b) => weight(b) - weight(a))
    .map(({ risk }) => risk);
}

type Weighed = { readonly risk: Risk; readonly hours: number };

/** The need of which most hours go unmet over the authority. */
function needRisk({ gaps }: Plan, cells: readonly CoverageCell[], hiding: HiddenWork): Weighed | null {
  const needs = [...new Set(cells.map(({ need }) => need))].map((need) => {
    const own = cells.filter((cell) => cell.need === need);
    const hours = sumOf(own, ({ unmetHours }) => unmetHours);
    return { need, hours, coverage: 1 - hours / sumOf(own, ({ requiredHours }) => requiredHours) };
  });
  const open = needs.filter(
    ({ need }) => !hiding.isNeedTotalHidden(need) && withheldGapPlaces(gaps, need, hiding) === 0,
  );
  const worst = open.toSorted((a, b) => b.hours - a.hours)[0];
  if (!worst) return null;
  const { need, hours, coverage } = worst;
  return { hours, risk: { kind: 'need', need, coverage, hoursAtStake: hours } };
}

function localityRisk(plan: Plan, hiding: HiddenWork): Weighed | null {
  const worst = worstOff(plan);
  if (worst === null) return null;
  const { locality, coverage } = worst;
  const hours = plan.localities.find((each) => each.locality === locality)!.unmetHours;
  const isHidden = hiding.isLocalityTotalHidden(locality);
  const told = { coverage: toldShare(isHidden, coverage), hoursAtStake: isHidden ? null : hours };
  return { hours, risk: { kind: 'locality', locality, ...told } };
}

/** Planned again without each person and offer; the share of weighted need lost is taken of the plain hours required. */
function dependenceRisk({ singlePoints, totals }: Plan, { isTotalHidden }: HiddenWork): Weighed | null {
  const felt = singlePoints
    .filter(({ coverageLost, breaksRule }) => coverageLost > 0.0005 || breaksRule)
    .toSorted((a, b) => b.coverageLost - a.coverageLost);
  const [point] = felt;
  if (!point) return null;
  const hours = point.coverageLost * totals.requiredHours;
  // Beside the share they would tell the total of which it is one.
  const hoursAtStake = isTotalHidden ? null : hours;
  return { hours, risk: { kind: 'dependence', point, others: felt.length - 1, hoursAtStake } };
}

/** The soft rules alike of which most is missed: the share by which each misses its mark, of the hours of need that it is about. */
function rulesRisk(plan: Plan, cells: readonly CoverageCell[], hiding: HiddenWork): Weighed | null {
  const groups = alikeBrokenRules(plan.rulesBroken).map((places) => {
    const hours = sumOf(places, (rule) => missedShare(rule) * hoursOf(rule, cells));
    return { places, hours };
  });
  const [worst] = groups.toSorted((a, b) => b.hours - a.hours);
  if (!worst) return null;
  const { places, hours } = worst;
  const withheld = places.some(({ locality, need }) => isRuleHidden(locality, need, hiding));
  const risk: Risk = {
    ...{ kind: 'rules', places, withheld, others: groups.length - 1 },
    hoursAtStake: withheld ? null : hours,
  };
  return { hours, risk };
}

function isRuleHidden(locality: string | null, need: string | null, hiding: HiddenWork): boolean {
  if (locality === null) return need !== null && hiding.isNeedTotalHidden(need);
  return need === null ? hiding.isLocalityTotalHidden(locality) : hiding.isHidden(locality, need);
}

function missedShare({ rule, asked, reached }: BrokenRule): number {
  if (rule === 'minimum_coverage') return asked - reached;
  const most = Math.max(asked, reached);
  return most > 0 ? Math.abs(asked - reached) / most : 0;
}

function hoursOf({ locality, need }: BrokenRule, cells: readonly CoverageCell[]): number {
  const about = cells.filter(
    (cell) => (locality === null || cell.locality === locality) && (need === null || cell.need === need),
  );
  return sumOf(about, ({ requiredHours }) => requiredHours);
}

/**
 * What a tenth more need would leave unmet, where the need rests on weak figures and nobody has hours to spare. The hours are withheld where they would be those of some of the hidden work alone;
 * those of all or of none of it can be told beside the totals.
 */
function evidenceRisk({ totals }: Plan, workbook: Workbook, hiding: HiddenWork): Weighed | null {
  const weak = weakFigures(workbook);
  const fte = sumOf(workbook.staff, (row) => row.fte * row.count);
  const hours = weak.needHours * ASSUMED_ERROR;
  const needShare = totals.requiredHours > 0 ? weak.needHours / totals.requiredHours : 0;
  const staffShare = fte > 0 ? weak.fte / fte : 0;
  const hiddenKinds = new Set(hiding.cells.map(({ locality, need }) => weak.kindOf(locality, need)));
  const withheld = hiding.isTotalHidden || hiddenKinds.has('partly') || hiddenKinds.size > 1;
  const told = withheld ? { needShare: null, hoursAtStake: null } : { needShare, hoursAtStake: hours };
  return { hours, risk: { kind: 'evidence', staffShare, ...told } };
}

/** The casework hours that new posts would give, mean over the periods; all of them are lost if none is filled. */
function postsRisk({ posts }: Plan, { settings }: Workbook): Weighed | null {
  const fte = sumOf(posts, (post) => post.fte);
  const { periods } = settings;
  const meanFte = sumOf(posts, (post) => (post.fte * (periods - post.period + 1)) / periods);
  const hours = meanFte * caseworkHoursPerWeek(settings);
  return { hours, risk: { kind: 'posts', fte, hoursAtStake: hours } };
}
