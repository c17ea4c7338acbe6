import type { Overview } from '../../overview.ts';
import { paths } from '../../paths.ts';
import type { ShownPlan } from '../../plan-in-view.ts';
import { brokenWords } from '../../rule-words.ts';

/** The soft rules that the plan breaks, in sentences. */
export function BrokenRules({
  overview,
  view,
  authority,
}: {
  readonly overview: Overview;
  readonly view: ShownPlan;
  readonly authority: string;
}) {
  const { broken, softRules } = overview;
  if (softRules === 0) return <p class="govuk-body">The rules sheet has no soft rules.</p>;
  if (broken.length === 0) return <p class="govuk-body">None: the plan keeps every soft rule.</p>;
  const people = broken.flat().some(({ rule, reached }) => rule === 'minimum_people' && reached % 1 !== 0);
  return (
    <>
      <ul class="govuk-list govuk-list--bullet">
        {broken.map((places) => (
          <li>{brokenWords(places, view.names)}.</li>
        ))}
      </ul>
      <p class="govuk-body">
        These are{' '}
        <a class="govuk-link" href={paths.sheet(authority, 'rules')}>
          soft rules
        </a>
        : wishes that give way where they cost need elsewhere. The worst period of each is told
        {people ? '; fractions of people come from expected leavers' : ''}.
      </p>
    </>
  );
}
