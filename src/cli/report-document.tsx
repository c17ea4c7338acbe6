import { Document } from '../../views/pages/report/document.tsx';
import { ReportArticle } from '../../views/partials/report/report-article.tsx';
import type { ReportChange } from '../../views/report/report.ts';
import { type HiddenWork, hiddenWork, nothingHidden } from '../domain/small-numbers/hidden-work.ts';
import type { Plan, PlanFacts } from '../planning/answer.ts';
import { assetTexts } from '../web/asset-files.ts';
import { headMoves } from '../web/plan-change.ts';
import { reportOf } from '../web/report/report-facts.ts';
import { textOf } from '../web/text-of.ts';
import type { OpenedWorkbook } from './open-workbook.ts';

type PlannedWorkbook = {
  readonly plan: Plan;
  readonly opened: Extract<OpenedWorkbook, { ok: true }>;
};

type Source = {
  /** The plan that is recommended. */
  readonly own: PlannedWorkbook;
  /** The baseline's where a scenario is recommended. */
  readonly baseline: PlannedWorkbook | null;
  /** A saved plan, for what changed since. */
  readonly before: PlanFacts | null;
  readonly showsSmallNumbers: boolean;
  /** Whether it is a bundled council. */
  readonly example: boolean;
};

/** A board report as one HTML document with its styles in it. */
export async function reportDocument(source: Source): Promise<string> {
  const { own, baseline, before, showsSmallNumbers, example } = source;
  const { plan, opened } = own;
  const planned = opened.workbook;
  const now = new Date();
  const hide = (of: () => HiddenWork) => (showsSmallNumbers ? nothingHidden : of());
  const hiding = hide(() =>
    baseline === null ? hiddenWork(planned) : hiddenWork(baseline.opened.workbook, planned),
  );
  const council = planned.settings.authority;
  const report = reportOf({
    ...{ council, example, plan, planned, hiding, raw: opened.raw, ownDecision: null },
    scenario: nameOf(own, baseline),
    made: { now, plannedAt: null, dataChangedAt: null, editsSince: 0 },
    smallNumbers: showsSmallNumbers ? 'shown' : hiding.cells.length === 0 ? 'none' : 'hidden',
    change: changeOf(before, plan),
    others:
      baseline === null
        ? []
        : [
            {
              ...{ name: null, plan: baseline.plan, editsSince: 0 },
              hiding: hide(() => hiddenWork(baseline.opened.workbook)),
            },
          ],
    before: before && { plan: before, planned },
  });
  const styles = ['govuk-frontend.css', 'skillmix.css'].map((name) => assetTexts.get(name)!);
  const title = `${council}: skills mix and capacity, report to the board`;
  const html = await textOf(
    <Document title={title} styles={styles}>
      <ReportArticle report={report} />
    </Document>,
  );
  return `<!DOCTYPE html>${html}`;
}

/** The scenario's name, or its code where nothing names it; null for the baseline. */
function nameOf({ opened }: PlannedWorkbook, baseline: PlannedWorkbook | null): string | null {
  const { scenario } = opened;
  if (scenario === null) return null;
  const scenarios = baseline?.opened.workbook.scenarios ?? [];
  return scenarios.find((each) => each.scenario === scenario)?.name ?? scenario;
}

function changeOf(before: PlanFacts | null, plan: Plan): ReportChange {
  if (before === null) return { kind: 'first' };
  return { kind: 'changed', at: null, edits: null, ...headMoves(before, plan) };
}
