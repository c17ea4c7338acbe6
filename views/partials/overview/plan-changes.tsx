import { changeSentences } from '../../change-words.ts';
import { counted } from '../../format.ts';
import type { Names } from '../../names.ts';
import type { PlanChange } from '../../overview.ts';
import { paths } from '../../paths.ts';
import { agoWords } from '../../time-words.ts';

type Props = {
  readonly change: PlanChange;
  readonly names: Names;
  readonly authority: string;
  readonly now: Date;
};

/** What moved since the plan made before, and which edits of the data lie between. */
export function PlanChanges({ change, names, authority, now }: Props) {
  if (change.kind === 'first') {
    return <p class="govuk-body">This is the first plan. What moves with the next one is told here.</p>;
  }
  if (change.kind === 'no_plan_before') {
    const what =
      change.outcome === 'impossible' ? 'found that the rules contradict each other' : 'ran out of time';
    return (
      <p class="govuk-body">
        Planning before this ({agoWords(change.at, now)}) {what}, so there are no figures to compare.
      </p>
    );
  }
  const { edits } = change;
  const rest = edits.count - edits.newest.length;
  return (
    <>
      <p class="govuk-body">Compared with the plan made {agoWords(change.at, now)}:</p>
      <ul class="govuk-list govuk-list--bullet">
        {changeSentences(change, names).map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      {edits.count === 0 ? (
        <p class="govuk-body">
          {change.sameData
            ? 'Both answer the same data.'
            : 'No edit was made in between; the scenario or the planning itself changed.'}
        </p>
      ) : (
        <>
          <p class="govuk-body">
            <a class="govuk-link" href={paths.history(authority)}>
              {counted(edits.count, 'edit', 'edits')} of the data
            </a>{' '}
            {edits.count === 1 ? 'was' : 'were'} made in between:
          </p>
          <ul class="govuk-list govuk-list--bullet">
            {edits.newest.map(({ summary, personName, at }) => (
              <li>
                {summary} ({personName}, {agoWords(at, now)})
              </li>
            ))}
            {rest > 0 ? <li>and {rest} more</li> : null}
          </ul>
        </>
      )}
    </>
  );
}
