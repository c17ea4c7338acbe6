import { InsetText } from '../../components/inset-text.tsx';
import { counted, short } from '../../format.ts';
import { paths } from '../../paths.ts';
import type { PeriodsView } from '../../periods.ts';
import type { ShownPlan } from '../../plan-in-view.ts';
import { PeriodCharts } from './period-charts.tsx';
import { PeriodTable } from './period-table.tsx';
import { StepTable } from './step-table.tsx';

type Props = {
  readonly view: ShownPlan;
  readonly periods: PeriodsView;
  readonly authority: string;
};

/** The figures of the periods that are asked for; a fragment of its own, for the filter. */
export function PeriodFiguresPart({ view, periods, authority }: Props) {
  const { filter, figures, steps } = periods;
  const { settings } = view.planned;
  return (
    <div id="period-figures" aria-live="polite">
      <h2 class="govuk-heading-m">{aboutWords(periods, view)}</h2>
      {settings.periods === 1 ? (
        <OnePeriod weeks={settings.periodWeeks} authority={authority} />
      ) : (
        <PeriodCharts figures={figures} weeks={settings.periodWeeks} ofNeed={filter.need !== null} />
      )}
      <PeriodTable figures={figures} view={view} />
      <h2 class="govuk-heading-m">What begins when</h2>
      <StepTable steps={steps} view={view} />
    </div>
  );
}

function OnePeriod({ weeks, authority }: { readonly weeks: number; readonly authority: string }) {
  return (
    <InsetText>
      This plan has one period of {counted(weeks, 'week', 'weeks')}, so nothing moves over time and there is
      nothing to draw. To plan ahead in steps, set <code>periods</code> to 2 or more in the{' '}
      <a class="govuk-link" href={paths.sheet(authority, 'settings')}>
        settings
      </a>{' '}
      and plan again.
    </InsetText>
  );
}

function aboutWords({ filter }: PeriodsView, { names, planned: { settings } }: ShownPlan): string {
  const what = filter.need === null ? 'All needs' : names.need(filter.need);
  const where = filter.locality === null ? 'all localities' : names.locality(filter.locality);
  const time = `${counted(settings.periods, 'period', 'periods')} of ${short(settings.periodWeeks)} weeks`;
  return `${what}, ${where}: ${time}`;
}
