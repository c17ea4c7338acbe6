import { actionWords, type ToldAction } from '../../action-words.ts';
import type { PlanActions } from '../../plan-actions.ts';
import type { ShownPlan } from '../../plan-in-view.ts';

/** Lines of an action that are told. */
const SHOWN = 3;

/** What the plan asks the council to do, a card for each way. */
export function ActionCards({ actions, view }: { readonly actions: PlanActions; readonly view: ShownPlan }) {
  const told = actionWords(actions, view.names, view.planned.settings.periods);
  if (told.length === 0) {
    return (
      <p class="govuk-body">
        Nothing: everyone stays where they are, and nobody is recruited, trained or bought in.
      </p>
    );
  }
  return (
    <ul class="skillmix-cards">
      {told.map((action) => (
        <ActionCard action={action} />
      ))}
    </ul>
  );
}

function ActionCard({ action: { heading, note, lines } }: { readonly action: ToldAction }) {
  const rest = lines.length - SHOWN;
  return (
    <li class="skillmix-card">
      <h3 class="govuk-heading-s skillmix-card__title">{heading}</h3>
      <p class="skillmix-card__note">{note}</p>
      <ul class="skillmix-card__list">
        {lines.slice(0, rest === 1 ? SHOWN + 1 : SHOWN).map((line) => (
          <li>{line}</li>
        ))}
        {rest > 1 ? <li>and {rest} more</li> : null}
      </ul>
    </li>
  );
}
