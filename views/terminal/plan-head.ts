import type { Workbook } from '../../src/domain/workbook.ts';
import type { Plan } from '../../src/planning/answer.ts';
import { counted, listWords, number, percent, pounds } from '../format.ts';
import { goalWords } from '../goal-words.ts';
import type { Names } from '../names.ts';
import { factLine } from './section.ts';

/** Under which name a plan goes: council and scenario. */
export function planTitle(authority: string, scenario: string | null, workbook: Workbook | null): string {
  if (scenario === null) return `${authority}, baseline`;
  const name = workbook?.scenarios.find((candidate) => candidate.scenario === scenario)?.name;
  return `${authority}, scenario ${scenario}${name && name !== scenario ? `: ${name}` : ''}`;
}

/** What the plan is for and what it comes to, a fact a line. */
export function headLines(plan: Plan, workbook: Workbook, names: Names): readonly string[] {
  const { totals } = plan;
  const { settings } = workbook;
  const mean = settings.periods > 1 ? ', on average over the periods' : '';
  return [
    ...factLine('Goal', goalWords[plan.goal]),
    ...factLine('Time', timeWords(workbook)),
    ...factLine(
      'Coverage',
      `${percent(totals.coverage)} of the ${number(totals.requiredHours)} hours a week that families need${mean}`,
    ),
    ...factLine('Unmet', unmetWords(plan)),
    ...worstLine(plan, names),
    ...factLine('Cost', costWords(plan)),
    ...factLine('Checked', checkWords(plan, workbook)),
  ];
}

function timeWords({ settings }: Workbook): string {
  const start = settings.planStart === null ? '' : ` from ${settings.planStart}`;
  const periods = counted(settings.periods, 'period', 'periods');
  return `${periods} of ${counted(settings.periodWeeks, 'week', 'weeks')}${start}`;
}

function unmetWords({ totals }: Plan): string {
  if (totals.unmetHours < 0.05) return 'nothing';
  const unmet = `${number(totals.unmetHours)} hours a week`;
  if (Math.abs(totals.weightedUnmetHours - totals.unmetHours) < 0.05) return unmet;
  return `${unmet} (${number(totals.weightedUnmetHours)} when weighted by priority)`;
}

/** Coverage of the locality that does worst. */
function worstLine({ localities }: Plan, names: Names): readonly string[] {
  const worst = localities
    .filter(({ requiredHours }) => requiredHours > 0)
    .toSorted((a, b) => a.coverage - b.coverage)[0];
  if (!worst || localities.length < 2 || worst.coverage > 0.9999) return [];
  return factLine('Worst off', `${names.locality(worst.locality)}, ${percent(worst.coverage)} covered`);
}

function costWords({ cost, goal }: Plan): string {
  const lines = [
    ['new posts', cost.newPosts],
    ['recruitment', cost.recruitment],
    ['training', cost.training],
    ['providers', cost.providers],
    ['reductions', cost.reductions],
    ['pay saved', -cost.savings],
  ] as const;
  const parts = lines.filter(([, value]) => Math.abs(value) >= 0.5);
  const detail =
    parts.length === 0 ? '' : `: ${listWords(parts.map(([name, value]) => `${name} ${pounds(value)}`))}`;
  const against =
    goal === 'least_cost'
      ? `${pounds(cost.total)} (the budget of ${pounds(cost.budget)} is no limit for this goal)`
      : `${pounds(cost.total)} of ${pounds(cost.budget)} new money`;
  return `${against}${detail}`;
}

function checkWords({ checks, rulesBroken }: Plan, { rules }: Workbook): string {
  const hard = rules.filter((rule) => rule.hard).length;
  const soft = rules.length - hard;
  const kept = [
    ...(hard > 0 ? [`${counted(hard, 'hard rule', 'hard rules')} kept`] : []),
    ...(soft > 0
      ? [
          `${counted(soft, 'soft rule', 'soft rules')} ${rulesBroken.length > 0 ? 'broken in places (see below)' : 'kept'}`,
        ]
      : []),
  ];
  const rest = kept.length === 0 ? '' : `; ${listWords(kept)}`;
  const second = checks.secondOpinion;
  const opinion =
    second === null
      ? ''
      : `; a second solver ${second.agrees ? 'agrees' : 'DISAGREES: do not rely on this plan'}`;
  return `worked out again from the workbook, hours, posts and pounds add up${rest}${opinion}`;
}
