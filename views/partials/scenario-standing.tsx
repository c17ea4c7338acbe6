import type { TagColour } from '../components/tag.tsx';
import { Tag } from '../components/tag.tsx';
import { counted, wholePercent } from '../format.ts';
import type { ListedScenario } from '../scenario-in-view.ts';
import { agoWords } from '../time-words.ts';

/** How a scenario's plan stands, in a tag and a few words. */
export function ScenarioStanding({ scenario }: { readonly scenario: ListedScenario }) {
  const { text, colour, words } = standingOf(scenario);
  const { open } = scenario.view;
  const share = open?.progress?.share ?? null;
  return (
    <>
      <Tag colour={colour}>{text}</Tag> {words === '' ? null : <span class="skillmix-quiet">{words}</span>}
      {open === null ? null : (
        <progress
          class="skillmix-run__bar"
          max="1"
          value={share === null ? undefined : String(share)}
          aria-label={`Planning ${scenario.name}`}
        />
      )}
    </>
  );
}

/** Whether planning it (again) is what it calls for. */
export function callsForPlan({ view, problems }: ListedScenario): boolean {
  return problems.length === 0 && view.open === null && (view.done === null || view.editsSince > 0);
}

function standingOf({ view, problems }: ListedScenario): {
  readonly text: string;
  readonly colour: TagColour;
  readonly words: string;
} {
  const { open, failed, done, answer, editsSince, now } = view;
  if (open !== null) {
    const share = open.progress?.share ?? null;
    const words = open.status === 'queued' ? 'waiting for a free worker' : (open.progress?.stage ?? '');
    return {
      text: 'Planning',
      colour: 'blue',
      words: share === null ? words : `${words}, ${wholePercent(share)} done`,
    };
  }
  if (problems.length > 0) return { text: 'Cannot be planned', colour: 'red', words: problems[0]!.message };
  if (failed !== null) return { text: 'Planning failed', colour: 'red', words: failed.error ?? '' };
  if (done === null || answer === null) return { text: 'Not planned yet', colour: 'grey', words: '' };
  const ago = done.finishedAt ? agoWords(done.finishedAt, now) : '';
  if (editsSince > 0) {
    const words = `${counted(editsSince, 'edit', 'edits')} since it was planned, ${ago}`;
    return { text: 'Out of date', colour: 'orange', words };
  }
  switch (answer.outcome) {
    case 'impossible':
      return { text: 'Impossible', colour: 'red', words: 'the rules contradict each other' };
    case 'no_answer':
      return { text: 'No answer', colour: 'grey', words: 'the time ran out' };
    case 'proven_best':
      return { text: 'Proven best', colour: 'green', words: `planned ${ago}` };
    case 'within_gap':
      return { text: 'Near best', colour: 'yellow', words: `planned ${ago}` };
  }
}
