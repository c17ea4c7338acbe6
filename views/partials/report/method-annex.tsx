import { SummaryList } from '../../components/summary-list.tsx';
import { outcomeWords } from '../../outcome-words.ts';
import type { SmallNumbers } from '../../report/published.ts';
import type { Report } from '../../report/report.ts';
import { Annex } from './annex.tsx';

const smallNumberWords: Readonly<Record<SmallNumbers, string>> = {
  none: 'No figure of this report stands for one to five families.',
  hidden:
    'Figures from which one to five families could be counted are withheld, and some others with them, so that totals do not give them away.',
  shown:
    'This report HOLDS SMALL NUMBERS: some of its figures stand for one to five families. It is not for publication.',
};

const outcomes = [
  { key: 'Proven best', value: 'No other plan meets the goal better: it is proven, not estimated.' },
  {
    key: 'Within x % of the best',
    value: 'A plan whose distance from the best possible is proven to be at most x %.',
  },
  { key: 'No answer', value: 'The time ran out before any plan was found.' },
  {
    key: 'Impossible',
    value: 'Rules that must hold contradict each other; the rules and the smallest repairs are named.',
  },
];

const glossary = [
  {
    key: 'Family',
    value: 'A family with an open piece of work. Families with several needs are counted in each.',
  },
  {
    key: 'Need',
    value: 'A kind of help, such as domestic abuse; lead-practitioner work is a need of its own.',
  },
  { key: 'Level', value: '1 aware, 2 skilled, 3 specialist: the lowest skill that can do a piece of work.' },
  { key: 'Need met, coverage', value: 'Hours delivered as a share of the hours that families need.' },
  { key: 'Unmet hours', value: 'Hours a week that families need and nobody delivers.' },
  { key: 'Gap', value: 'Unmet hours of one need at one level in one locality.' },
  { key: 'FTE', value: 'Full-time equivalent: the working time of one full-time post.' },
  { key: 'Baseline, scenario', value: 'The data as they stand; the data with stated changes.' },
  { key: 'Locality', value: 'An area with a team, such as the area of a family hub.' },
];

/** How the plan was made, in plain words, what its outcome means, small numbers, and the terms. */
export function MethodAnnex({ report }: { readonly report: Report }) {
  const { proof, smallNumbers } = report;
  return (
    <Annex number={7} title="Method, small numbers and terms">
      <p class="govuk-body">
        Families’ need is turned into hours a week by locality, need and skill level. Staff, new posts,
        courses and partners’ hours are set against it under the budget and the rules, with travel, absence
        and leavers counted. A mathematical program finds the plan that leaves least pressing need unmet, then
        looks after the worst-off locality, then the cost. The result is worked out again from the data by
        separate code before anyone sees it. It plans with averages: it does not know families or people.
      </p>
      <p class="govuk-body">
        <strong>This plan:</strong> {outcomeWords(proof)} There are four outcomes:
      </p>
      <SummaryList rows={outcomes} />
      <p class="govuk-body">
        <strong>Small numbers.</strong> {smallNumberWords[smallNumbers]}
      </p>
      <h3 class="govuk-heading-s">Terms</h3>
      <SummaryList rows={glossary} />
    </Annex>
  );
}
