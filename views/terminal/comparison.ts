import type { Workbook } from '../../src/domain/workbook.ts';
import type { PlanDiff } from '../../src/planning/analysis/diff.ts';
import type { PlanFacts } from '../../src/planning/answer.ts';
import { number, pounds, signed, wholePercent } from '../format.ts';
import { namesOf } from '../names.ts';
import { outcomeWords } from '../outcome-words.ts';
import { comparedRows } from './comparison-rows.ts';
import type { Ink } from './ink.ts';
import { wrap } from './lines.ts';
import { planTitle } from './plan-head.ts';
import { pageText, paragraph, type Section, tableLines } from './section.ts';

/** What a page about two plans is made from; `workbooks` are those that are at hand, for names. */
export type ComparisonPage = {
  readonly diff: PlanDiff;
  readonly baseline: PlanFacts;
  readonly scenario: PlanFacts;
  readonly workbooks: readonly Workbook[];
};

/** How the second plan differs from the first, in words and tables. */
export function comparisonText(page: ComparisonPage, ink: Ink): string {
  const { baseline, scenario, diff, workbooks } = page;
  const titleOf = (plan: PlanFacts) => planTitle(plan.authority, plan.scenario, workbooks[0] ?? null);
  const top = [
    ...wrap(titleOf(scenario), '', '  ').map((line) => ink.strong(line)),
    ...wrap(`compared with ${titleOf(baseline)}`, '', '  '),
    ...cautions(baseline, scenario),
    '',
    ...summary(page, ink),
  ];
  if (isSame(diff)) return pageText(top, [], ink);
  const sections = [
    totalsSection(page, ink),
    localitiesSection(page, ink),
    ...comparedRows(page, namesOf(workbooks), ink),
  ];
  return pageText(top, sections, ink);
}

/** What keeps a comparison from being exact. */
function cautions(baseline: PlanFacts, scenario: PlanFacts): readonly string[] {
  const sides = [
    ['first', baseline],
    ['second', scenario],
  ] as const;
  const open = sides.filter(([, plan]) => plan.outcome === 'within_gap');
  if (open.length === 0) return [];
  return [
    ...open.flatMap(([which, plan]) => wrap(`The ${which} plan: ${outcomeWords(plan)}`, '', '  ')),
    'Differences smaller than that may be chance.',
  ];
}

function summary({ diff, scenario }: ComparisonPage, ink: Ink): readonly string[] {
  if (isSame(diff)) return paragraph('Nothing changes: the two plans are the same.');
  const unmet = diff.totals.unmetHours ?? 0;
  const weighted = diff.totals.weightedUnmetHours ?? 0;
  const cost = diff.cost.total ?? 0;
  const need =
    Math.abs(unmet) < 0.05
      ? 'As much need is met'
      : `${number(Math.abs(unmet))} h a week ${unmet < 0 ? 'less' : 'more'} unmet`;
  const priority =
    Math.abs(weighted) < 0.05
      ? ''
      : ` (${number(Math.abs(weighted))} ${weighted < 0 ? 'less' : 'more'} when weighted by priority)`;
  const money =
    Math.abs(cost) < 0.5
      ? 'at the same cost'
      : `${pounds(Math.abs(cost))} ${cost < 0 ? 'cheaper' : 'dearer'}`;
  const tint = unmet < -0.05 ? ink.good : unmet > 0.05 ? ink.bad : ink.strong;
  const text = `${need}${priority}, ${money}. Coverage is now ${wholePercent(scenario.totals.coverage)}.`;
  return paragraph(text).map((line) => tint(line));
}

function totalsSection({ baseline, scenario }: ComparisonPage, ink: Ink): Section {
  const rows: readonly (readonly [string, number, number, (value: number) => string])[] = [
    ['Required, hours a week', baseline.totals.requiredHours, scenario.totals.requiredHours, number],
    ['Met, hours a week', baseline.totals.metHours, scenario.totals.metHours, number],
    ['Unmet, hours a week', baseline.totals.unmetHours, scenario.totals.unmetHours, number],
    [
      'Coverage, %',
      baseline.totals.coverage * 100,
      scenario.totals.coverage * 100,
      (value) => value.toFixed(1),
    ],
    ['Cost of new posts', baseline.cost.newPosts, scenario.cost.newPosts, pounds],
    ['Cost of recruitment', baseline.cost.recruitment, scenario.cost.recruitment, pounds],
    ['Cost of training', baseline.cost.training, scenario.cost.training, pounds],
    ['Cost of providers', baseline.cost.providers, scenario.cost.providers, pounds],
    ['Cost of reductions', baseline.cost.reductions, scenario.cost.reductions, pounds],
    ['Pay saved', baseline.cost.savings, scenario.cost.savings, pounds],
    ['Cost in all', baseline.cost.total, scenario.cost.total, pounds],
    ['Budget', baseline.cost.budget, scenario.cost.budget, pounds],
  ];
  const used = rows.filter(([, before, after]) => before !== 0 || after !== 0);
  const lines = tableLines(
    [
      { heading: '', cells: used.map(([name]) => name) },
      { heading: 'First', cells: used.map(([, before, , format]) => format(before)), side: 'right' },
      { heading: 'Second', cells: used.map(([, , after, format]) => format(after)), side: 'right' },
      {
        heading: 'Change',
        cells: used.map(([, before, after, format]) => signed(after - before, format)),
        side: 'right',
      },
    ],
    ink,
  );
  return { heading: 'In all', lines };
}

function localitiesSection({ diff, baseline, scenario, workbooks }: ComparisonPage, ink: Ink): Section {
  const names = namesOf(workbooks);
  const rows = diff.localities.filter((row) => Math.abs(row.unmetHours ?? 0) >= 0.05);
  const coverageIn = (plan: PlanFacts, locality: string) => {
    const found = plan.localities.find((row) => row.locality === locality);
    return found ? wholePercent(found.coverage) : '–';
  };
  const lines = tableLines(
    [
      { heading: 'Locality', cells: rows.map((row) => names.locality(row.locality)), shrinks: true },
      { heading: 'Coverage', cells: rows.map((row) => coverageIn(baseline, row.locality)), side: 'right' },
      { heading: 'then', cells: rows.map((row) => coverageIn(scenario, row.locality)), side: 'right' },
      {
        heading: 'Unmet h/week',
        cells: rows.map((row) => signed(row.unmetHours ?? 0, number)),
        side: 'right',
        ink: (text, row) => ((rows[row]!.unmetHours ?? 0) > 0 ? ink.bad(text) : ink.good(text)),
      },
    ],
    ink,
  );
  return { heading: 'By locality', lines };
}

/** Whether nothing changed. */
function isSame(diff: PlanDiff): boolean {
  const { baseline: _, scenario: __, totals, cost, ...lists } = diff;
  const empty = (record: object) => Object.keys(record).length === 0;
  return empty(totals) && empty(cost) && Object.values(lists).every((rows) => rows.length === 0);
}
