import { counted } from '../format.ts';
import type { PlanStanding } from '../plan-in-view.ts';
import { agoWords } from '../time-words.ts';

/** How old the data are, and whether the plan still answers them. */
export function DataAge({ standing }: { readonly standing: PlanStanding }) {
  const { dataChangedAt, editsSince, done, now } = standing;
  const changed = (
    <>
      Data changed <time datetime={dataChangedAt.toISOString()}>{agoWords(dataChangedAt, now)}</time>
    </>
  );
  if (done === null) return <p class="skillmix-plan-bar__line skillmix-quiet">{changed}.</p>;
  if (editsSince === 0) {
    return (
      <p class="skillmix-plan-bar__line skillmix-quiet">
        {changed}; the plan answers the data as they are now.
      </p>
    );
  }
  return (
    <p class="skillmix-plan-bar__line">
      {changed}: <strong>{counted(editsSince, 'edit', 'edits')} since this plan</strong>, which does not
      answer them yet.
    </p>
  );
}
