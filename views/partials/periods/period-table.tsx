import { DataTable } from '../../components/data-table.tsx';
import { number, percent } from '../../format.ts';
import { firstDay } from '../../period-dates.ts';
import { periodCoverage, posts } from '../../period-words.ts';
import type { PeriodFigures } from '../../periods.ts';
import type { ShownPlan } from '../../plan-in-view.ts';

type Props = { readonly figures: readonly PeriodFigures[]; readonly view: ShownPlan };

/** Every figure of every period. */
export function PeriodTable({ figures, view }: Props) {
  const { settings } = view.planned;
  const hours = (head: string, figure: (each: PeriodFigures) => number) => ({
    head,
    numeric: true,
    cell: (each: PeriodFigures) => number(figure(each)),
  });
  return (
    <DataTable
      caption="Hours a week and posts (FTE) in each period"
      empty="The plan has no periods."
      rows={figures}
      columns={[
        { head: 'Period', rowHeader: true, cell: ({ period }) => periodName(period, settings) },
        hours('Needed', (each) => each.requiredHours),
        hours('By staff of today', (each) => each.staffHours),
        hours('By new posts', (each) => each.newPostHours),
        hours('By providers', (each) => each.providerHours),
        hours('Unmet', (each) => each.unmetHours),
        {
          head: 'Coverage',
          numeric: true,
          cell: (each) => {
            const coverage = periodCoverage(each);
            return coverage === null ? 'no need' : percent(coverage);
          },
        },
        { head: 'Posts today', numeric: true, cell: ({ fteToday }) => posts(fteToday) },
        { head: 'Posts planned', numeric: true, cell: ({ ftePlanned }) => posts(ftePlanned) },
      ]}
    />
  );
}

/** `2, from 1 Jul 2026`. */
export function periodName(period: number, settings: Parameters<typeof firstDay>[0]): string {
  const day = firstDay(settings, period);
  return day === null ? `${period}` : `${period}, from ${day}`;
}
