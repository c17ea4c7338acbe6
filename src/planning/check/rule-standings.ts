import type { RuleRow } from '../../domain/rule.ts';
import type { Code, Level } from '../../domain/units.ts';
import type { RuleName } from '../rule-name.ts';
import type { Book } from './book.ts';
import type { Delivery } from './delivery.ts';
import type { Establishment } from './establishment.ts';
import { roundingError } from './findings.ts';
import { pieceOf, type Work } from './work.ts';

/** How one rule stands for one locality, need and period: what it asks, what the plan reaches, and how far short. */
export type Standing = RuleName & {
  /** Numbered from 1. */
  readonly period: number;
  readonly asked: number;
  readonly reached: number;
  /** Amount by which the rule is missed (≤ 0: it holds), in hours, FTE or people; `size` is that of what it compares. */
  readonly missedBy: number;
  readonly size: number;
  readonly slack: number;
  readonly reachedSlack: number;
  readonly unit: string;
};

/** What rules look at. */
export type RuleFacts = {
  readonly book: Book;
  readonly work: Work;
  readonly unmetHours: Float64Array;
  readonly delivery: Delivery;
  readonly establishment: Establishment;
};

/** Every standing of a rule: one per locality × need of its lists × period, where there is anything to ask. */
export function standingsOf(rule: RuleRow, facts: RuleFacts): readonly Standing[] {
  const periods = Array.from({ length: facts.book.periods }, (_, period) => period);
  const inLocalities = (standing: (locality: Code, period: number) => Standing) =>
    rule.localities.flatMap((locality) => periods.map((period) => standing(locality, period)));
  const forNeeds = (standing: (locality: Code, need: Code, period: number) => Standing | null) =>
    rule.localities.flatMap((locality) =>
      rule.needs.flatMap((need) => periods.flatMap((period) => standing(locality, need, period) ?? [])),
    );
  switch (rule.rule) {
    case 'minimum_coverage':
      return forNeeds((locality, need, period) => minimumCoverage(rule, facts, locality, need, period));
    case 'minimum_role_fte':
      return inLocalities((locality, period) => minimumRoleFte(rule, facts, locality, period));
    case 'minimum_people':
      return forNeeds((locality, need, period) => minimumPeople(rule, facts, locality, need, period));
    case 'reserve_hours':
      return forNeeds((locality, need, period) => reserveHours(rule, facts, locality, need, period));
    case 'supervision_ratio':
      return periods.map((period) => supervisionRatio(rule, facts, period));
    case 'maximum_provider_share':
      return rule.needs.flatMap((need) =>
        periods.flatMap((period) => maximumProviderShare(rule, facts, need, period) ?? []),
      );
  }
}

/** Met ≥ value · required hours of the need in the locality, at the rule's level or at all levels together. */
function minimumCoverage(rule: RuleRow, facts: RuleFacts, locality: Code, need: Code, period: number) {
  let required = 0;
  let unmet = 0;
  for (const piece of piecesOf(facts, locality, need, period, rule.level)) {
    required += facts.work.requiredHours[piece]!;
    unmet += facts.unmetHours[piece]!;
  }
  if (required === 0) return null;
  const missedBy = rule.value * required - (required - unmet);
  const slack = 3 * roundingError;
  const name = { ...nameOf(rule, period), locality, need, level: rule.level };
  const reached = (required - unmet) / required;
  const reachedSlack = slack / required;
  return {
    ...name,
    asked: rule.value,
    reached,
    missedBy,
    size: required,
    slack,
    reachedSlack,
    unit: 'share',
  };
}

/** FTE of the role based in the locality ≥ value. */
function minimumRoleFte(rule: RuleRow, facts: RuleFacts, locality: Code, period: number): Standing {
  const { book } = facts;
  const base = book.localityOf.get(locality)!;
  const role = book.roleOf.get(rule.role!)!;
  const { fte, slack } = fteOf(facts, book.groupsAtBase[base]!, period, (each) => each === role);
  const name = { ...nameOf(rule, period), locality, role: rule.role };
  return { ...name, ...atLeast(rule.value, fte, slack), unit: 'FTE' };
}

/**
 * People based in the locality with the need at the level or above ≥ value: FTE ÷ FTE each of those who hold it, and of
 * those trained to it once they can use it.
 */
function minimumPeople(
  rule: RuleRow,
  facts: RuleFacts,
  locality: Code,
  need: Code,
  period: number,
): Standing {
  const { book, establishment } = facts;
  const base = book.localityOf.get(locality)!;
  const needIndex = book.needOf.get(need)!;
  const level = rule.level ?? 1;
  let people = 0;
  let slack = roundingError;
  for (const index of book.groupsAtBase[base]!) {
    const group = book.groups[index]!;
    const inPost = establishment.fte[index * book.periods + period]!;
    slack += establishment.fteSlack[index]! / group.fteEach;
    if (book.levelHeld[group.workers[0]! * book.workbook.needs.length + needIndex]! >= level) {
      people += inPost / group.fteEach;
      continue;
    }
    let trained = 0;
    for (const row of group.workers) {
      for (const cohort of establishment.cohortsOfRow.get(row) ?? []) {
        if (cohort.need !== needIndex || cohort.toLevel < level || cohort.usableFrom > period) continue;
        trained += cohort.fte * book.stayShare[group.role]! ** (period - cohort.period);
        slack += roundingError;
      }
    }
    people += Math.min(trained, inPost) / group.fteEach;
  }
  const name = { ...nameOf(rule, period), locality, need, level: rule.level };
  return { ...name, ...atLeast(rule.value, people, slack), unit: 'people' };
}

/** Hours of the role on the need in the locality ≥ value, or all its required hours if fewer. */
function reserveHours(rule: RuleRow, facts: RuleFacts, locality: Code, need: Code, period: number) {
  const hoursOfRole = facts.delivery.hoursOfRole.get(facts.book.roleOf.get(rule.role!)!)!;
  let required = 0;
  let reached = 0;
  let slack = roundingError;
  for (const piece of piecesOf(facts, locality, need, period, null)) {
    required += facts.work.requiredHours[piece]!;
    reached += hoursOfRole[piece]!;
    slack += facts.delivery.parts[piece]! * roundingError;
  }
  if (required === 0) return null;
  const name = { ...nameOf(rule, period), locality, need, role: rule.role };
  return { ...name, ...atLeast(Math.min(rule.value, required), reached, slack), unit: 'hours a week' };
}

/** FTE below which nobody is in a role: what reductions leave of a post is rounding. */
const nobodyFte = 1e-6;

/** FTE of all other roles ≤ value · FTE of the role. Without anyone in the role, reached is the others' FTE. */
function supervisionRatio(rule: RuleRow, facts: RuleFacts, period: number): Standing {
  const role = facts.book.roleOf.get(rule.role!)!;
  const everyone = facts.book.groupsAtBase.flat();
  const supervisors = fteOf(facts, everyone, period, (each) => each === role);
  const others = fteOf(facts, everyone, period, (each) => each !== role);
  const isAnyone = supervisors.fte > nobodyFte;
  const reached = isAnyone ? others.fte / supervisors.fte : others.fte;
  const slack = others.slack + rule.value * supervisors.slack;
  return {
    ...nameOf(rule, period),
    role: rule.role,
    asked: rule.value,
    reached,
    missedBy: others.fte - rule.value * supervisors.fte,
    size: others.fte,
    slack,
    reachedSlack: isAnyone ? (others.slack + reached * supervisors.slack) / supervisors.fte : others.slack,
    unit: 'FTE per FTE',
  };
}

/** Hours bought for the need over the authority ≤ value · its met hours. */
function maximumProviderShare(rule: RuleRow, facts: RuleFacts, need: Code, period: number): Standing | null {
  let bought = 0;
  let met = 0;
  let slack = roundingError;
  for (const { locality } of facts.book.workbook.localities) {
    for (const piece of piecesOf(facts, locality, need, period, null)) {
      bought += facts.delivery.providerHours[piece]!;
      met += facts.delivery.staffHours[piece]! + facts.delivery.providerHours[piece]!;
      slack += facts.delivery.parts[piece]! * roundingError;
    }
  }
  if (met === 0) return null;
  const name = { ...nameOf(rule, period), need };
  const missedBy = bought - rule.value * met;
  const figures = { asked: rule.value, reached: bought / met, missedBy, size: met, slack };
  return { ...name, ...figures, reachedSlack: slack / met, unit: 'share' };
}

function atLeast(asked: number, reached: number, slack: number) {
  const size = Math.max(asked, reached);
  return { asked, reached, missedBy: asked - reached, size, slack, reachedSlack: slack };
}

function fteOf(
  { book, establishment }: RuleFacts,
  groups: readonly number[],
  period: number,
  countsRole: (role: number) => boolean,
): { readonly fte: number; readonly slack: number } {
  let fte = 0;
  let slack = roundingError;
  for (const index of groups) {
    if (!countsRole(book.groups[index]!.role)) continue;
    fte += establishment.fte[index * book.periods + period]!;
    slack += establishment.fteSlack[index]!;
  }
  return { fte, slack };
}

function piecesOf(
  { book, work }: RuleFacts,
  locality: Code,
  need: Code,
  period: number,
  level: Level | null,
): number[] {
  const place = book.localityOf.get(locality)!;
  const needIndex = book.needOf.get(need)!;
  const levels: readonly Level[] = level === null ? [1, 2, 3] : [level];
  return levels
    .map((each) => pieceOf(book, work, place, needIndex, each, period))
    .filter((piece) => piece >= 0);
}

function nameOf(rule: RuleRow, period: number): RuleName & { readonly period: number } {
  return { rule: rule.rule, locality: null, need: null, role: null, level: null, period: period + 1 };
}
