import type { Checks } from '../../../src/planning/answer.ts';
import { SummaryList } from '../../components/summary-list.tsx';
import { counted } from '../../format.ts';
import { goalWords } from '../../goal-words.ts';
import { outcomeWords } from '../../outcome-words.ts';
import type { Overview } from '../../overview.ts';
import { paths } from '../../paths.ts';
import type { ShownPlan } from '../../plan-in-view.ts';
import { sourceWords } from '../../source-words.ts';

type Props = {
  readonly view: ShownPlan;
  readonly overview: Overview;
  /** The authority's code. */
  readonly authority: string;
};

/** How far the figures can be relied on: proof, checks, a second solver, the rules, and where the data come from. */
export function Certainty({ view, overview, authority }: Props) {
  const { answer } = view;
  return (
    <SummaryList
      rows={[
        { key: 'Asked for', value: `A plan to ${goalWords[answer.goal]}.` },
        { key: 'Proof', value: outcomeWords(answer) },
        {
          key: 'Checked',
          value:
            'Hours, posts and pounds were worked out again from the data, apart from the planning: they add up.',
        },
        { key: 'Second opinion', value: opinionWords(answer.checks) },
        { key: 'Rules', value: rulesWords(overview) },
        {
          key: 'Data',
          value: (
            <>
              {sentence(sourceWords(overview.sources))}{' '}
              {overview.sources.example === 0 ? null : (
                <a class="govuk-link" href={paths.checklist(authority)}>
                  Which to replace first
                </a>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

function opinionWords({ secondOpinion }: Checks): string {
  if (secondOpinion === null)
    return 'Not asked: the plan is too large for the second solver, or it had no time.';
  if (secondOpinion.agrees) return 'A second, independent solver came to the same unmet need.';
  return 'A second solver came to ANOTHER result. Do not rely on this plan; report it.';
}

function rulesWords({ hardRules, softRules, broken }: Overview): string {
  const hard =
    hardRules === 0 ? 'There are no hard rules' : `${counted(hardRules, 'hard rule', 'hard rules')} kept`;
  if (softRules === 0) return `${hard}.`;
  const soft = counted(softRules, 'soft rule', 'soft rules');
  if (broken.length === 0) return `${hard}; ${soft} kept as well.`;
  return `${hard}; of ${soft}, ${broken.length} ${broken.length === 1 ? 'is' : 'are'} broken in places.`;
}

function sentence(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
