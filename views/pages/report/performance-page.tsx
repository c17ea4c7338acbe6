import type { WorkbookProblem } from '../../../src/domain/workbook.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/choices.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { PrintButton } from '../../partials/gaps/print-button.tsx';
import { PerformanceArticle } from '../../partials/performance/performance-article.tsx';
import { PlanPage, type PlanPageFrame } from '../../partials/plan-page.tsx';
import { ReportNav } from '../../partials/report/report-nav.tsx';
import { paths } from '../../paths.ts';
import type { PlanInView } from '../../plan-in-view.ts';
import { type EarlierPlan, planChoices } from '../../report/earlier-plans.ts';
import type { Performance, PerformanceReport } from '../../report/performance.ts';

type Props = PlanPageFrame & {
  readonly view: PlanInView;
  readonly problems: readonly WorkbookProblem[];
  /** Null where there is no plan to follow up. */
  readonly shown: null | {
    readonly report: PerformanceReport;
    /** Null = the whole. */
    readonly locality: Performance | null;
    /** A run's id, `none`, or '' for the first plan. */
    readonly start: string;
    readonly earlier: readonly EarlierPlan[];
    readonly maySeeSmallNumbers: boolean;
  };
};

/** How the authority, or one locality of it, has moved since the start; for reporting after six or twelve months. */
export function PerformancePage({ frame, canPlan, view, problems, shown }: Props) {
  const { code: authority, name } = frame.authority!;
  const scenario = view.scenario?.code ?? null;
  const place = shown?.locality?.locality ?? null;
  const heading = place === null ? name : `${view.names.locality(place)}, ${name}`;
  const query = {
    scenario,
    start: shown?.start ?? null,
    small: shown?.report.smallNumbers === 'shown' ? ('shown' as const) : null,
  };
  return (
    <PlanPage
      {...{ frame, canPlan, view, problems }}
      section="report"
      title={place === null ? 'Performance' : `Performance: ${view.names.locality(place)}`}
      heading={`${heading}: performance since the start`}
      nav={<ReportNav authority={authority} scenario={scenario} current="performance" />}
    >
      {shown === null ? undefined : (
        <>
          <form
            class="skillmix-filter"
            method="get"
            action={
              place === null ? paths.performance(authority) : paths.localityPerformance(authority, place)
            }
          >
            {scenario === null ? null : <input type="hidden" name="scenario" value={scenario} />}
            <SelectField
              name="start"
              label="Start"
              value={shown.start}
              options={planChoices(shown.earlier, 'The first plan')}
            />
            {shown.maySeeSmallNumbers ? (
              <Checkbox
                name="small"
                value="shown"
                label="Show small numbers (not for publication)"
                checked={query.small === 'shown'}
              />
            ) : null}
            <Button kind="secondary">Compare</Button>
            <PrintButton />
          </form>
          {place === null ? null : (
            <p class="govuk-body">
              <a class="govuk-link" href={paths.performance(authority, query)}>
                All localities and the whole
              </a>
            </p>
          )}
          <PerformanceArticle
            {...shown}
            hrefOf={(code) => paths.localityPerformance(authority, code, query)}
          />
        </>
      )}
    </PlanPage>
  );
}
