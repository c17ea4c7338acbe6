import type { RuleRow } from '../domain/rule.ts';
import type { Goal, Settings } from '../domain/settings.ts';
import type { Workbook } from '../domain/workbook.ts';
import { indexOfCodes } from './inputs/codes.ts';
import { type Pool, poolsOf } from './inputs/pools.ts';
import { reachOf } from './inputs/reach.ts';
import { type Work, workOf } from './inputs/work.ts';
import { caseworkHoursPerWeek } from './inputs/working-time.ts';

/** A hard rule as the model holds it: indices instead of codes. `implied` marks the full coverage that least_cost asks for without rules. */
export type HardRule = RuleRow & {
  readonly localityIndices: readonly number[];
  readonly needIndices: readonly number[];
  readonly roleIndex: number | null;
  readonly implied: boolean;
};

/** An offer in indices. */
export type Offer = {
  readonly needs: ReadonlySet<number>;
  readonly localities: ReadonlySet<number>;
  readonly fromPeriod: number;
  readonly untilPeriod: number;
};

/**
 * Everything the model is built from: hours instead of FTE, pools instead of people, indices instead of codes. Indices of localities, needs, roles,
 * offers and courses are positions in the workbook's sheets; pools and work have their own lists. Periods count from 1.
 */
export type Inputs = {
  readonly workbook: Workbook;
  readonly settings: Settings;
  readonly goal: Goal;
  readonly periods: number;
  /** Casework hours of one FTE a week: h. */
  readonly hoursPerFte: number;
  readonly pools: readonly Pool[];
  readonly work: readonly Work[];
  /** Work indices by locality · needs + need. */
  readonly workAt: readonly (readonly number[])[];
  readonly offers: readonly Offer[];
  readonly rules: readonly HardRule[];
};

/** Options of how inputs are made: `pooling: false` keeps every person apart (the same plan, more slowly). */
export type InputOptions = { readonly goal?: Goal; readonly pooling?: boolean };

/** Turns a valid workbook into what the model needs. The only place where FTE becomes hours and people become pools. */
export function inputsOf(workbook: Workbook, options: InputOptions = {}): Inputs {
  const { settings } = workbook;
  const goal = options.goal ?? settings.goal;
  const work = workOf(workbook);
  return {
    workbook,
    settings,
    goal,
    periods: settings.periods,
    hoursPerFte: caseworkHoursPerWeek(settings),
    pools: poolsOf(workbook, reachOf(workbook), options.pooling ?? true),
    work,
    workAt: indexWork(workbook, work),
    offers: offersOf(workbook),
    rules: hardRulesOf(workbook, goal),
  };
}

/** Work at a locality and need, all levels and periods. */
export function workAt(inputs: Inputs, locality: number, need: number): readonly number[] {
  return inputs.workAt[locality * inputs.workbook.needs.length + need]!;
}

function indexWork(workbook: Workbook, work: readonly Work[]): number[][] {
  const needs = workbook.needs.length;
  const index = Array.from({ length: workbook.localities.length * needs }, () => [] as number[]);
  work.forEach((item, j) => {
    index[item.locality * needs + item.need]!.push(j);
  });
  return index;
}

function offersOf(workbook: Workbook): readonly Offer[] {
  const needIndex = indexOfCodes(workbook.needs, (row) => row.need);
  const localityIndex = indexOfCodes(workbook.localities, (row) => row.locality);
  return workbook.providers.map((offer) => ({
    needs: new Set(offer.needs.map((code) => needIndex.get(code)!)),
    localities: new Set(offer.localities.map((code) => localityIndex.get(code)!)),
    fromPeriod: 1 + offer.leadPeriods,
    untilPeriod: Math.min(offer.untilPeriod ?? workbook.settings.periods, workbook.settings.periods),
  }));
}

/** Hard rules only; least_cost without a hard minimum_coverage rule asks for full coverage of all work. */
function hardRulesOf(workbook: Workbook, goal: Goal): readonly HardRule[] {
  const needIndex = indexOfCodes(workbook.needs, (row) => row.need);
  const localityIndex = indexOfCodes(workbook.localities, (row) => row.locality);
  const roleIndex = indexOfCodes(workbook.roles, (row) => row.role);
  const written = workbook.rules
    .filter((rule) => rule.hard)
    .map((rule) => ({
      ...rule,
      localityIndices: rule.localities.map((code) => localityIndex.get(code)!),
      needIndices: rule.needs.map((code) => needIndex.get(code)!),
      roleIndex: rule.role === null ? null : roleIndex.get(rule.role)!,
      implied: false,
    }));
  if (goal !== 'least_cost' || written.some((rule) => rule.rule === 'minimum_coverage')) return written;
  return [
    ...written,
    {
      rule: 'minimum_coverage',
      localities: workbook.localities.map((row) => row.locality),
      needs: workbook.needs.map((row) => row.need),
      role: null,
      level: null,
      value: 1,
      hard: true,
      source: null,
      row: 0,
      localityIndices: workbook.localities.map((_, index) => index),
      needIndices: workbook.needs.map((_, index) => index),
      roleIndex: null,
      implied: true,
    },
  ];
}
