import type { Run } from '../../../src/domain/run.ts';
import { FrontierChart } from '../../charts/frontier-chart.tsx';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { counted, number, percent, pounds, short } from '../../format.ts';
import type { Frame } from '../../frame.ts';
import type { FrontierRow } from '../../frontier.ts';
import { frontierWords } from '../../frontier-words.ts';
import { Layout } from '../../layout.tsx';
import { RunUnderWay } from '../../partials/run-under-way.tsx';
import { ScenarioTabs } from '../../partials/scenario-tabs.tsx';
import { paths } from '../../paths.ts';
import { momentWords } from '../../time-words.ts';

type FrontierPageProps = {
  readonly frame: Frame;
  /** The newest finished, under way, and failed runs. */
  readonly done: Run | null;
  readonly open: Run | null;
  readonly failed: Run | null;
  readonly rows: readonly FrontierRow[];
  /** £: the budget of the workbook that the rows are of. */
  readonly budgetPounds: number;
  readonly weeks: number;
  readonly editsSince: number;
  readonly canPlan: boolean;
};

/** What more or less money buys for the authority: ten budgets, each planned for the most need met. */
export function FrontierPage(props: FrontierPageProps) {
  const { frame, done, open, failed, rows, budgetPounds, weeks, editsSince, canPlan } = props;
  const { code } = frame.authority!;
  const here = paths.frontier(code);
  return (
    <Layout frame={frame} title="What a budget buys" section="scenarios">
      <ScenarioTabs authority={code} current="frontier" />
      <h1 class="govuk-heading-l">What a budget buys</h1>
      <p class="govuk-body">
        The baseline planned at ten budgets, so that you see how much need each further pound meets and where
        more money stops helping. Posts and people come in any fraction here, so that the budgets compare like
        with like; a plan in whole posts reaches a little less.
      </p>
      {open === null ? null : (
        <RunUnderWay run={open} authority={code} back={here} canCancel={canPlan} follows />
      )}
      {failed === null || open !== null ? null : (
        <p class="govuk-body">The last attempt failed{failed.error === null ? '.' : `: ${failed.error}`}</p>
      )}
      {done === null ? null : (
        <p class="govuk-body skillmix-quiet">
          Planned {done.finishedAt === null ? '' : momentWords(done.finishedAt)}
          {editsSince === 0 ? '.' : `; ${counted(editsSince, 'edit', 'edits')} of the data since.`}
        </p>
      )}
      {open !== null ? null : canPlan ? (
        <form method="post" action={here}>
          <Button kind={rows.length === 0 || editsSince > 0 ? 'primary' : 'secondary'}>
            {done === null ? 'Plan ten budgets' : 'Plan ten budgets again'}
          </Button>
        </form>
      ) : done === null ? (
        <p class="govuk-body">Analysts, service managers and leadership can have it planned.</p>
      ) : null}
      {done === null && open === null ? (
        <p class="govuk-body">
          It takes from some seconds to a few minutes; you can leave the page meanwhile.
        </p>
      ) : null}
      {done !== null && rows.length === 0 ? (
        <p class="govuk-body">
          None of the budgets has a plan: the rules contradict each other. The{' '}
          <a class="govuk-link" href={paths.overview(code)}>
            overview
          </a>{' '}
          names them and what would help.
        </p>
      ) : null}
      {rows.length === 0 ? null : (
        <>
          <p class="govuk-body">
            <strong>{frontierWords(rows)}</strong>
          </p>
          <FrontierChart
            id="frontier"
            points={rows}
            budgetPounds={budgetPounds}
            table={<FrontierTable rows={rows} weeks={weeks} />}
          />
        </>
      )}
    </Layout>
  );
}

function FrontierTable({ rows, weeks }: Pick<FrontierPageProps, 'rows' | 'weeks'>) {
  return (
    <>
      <DataTable
        caption="What each budget buys"
        rows={rows}
        empty="There are no plans."
        rowClass={({ isCurrent }) => (isCurrent ? 'skillmix-current' : '')}
        columns={[
          {
            head: 'Budget over the plan',
            rowHeader: true,
            cell: ({ budgetPounds, isCurrent }) =>
              isCurrent ? <strong>{pounds(budgetPounds)} (now)</strong> : pounds(budgetPounds),
          },
          { head: 'Spent', numeric: true, cell: ({ spentPounds }) => pounds(spentPounds) },
          { head: 'Coverage', numeric: true, cell: ({ coverage }) => percent(coverage) },
          { head: 'Unmet hours a week', numeric: true, cell: ({ unmetHours }) => number(unmetHours) },
          {
            head: 'Weighted by priority',
            numeric: true,
            cell: ({ weightedUnmetHours }) => number(weightedUnmetHours),
          },
          {
            head: 'Hours a week more than before',
            numeric: true,
            cell: ({ extraHours }) => (extraHours === null ? '–' : number(extraHours)),
          },
          {
            head: '£ for each further hour met',
            numeric: true,
            cell: ({ poundsPerExtraHour }) =>
              poundsPerExtraHour === null ? '–' : pounds(poundsPerExtraHour),
          },
        ]}
      />
      <p class="govuk-body-s">
        £ for each further hour met = what is spent more than at the budget before, divided by the hours met
        more over the {short(weeks)} weeks of the plan.
      </p>
    </>
  );
}
