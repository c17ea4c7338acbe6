import type { WorkbookProblem } from '../../../src/domain/workbook.ts';
import { PlanPage, type PlanPageFrame } from '../../partials/plan-page.tsx';
import { ReportArticle } from '../../partials/report/report-article.tsx';
import { type ReportAsk, ReportForm } from '../../partials/report/report-form.tsx';
import { ReportNav } from '../../partials/report/report-nav.tsx';
import type { PlanInView } from '../../plan-in-view.ts';
import type { EarlierPlan } from '../../report/earlier-plans.ts';
import type { Report } from '../../report/report.ts';

type Props = PlanPageFrame & {
  readonly view: PlanInView;
  readonly problems: readonly WorkbookProblem[];
  /** Null where there is no plan to report. */
  readonly shown: null | {
    readonly report: Report;
    readonly ask: ReportAsk;
    readonly earlier: readonly EarlierPlan[];
    readonly maySeeSmallNumbers: boolean;
  };
};

/** The board report of a plan, with what can be chosen about it; printed, it is the report alone. */
export function ReportPage({ frame, canPlan, view, problems, shown }: Props) {
  const { code: authority, name } = frame.authority!;
  const scenario = view.scenario?.code ?? null;
  return (
    <PlanPage
      {...{ frame, canPlan, view, problems }}
      section="report"
      title="Board report"
      heading={`${name}: skills mix and capacity, report to the board`}
      nav={<ReportNav authority={authority} scenario={scenario} current="board" />}
    >
      {shown === null ? undefined : (
        <>
          <ReportForm authority={authority} scenario={scenario} {...shown} />
          <ReportArticle report={shown.report} />
        </>
      )}
    </PlanPage>
  );
}
