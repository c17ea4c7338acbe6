import type { RuleRow } from '../../domain/rule.ts';
import type { BrokenRule } from '../answer.ts';
import { indexOfCodes } from '../inputs/codes.ts';
import { workAt } from '../inputs.ts';
import type { RuleName } from '../rule-name.ts';
import type { Point } from './decisions.ts';
import { NOISE, round6 } from './round.ts';

/** What a soft rule asks in one place and period, what the plan reaches there, and whether it holds. */
type Standing = Partial<RuleName> & {
  readonly asked: number;
  readonly reached: number;
  readonly holds: boolean;
};

/** The soft rules that a plan breaks: a line for each locality, need and period in which one does not hold. */
export function brokenRules(point: Point): readonly BrokenRule[] {
  const { workbook, periods } = point.model.inputs;
  return workbook.rules
    .filter((rule) => !rule.hard)
    .flatMap((rule) =>
      Array.from({ length: periods }, (_, index) => index + 1).flatMap((period) =>
        standings(point, rule, period)
          .filter((standing) => !standing.holds)
          .map(({ asked, reached, holds: _, ...where }) => ({
            rule: rule.rule,
            locality: null,
            need: null,
            role: null,
            level: null,
            ...where,
            period,
            asked: round6(asked),
            reached: round6(reached),
          })),
      ),
    );
}

function standings(point: Point, rule: RuleRow, period: number): readonly Standing[] {
  const { workbook } = point.model.inputs;
  const locality = indexOfCodes(workbook.localities, (row) => row.locality);
  const need = indexOfCodes(workbook.needs, (row) => row.need);
  const role = rule.role === null ? -1 : workbook.roles.findIndex((row) => row.role === rule.role);
  const places = <Found>(each: (l: number, k: number) => Found) =>
    rule.localities.flatMap((l) => rule.needs.map((k) => each(locality.get(l)!, need.get(k)!)));
  switch (rule.rule) {
    case 'minimum_coverage':
      return places((l, k) => minimumCoverage(point, rule, l, k, period)).flatMap((each) => each ?? []);
    case 'minimum_role_fte':
      return rule.localities.map((l) => minimumRoleFte(point, rule, locality.get(l)!, role, period));
    case 'minimum_people':
      return places((l, k) => minimumPeople(point, rule, l, k, period));
    case 'reserve_hours':
      return places((l, k) => reserveHours(point, rule, l, k, role, period)).flatMap((each) => each ?? []);
    case 'supervision_ratio':
      return [supervisionRatio(point, rule, role, period)];
    case 'maximum_provider_share':
      return rule.needs.flatMap((k) => maximumProviderShare(point, rule, need.get(k)!, period) ?? []);
  }
}

function minimumCoverage(point: Point, rule: RuleRow, l: number, k: number, period: number): Standing | null {
  const { inputs } = point.model;
  let required = 0;
  let unmet = 0;
  for (const j of workAt(inputs, l, k)) {
    const work = inputs.work[j]!;
    if (work.period !== period || (rule.level !== null && work.level !== rule.level)) continue;
    required += work.hoursPerWeek;
    unmet += point.unmetHours(j);
  }
  if (required === 0) return null;
  const reached = (required - unmet) / required;
  return {
    locality: inputs.workbook.localities[l]!.locality,
    need: inputs.workbook.needs[k]!.need,
    level: rule.level,
    asked: rule.value,
    reached,
    holds: reached >= rule.value - NOISE,
  };
}

function minimumRoleFte(point: Point, rule: RuleRow, l: number, role: number, period: number): Standing {
  const reached = sumFte(point, period, (pool) => pool.base === l && pool.role === role);
  const { locality } = point.model.inputs.workbook.localities[l]!;
  return { locality, role: rule.role, asked: rule.value, reached, holds: reached >= rule.value - NOISE };
}

function minimumPeople(point: Point, rule: RuleRow, l: number, k: number, period: number): Standing {
  const { inputs } = point.model;
  let reached = 0;
  inputs.pools.forEach((pool, g) => {
    if (pool.base !== l || pool.levelOfNeed[k]! < (rule.level ?? 1)) return;
    reached += point.fte(g, period) / pool.fteEach;
  });
  return {
    locality: inputs.workbook.localities[l]!.locality,
    need: inputs.workbook.needs[k]!.need,
    level: rule.level,
    asked: rule.value,
    reached,
    holds: reached >= rule.value - NOISE,
  };
}

function reserveHours(
  point: Point,
  rule: RuleRow,
  l: number,
  k: number,
  role: number,
  period: number,
): Standing | null {
  const { inputs, variables } = point.model;
  const { assigned } = variables;
  let required = 0;
  let reached = 0;
  for (const j of workAt(inputs, l, k)) {
    const work = inputs.work[j]!;
    if (work.period !== period || (rule.level !== null && work.level !== rule.level)) continue;
    required += work.hoursPerWeek;
    for (let i = assigned.workStart[j]!; i < assigned.workStart[j + 1]!; i++) {
      const column = assigned.workColumns[i]!;
      if (inputs.pools[assigned.pool[column]!]!.role === role) reached += point.x[column]!;
    }
  }
  if (required === 0) return null;
  const asked = Math.min(rule.value, required);
  return {
    locality: inputs.workbook.localities[l]!.locality,
    need: inputs.workbook.needs[k]!.need,
    role: rule.role,
    asked,
    reached,
    holds: reached >= asked - NOISE,
  };
}

function supervisionRatio(point: Point, rule: RuleRow, role: number, period: number): Standing {
  const supervisors = sumFte(point, period, (pool) => pool.role === role);
  const others = sumFte(point, period, (pool) => pool.role !== role);
  const reached = supervisors > NOISE ? others / supervisors : others;
  return {
    role: rule.role,
    asked: rule.value,
    reached,
    holds: others <= rule.value * supervisors + NOISE,
  };
}

function maximumProviderShare(point: Point, rule: RuleRow, k: number, period: number): Standing | null {
  const { inputs, variables } = point.model;
  const { bought } = variables;
  let met = 0;
  let boughtHours = 0;
  inputs.work.forEach((work, j) => {
    if (work.need !== k || work.period !== period) return;
    met += work.hoursPerWeek - point.unmetHours(j);
    for (let i = bought.workStart[j]!; i < bought.workStart[j + 1]!; i++) {
      boughtHours += point.x[bought.workColumns[i]!]!;
    }
  });
  if (met <= NOISE) return null;
  const reached = boughtHours / met;
  return {
    need: inputs.workbook.needs[k]!.need,
    asked: rule.value,
    reached,
    holds: boughtHours <= rule.value * met + NOISE,
  };
}

function sumFte(
  point: Point,
  period: number,
  counts: (pool: Point['model']['inputs']['pools'][number]) => boolean,
): number {
  let sum = 0;
  point.model.inputs.pools.forEach((pool, g) => {
    if (counts(pool)) sum += point.fte(g, period);
  });
  return sum;
}
