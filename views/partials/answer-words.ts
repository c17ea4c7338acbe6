import type { Answer } from '../../src/planning/answer.ts';
import type { TagColour } from '../components/tag.tsx';
import { outcomeWords } from '../outcome-words.ts';

/** What planning came to, in a sentence to stand beside its tag, which says the first words of a proven best plan. */
export function answerWords(answer: Answer): string {
  switch (answer.outcome) {
    case 'proven_best':
    case 'within_gap':
      return outcomeWords(answer).replace(/^Proven best: no/, 'No');
    case 'impossible':
      return 'The rules contradict each other: no plan can keep them all.';
    case 'no_answer':
      return 'The time ran out before a plan was found.';
  }
}

const tags: Readonly<Record<Answer['outcome'], { readonly text: string; readonly colour: TagColour }>> = {
  proven_best: { text: 'Proven best', colour: 'green' },
  within_gap: { text: 'Near best', colour: 'yellow' },
  impossible: { text: 'Impossible', colour: 'red' },
  no_answer: { text: 'No answer', colour: 'grey' },
};

/** What planning came to, in a word or two. */
export function answerTag({ outcome }: Pick<Answer, 'outcome'>): {
  readonly text: string;
  readonly colour: TagColour;
} {
  return tags[outcome];
}
