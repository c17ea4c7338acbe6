import type { BreakEven } from '../../../src/planning/analysis/commissioning/break-even.ts';
import { DataTable } from '../../components/data-table.tsx';
import { counted, number, pounds, price } from '../../format.ts';
import type { OptionLine } from '../../gap-row.ts';
import { wayWords } from '../../gap-words.ts';
import { fromPeriodWords } from '../../period-dates.ts';
import type { ShownPlan } from '../../plan-in-view.ts';
import { capitalised } from './capitalised.ts';

type OptionTableProps = {
  readonly view: ShownPlan;
  readonly lines: readonly OptionLine[];
  readonly caption: string;
  readonly captionSize?: 's' | 'm';
};

/** Every way to close (part of) a gap side by side, the cheapest first. */
export function OptionTable({ view, lines, caption, captionSize = 'm' }: OptionTableProps) {
  const { names } = view;
  const { settings } = view.planned;
  return (
    <DataTable
      caption={caption}
      captionSize={captionSize}
      rows={lines}
      empty="The data hold no way to close this gap: no course leads to the skill, no role that can be recruited brings it, nobody with it has time, and no provider offers it here."
      columns={[
        { head: 'Way', rowHeader: true, cell: ({ option }) => capitalised(wayWords(option, names)) },
        { head: 'Hours a week', numeric: true, cell: ({ option }) => number(option.hoursPerWeek) },
        { head: 'Price of an hour', numeric: true, cell: ({ option }) => price(option.costPerHour) },
        { head: 'Total cost', numeric: true, cell: ({ option }) => pounds(option.pounds) },
        {
          head: 'Lead time',
          cell: ({ leadPeriods }) =>
            leadPeriods === 0
              ? 'None'
              : `${counted(leadPeriods, 'period', 'periods')} (${counted(leadPeriods * settings.periodWeeks, 'week', 'weeks')})`,
        },
        {
          head: 'First hours',
          cell: ({ firstPeriod }) => capitalised(fromPeriodWords(settings, firstPeriod)),
        },
        {
          head: 'Planned again with it',
          cell: ({ option }) =>
            option.verifiedHoursPerWeek === null
              ? 'Not tried'
              : `Unmet need falls by ${number(option.verifiedHoursPerWeek)} weighted hours a week`,
        },
      ]}
    />
  );
}

/** The price up to which buying is worth it, and what it is compared with. */
export function BreakEvenWords({
  breakEven,
  unmetHours,
  view,
}: {
  readonly breakEven: BreakEven | null;
  /** Of the period that the options are of. */
  readonly unmetHours: number;
  readonly view: ShownPlan;
}) {
  if (breakEven === null) {
    return (
      <>
        There is no break-even price: nobody of the council’s own could be trained, recruited or moved to do
        this, so there is nothing to compare buying with.
      </>
    );
  }
  const { pricePerHour, hoursPerWeek, ways } = breakEven;
  const whole = hoursPerWeek > unmetHours - 0.05;
  return (
    <>
      Buying is not dearer than the council’s own cheapest {ways.length === 1 ? 'way' : 'ways'} up to{' '}
      <strong>{price(pricePerHour)} an hour</strong>, for {number(hoursPerWeek)}
      {whole ? ' hours a week' : ` of the ${number(unmetHours)} hours a week`}:{' '}
      {ways
        .map(
          ({ option, hoursPerWeek: hours }) =>
            `${wayWords(option, view.names)} (${number(hours)} hours a week at ${price(option.costPerHour)})`,
        )
        .join('; ')}
      .
    </>
  );
}
