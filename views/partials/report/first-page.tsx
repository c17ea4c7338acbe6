import { number } from '../../format.ts';
import { goalWords } from '../../goal-words.ts';
import { confidenceWords } from '../../report/confidence-words.ts';
import { decisionWords } from '../../report/decision-words.ts';
import { published } from '../../report/published.ts';
import type { Report } from '../../report/report.ts';
import { ChangeList } from './change-list.tsx';
import { CostTable } from './cost-table.tsx';
import { coverageOf, coverageWords } from './coverage-cell.tsx';
import { LocalityTable } from './locality-table.tsx';
import { OptionTable } from './option-table.tsx';
import { PeopleList } from './people-list.tsx';
import { RiskList } from './risk-list.tsx';

/** Lines of its tables and lists that one page of A4 has room for. */
const MOST = { options: 4, localities: 8, changes: 3 } as const;

/** The page that is decided on: what is asked, what it buys, what it costs, whom it touches, what may go wrong, and how sure it is. */
export function FirstPage({ report }: { readonly report: Report }) {
  const { names, totals, ownDecision, people, risks, localities } = report;
  return (
    <div class="skillmix-report__first">
      <section class="skillmix-report__decision" aria-labelledby="decision">
        <h2 class="govuk-heading-s" id="decision">
          Decision asked
        </h2>
        <p class="skillmix-report__ask">{ownDecision ?? decisionWords(report)}</p>
        <p class="skillmix-report__text">
          {ownDecision === null ? null : (
            <>Reworded by hand; the plan’s own words: {decisionWords(report)} </>
          )}
          Families then get {coverageWords(coverageOf(totals))} of the{' '}
          {totals.requiredHours === null ? '' : `${number(totals.requiredHours)} `}hours a week they need
          {report.calendar.periods > 1 ? ', on average over the time' : ''};{' '}
          {published(totals.unmetHours, number)} hours a week stay unmet. Planned to{' '}
          {goalWords[report.proof.goal]}.
        </p>
      </section>
      <section class="skillmix-report__wide">
        <h2 class="govuk-heading-s">Options considered</h2>
        <OptionTable options={report.options} names={names} most={MOST.options} />
      </section>
      <div>
        <section>
          <h2 class="govuk-heading-s">How far need is met in each locality</h2>
          <LocalityTable localities={localities} names={names} most={MOST.localities} />
        </section>
        <section>
          <h2 class="govuk-heading-s">People affected</h2>
          <PeopleList people={people} names={names} />
          {people.families.length > 1 ? (
            <p class="skillmix-report__note">
              Families at any one time, by lead-practitioner work. Kinds overlap and are not added up.
            </p>
          ) : null}
        </section>
        <section>
          <h2 class="govuk-heading-s">What changed since last time</h2>
          <ChangeList change={report.change} names={names} most={MOST.changes} />
        </section>
      </div>
      <div>
        <section>
          <h2 class="govuk-heading-s">Cost against budget</h2>
          <CostTable cost={report.cost} />
        </section>
        <section>
          <h2 class="govuk-heading-s">{risks.length > 3 ? 'Three heaviest risks' : 'Risks'}</h2>
          <RiskList risks={risks} names={names} />
        </section>
        <section>
          <h2 class="govuk-heading-s">How sure we are</h2>
          <p class="skillmix-report__text">{confidenceWords(report)}</p>
        </section>
      </div>
    </div>
  );
}
