import { WarningText } from '../../components/warning-text.tsx';
import { horizonWords } from '../../period-dates.ts';
import type { Report } from '../../report/report.ts';
import { momentWords } from '../../time-words.ts';
import { ActionAnnex } from './action-annex.tsx';
import { AssumptionAnnex } from './assumption-annex.tsx';
import { CoverageAnnex } from './coverage-annex.tsx';
import { FirstPage } from './first-page.tsx';
import { GapAnnex } from './gap-annex.tsx';
import { MethodAnnex } from './method-annex.tsx';
import { MoneyAnnex } from './money-annex.tsx';
import { RiskAnnex } from './risk-annex.tsx';

/** A board report below its title: one page to decide on, and the annexes behind it. */
export function ReportArticle({ report }: { readonly report: Report }) {
  return (
    <article class="skillmix-report">
      <ReportHead report={report} />
      <FirstPage report={report} />
      <CoverageAnnex report={report} />
      <MoneyAnnex report={report} />
      <ActionAnnex report={report} />
      <GapAnnex report={report} />
      <AssumptionAnnex report={report} />
      <RiskAnnex report={report} />
      <MethodAnnex report={report} />
    </article>
  );
}

/** Which plan a document is about, how old it is, and what has to be known before its figures are used. */
export function ReportHead({
  report: { scenario, calendar, made, example, smallNumbers },
}: {
  readonly report: Pick<Report, 'scenario' | 'calendar' | 'made' | 'example' | 'smallNumbers'>;
}) {
  return (
    <>
      <p class="skillmix-report__about">
        {scenario === null ? 'Baseline' : `Scenario: ${scenario}`} · {horizonWords(calendar)} · planned{' '}
        {momentWords(made.plannedAt ?? made.now)} · report of {momentWords(made.now)}
        {example
          ? ' · Example council: published figures with example values, not the council’s own plan'
          : ''}
      </p>
      {smallNumbers === 'shown' ? (
        <WarningText>
          This report holds small numbers (one to five families). It is not for publication.
        </WarningText>
      ) : null}
    </>
  );
}
