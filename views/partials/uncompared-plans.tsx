import type { Uncompared } from '../comparison.ts';
import { Button } from '../components/button.tsx';
import { counted } from '../format.ts';
import { paths } from '../paths.ts';
import { answerWords } from './answer-words.ts';
import { RunUnderWay } from './run-under-way.tsx';

type UncomparedPlansProps = {
  readonly authority: string;
  readonly here: string;
  readonly uncompared: readonly Uncompared[];
  readonly canPlan: boolean;
};

/** What was asked for and has no plan to compare, or one that does not answer the data as they are now; with a way to plan it. */
export function UncomparedPlans({ authority, here, uncompared, canPlan }: UncomparedPlansProps) {
  if (uncompared.length === 0) return null;
  const waiting = uncompared.filter(({ view }) => view.open === null);
  return (
    <div class="skillmix-state">
      <h2 class="govuk-heading-m">
        {waiting.length === 0 ? 'Plans are being made' : 'Plan these to compare them'}
      </h2>
      <ul class="govuk-list govuk-list--spaced">
        {uncompared.map(({ name, code, view }) => (
          <li>
            <strong>{name}</strong>: {stateWords({ name, code, view })}
            {view.open === null ? null : (
              <RunUnderWay run={view.open} authority={authority} back={here} canCancel={canPlan} follows />
            )}
          </li>
        ))}
      </ul>
      {waiting.length === 0 ? null : canPlan ? (
        <form method="post" action={paths.planScenarios(authority)}>
          <input type="hidden" name="back" value={here} />
          {waiting.map(({ code }) => (
            <input type="hidden" name="scenario" value={code ?? ''} />
          ))}
          <Button>{waiting.length === 1 ? 'Plan it now' : `Plan these ${waiting.length} now`}</Button>
        </form>
      ) : (
        <p class="govuk-body">Analysts, service managers and leadership can have them planned.</p>
      )}
    </div>
  );
}

function stateWords({ view }: Uncompared): string {
  const { open, answer, editsSince, failed } = view;
  if (open !== null) return 'its plan is being made.';
  if (failed !== null) return `the last attempt to plan it failed${failed.error ? `: ${failed.error}` : '.'}`;
  if (answer === null) return 'not planned yet.';
  if (editsSince > 0) {
    return `planned before the last ${counted(editsSince, 'edit', 'edits')} of the data, so its figures may be out of date.`;
  }
  return answerWords(answer);
}
