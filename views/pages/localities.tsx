import type { Child } from 'hono/jsx';
import { DataTable } from '../components/data-table.tsx';
import { Tag } from '../components/tag.tsx';
import { bandWords, coverageBand } from '../coverage-words.ts';
import { number, percent, short } from '../format.ts';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import type { LocalityLine } from '../locality-view.ts';
import type { Names } from '../names.ts';
import { paths } from '../paths.ts';
import { fteChangeWords } from '../team-words.ts';

type LocalitiesPageProps = {
  readonly frame: Frame;
  readonly authority: string;
  readonly scenario: string | null;
  readonly lines: readonly LocalityLine[];
  readonly names: Names;
  readonly planBar: Child;
  /** What is shown where there is no plan: why, and what to do. */
  readonly state: Child;
};

/** The localities of an authority with what the plan does for each. */
export function LocalitiesPage(props: LocalitiesPageProps) {
  const { frame, authority, scenario, lines, names, planBar, state } = props;
  const own = lines.filter(({ isOwn }) => isOwn);
  return (
    <Layout frame={frame} title="Localities" section="localities" planBar={planBar}>
      <h1 class="govuk-heading-l">Localities</h1>
      <p class="govuk-body">
        Choose a locality to see its need, the suggested team and who works where, and to try changes.
        {own.length > 0 ? ' Yours come first.' : ''}
      </p>
      {state}
      <DataTable
        caption={
          lines.some(({ plan }) => plan)
            ? 'Need met and team of each locality (hours a week, mean over the plan)'
            : 'The team of each locality today'
        }
        empty="The data have no localities yet."
        rows={lines}
        columns={[
          {
            head: 'Locality',
            rowHeader: true,
            cell: ({ locality, isOwn }) => (
              <>
                <a class="govuk-link" href={paths.locality(authority, locality, { scenario })}>
                  {names.locality(locality)}
                </a>{' '}
                {isOwn ? <Tag colour="teal">Yours</Tag> : null}
              </>
            ),
          },
          {
            head: 'Coverage',
            numeric: true,
            cell: ({ plan }) => (plan === null ? '–' : <Coverage {...plan} />),
          },
          {
            head: 'Unmet hours a week',
            numeric: true,
            cell: ({ plan }) => (plan === null ? '–' : number(plan.unmetHours)),
          },
          { head: 'Team today (FTE)', numeric: true, cell: ({ fteToday }) => short(fteToday) },
          {
            head: 'Suggested at the end of the plan (FTE)',
            numeric: true,
            cell: ({ plan, fteToday }) =>
              plan === null ? (
                '–'
              ) : (
                <>
                  {short(plan.ftePlanned)}
                  <span class="skillmix-quiet"> ({fteChangeWords(plan.ftePlanned - fteToday)})</span>
                </>
              ),
          },
          {
            head: 'Caseload: families for each FTE of lead work',
            numeric: true,
            cell: ({ plan }) => (plan === null || plan.caseload === null ? '–' : number(plan.caseload)),
          },
        ]}
      />
    </Layout>
  );
}

function Coverage({
  requiredHours,
  coverage,
}: {
  readonly requiredHours: number;
  readonly coverage: number;
}) {
  if (requiredHours === 0) return <>no need</>;
  return (
    <span class="skillmix-number">
      {percent(coverage)}
      <span class="skillmix-quiet"> ({bandWords[coverageBand(coverage)]})</span>
    </span>
  );
}
