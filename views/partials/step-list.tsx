import { Button } from '../components/button.tsx';
import { editWords } from '../edit-words.ts';
import type { Names } from '../names.ts';
import { paths } from '../paths.ts';
import type { StepInView } from '../scenario-in-view.ts';

type StepListProps = {
  readonly authority: string;
  readonly scenario: string;
  readonly steps: readonly StepInView[];
  readonly names: Names;
  readonly canEdit: boolean;
};

/** What a scenario changes, in the order in which the changes are made. */
export function StepList({ authority, scenario, steps, names, canEdit }: StepListProps) {
  return (
    <ol class="govuk-list skillmix-steps">
      {steps.map((step, index) => {
        const words = editWords(step.edit, names);
        return (
          <li class="skillmix-step" id={`change-${index + 1}`}>
            <div class="skillmix-step__words">
              <span class="skillmix-step__number">{index + 1}.</span> {words}{' '}
              {step.edit.source === null || step.edit.source === steps[index - 1]?.edit.source ? null : (
                <span class="skillmix-step__source skillmix-quiet">{step.edit.source}</span>
              )}
            </div>
            {canEdit ? (
              <div class="skillmix-step__ways">
                <a class="govuk-link" href={paths.scenarioStep(authority, scenario, step.rowId)}>
                  Edit
                  <span class="govuk-visually-hidden">
                    {' '}
                    change {index + 1}: {words}
                  </span>
                </a>
                {steps.length > 1 ? (
                  <>
                    <StepForm step={step} action={paths.stepMove(authority, scenario, step.rowId)}>
                      {index === 0 ? null : (
                        <Button kind="secondary" small name="by" value="-1">
                          Up<span class="govuk-visually-hidden">: change {index + 1}</span>
                        </Button>
                      )}
                      {index === steps.length - 1 ? null : (
                        <Button kind="secondary" small name="by" value="1">
                          Down<span class="govuk-visually-hidden">: change {index + 1}</span>
                        </Button>
                      )}
                    </StepForm>
                    <StepForm step={step} action={paths.stepRemoval(authority, scenario, step.rowId)}>
                      <Button kind="secondary" small>
                        Remove<span class="govuk-visually-hidden"> change {index + 1}</span>
                      </Button>
                    </StepForm>
                  </>
                ) : null}
              </div>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}

/** A form about one change as it was seen: the version tells whether someone changed it meanwhile. */
function StepForm({
  step,
  action,
  children,
}: {
  readonly step: StepInView;
  readonly action: string;
  readonly children?: unknown;
}) {
  return (
    <form class="skillmix-step__form" method="post" action={action}>
      <input type="hidden" name="version" value={String(step.version)} />
      {children as never}
    </form>
  );
}
