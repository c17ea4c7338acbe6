import { changeSentences } from '../../change-words.ts';
import { counted } from '../../format.ts';
import type { Names } from '../../names.ts';
import type { ReportChange } from '../../report/report.ts';
import { momentWords } from '../../time-words.ts';

type Props = {
  readonly change: ReportChange;
  readonly names: Names;
  /** Sentences and edits told, of each; null = all. */
  readonly most: number | null;
};

/** What moved since last time, and which edits of the data lie between. */
export function ChangeList({ change, names, most }: Props) {
  if (change.kind === 'first') {
    return <p class="skillmix-report__text">This is the first plan: there is nothing to compare with yet.</p>;
  }
  if (change.kind === 'no_plan_before') {
    return (
      <p class="skillmix-report__text">
        Planning on {momentWords(change.at)} gave no plan, so there are no figures to compare.
      </p>
    );
  }
  const { edits, at, sameData } = change;
  const sentences = changeSentences(change, names);
  const newest = edits === null ? [] : edits.newest.slice(0, most ?? edits.newest.length);
  const rest = (edits?.count ?? 0) - newest.length;
  return (
    <>
      <p class="skillmix-report__text">
        Compared with {at === null ? 'the saved plan' : `the plan of ${momentWords(at)}`}:
      </p>
      <ul class="skillmix-report__list">
        {sentences.slice(0, most ?? sentences.length).map((sentence) => (
          <li>{sentence}</li>
        ))}
        <li>
          {edits === null
            ? sameData
              ? 'Both answer the same data.'
              : 'The data or the scenario changed in between.'
            : edits.count === 0
              ? 'No data were edited in between; the scenario or the planning itself may differ.'
              : `Why: ${counted(edits.count, 'edit', 'edits')} of the data: ${newest.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}.`}
        </li>
      </ul>
    </>
  );
}
