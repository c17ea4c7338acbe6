import { CoverageKey } from '../../charts/coverage-key.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import type { Performance, PerformanceReport } from '../../report/performance.ts';
import { momentWords } from '../../time-words.ts';
import { ReportHead } from '../report/report-article.tsx';
import { FamilyProgress, NeedProgress } from './need-progress.tsx';
import { StandingTable } from './standing-table.tsx';

type Props = {
  readonly report: PerformanceReport;
  /** The locality that is told; null = the whole, with all localities. */
  readonly locality: Performance | null;
  readonly hrefOf: (locality: string) => string;
};

/** How the whole authority or one locality stands against the start. */
export function PerformanceArticle({ report, locality, hrefOf }: Props) {
  const { names, council, whole, localities } = report;
  const told = locality ?? whole;
  const rows = locality === null ? [whole, ...localities] : [locality, whole];
  return (
    <article class="skillmix-report skillmix-performance">
      <ReportHead report={report} />
      <StartNote start={report.start} />
      <h2 class="govuk-heading-m">
        {locality === null ? 'The whole and each locality' : 'The locality beside the whole'}
      </h2>
      <StandingTable
        caption="How each locality stands, now and at the start"
        {...{ rows, names, council, hrefOf }}
      />
      <CoverageKey />
      <h2 class="govuk-heading-m">Coverage by need</h2>
      <NeedProgress needs={told.needs} names={names} />
      <h2 class="govuk-heading-m">Families and their lead practitioners</h2>
      <FamilyProgress families={told.families} names={names} />
      <p class="govuk-body">
        Families at any one time, by lead-practitioner work; a family in several kinds is in each, so they are
        not added up. Hours are a week, on average over the plan’s time.
      </p>
      {report.smallNumbers === 'hidden' ? (
        <p class="govuk-body">
          Figures from which one to five families could be counted are withheld, and some others with them, so
          that totals do not give them away.
        </p>
      ) : null}
    </article>
  );
}

/** What is compared, and what kind of figures these are. */
function StartNote({ start }: Pick<PerformanceReport, 'start'>) {
  if (start === null) {
    return (
      <InsetText>
        There is no earlier plan to start from. Finished plans are kept with their data: the first is the
        start, and every later one is compared with it here.
      </InsetText>
    );
  }
  return (
    <p class="govuk-body">
      <strong>Start:</strong> the plan of {momentWords(start.plannedAt)} ({start.scenario ?? 'baseline'}),
      kept with its data as they were. Need and posts are the data of each day; hours met are what each plan
      can deliver with them, not a record of work done.
    </p>
  );
}
