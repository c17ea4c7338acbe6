import type { Workbook } from '../../src/domain/workbook.ts';
import type { Plan } from '../../src/planning/answer.ts';
import { number, pounds, wholePercent } from '../format.ts';
import { groupBy, sumOf } from '../group.ts';
import type { Names } from '../names.ts';
import type { Ink } from './ink.ts';
import { paragraph, type Section, tableLines } from './section.ts';

/** What is bought from partners: hours a week on average, how much that is of the most it offers, and £ over the horizon. */
export function provisionSection(plan: Plan, workbook: Workbook, names: Names, ink: Ink): Section {
  const { periods } = workbook.settings;
  const rows = [...groupBy(plan.provision, ({ offer }) => offer)]
    .map(([offer, purchases]) => ({
      offer,
      hours: sumOf(purchases, (row) => row.hoursPerWeek) / periods,
      pounds: sumOf(purchases, (row) => row.pounds),
      most: workbook.providers.find((row) => row.offer === offer)?.hoursPerWeek ?? 0,
      needs: [...new Set(purchases.map((row) => names.need(row.need)))],
    }))
    .sort((a, b) => b.pounds - a.pounds);
  const heading = 'Bought from partners (hours a week on average, £ over the whole time)';
  if (rows.length === 0) {
    return workbook.providers.length === 0
      ? { heading, lines: [] }
      : { heading, lines: paragraph('Nothing.') };
  }
  const lines = tableLines(
    [
      { heading: 'Provider', cells: rows.map((row) => names.offer(row.offer)), shrinks: true },
      { heading: 'For', cells: rows.map((row) => row.needs.join('; ')), shrinks: true },
      { heading: 'h/week', cells: rows.map((row) => number(row.hours)), side: 'right' },
      {
        heading: 'of most',
        cells: rows.map((row) => (row.most > 0 ? wholePercent(Math.min(1, row.hours / row.most)) : '–')),
        side: 'right',
      },
      { heading: 'cost', cells: rows.map((row) => pounds(row.pounds)), side: 'right' },
    ],
    ink,
  );
  return { heading, lines };
}
