import type { BrokenRule, PlanFacts } from '../answer.ts';
import type { RuleName } from '../rule-name.ts';
import type { Book } from './book.ts';
import { expectEqual, type Findings, figure, refuse, tolerance } from './findings.ts';
import { type RuleFacts, type Standing, standingsOf } from './rule-standings.ts';
import { describeWork, type Work } from './work.ts';

/**
 * Checks that every hard rule holds and that `rulesBroken` lists exactly the soft ones that do not: a line per rule,
 * locality, need and period, with what was asked and reached. The goal least_cost without a hard minimum_coverage rule
 * must meet all work in full.
 */
export function checkRules(facts: RuleFacts, plan: PlanFacts, findings: Findings): void {
  const { rules } = facts.book.workbook;
  const softStandings: Standing[] = [];
  for (const rule of rules) {
    const standings = standingsOf(rule, facts);
    if (rule.hard) for (const standing of standings) checkHard(standing, findings);
    else softStandings.push(...standings);
  }
  checkBroken(softStandings, plan.rulesBroken, findings);
  const asksCoverage = rules.some((rule) => rule.hard && rule.rule === 'minimum_coverage');
  if (plan.goal === 'least_cost' && !asksCoverage) {
    checkFullCoverage(facts.book, facts.work, facts.unmetHours, findings);
  }
}

function checkHard(standing: Standing, findings: Findings): void {
  const relative = standing.missedBy / Math.max(1, standing.size);
  findings.largestViolation = Math.max(findings.largestViolation, relative);
  if (standing.missedBy <= tolerance(standing.size, standing.slack)) return;
  const { asked, reached, unit, period } = standing;
  refuse(
    findings,
    `hard rule ${describeRule(standing)} in period ${period}: asks ${figure(asked)} ${unit}, the plan reaches ${figure(reached)}`,
  );
}

function checkBroken(
  standings: readonly Standing[],
  printed: readonly BrokenRule[],
  findings: Findings,
): void {
  const openOf = new Map<string, Standing[]>();
  for (const standing of standings) {
    if (standing.missedBy <= 0) continue;
    const key = keyOf(standing);
    const open = openOf.get(key);
    if (open) open.push(standing);
    else openOf.set(key, [standing]);
  }
  for (const line of printed) {
    const where = `${describeRule(line)} in period ${line.period}`;
    const open = openOf.get(keyOf(line)) ?? [];
    const nearest = open.toSorted(
      (one, other) => Math.abs(one.asked - line.asked) - Math.abs(other.asked - line.asked),
    )[0];
    if (!nearest) {
      refuse(findings, `soft rule ${where} is listed as broken (twice, or it is no soft rule, or it holds)`);
      continue;
    }
    open.splice(open.indexOf(nearest), 1);
    expectEqual(findings, line.asked, nearest.asked, () => `value asked by soft rule ${where}`);
    const what = () => `value reached for soft rule ${where}`;
    expectEqual(findings, line.reached, nearest.reached, what, nearest.reachedSlack);
  }
  for (const standing of [...openOf.values()].flat()) {
    if (standing.missedBy <= tolerance(standing.size, standing.slack)) continue;
    const { asked, reached, unit, period } = standing;
    refuse(
      findings,
      `soft rule ${describeRule(standing)} is broken in period ${period} (asks ${figure(asked)} ${unit}, reached ${figure(reached)}) but not listed`,
    );
  }
}

function checkFullCoverage(book: Book, work: Work, unmetHours: Float64Array, findings: Findings): void {
  for (let piece = 0; piece < work.count; piece += 1) {
    const unmet = unmetHours[piece]!;
    if (unmet <= tolerance(work.requiredHours[piece]!, 0)) continue;
    const where = describeWork(book, work, piece);
    refuse(
      findings,
      `least cost without a coverage rule meets everything, but ${figure(unmet)} hours a week of ${where} are unmet`,
    );
  }
}

function describeRule(name: RuleName): string {
  const parts = [name.role, name.need, name.level === null ? null : `level ${name.level}`, name.locality];
  return [name.rule, ...parts.filter((part) => part !== null)].join(' ');
}

function keyOf(line: RuleName & { readonly period: number }): string {
  return [line.rule, line.locality, line.need, line.role, line.level, line.period].join('|');
}
