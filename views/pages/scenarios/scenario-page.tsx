import type { ChangeFormInView, ChangeKind } from '../../change-form.ts';
import { Button, ButtonGroup, ButtonLink } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { FieldError, Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';
import type { Names } from '../../names.ts';
import { ChangeSection } from '../../partials/change-section.tsx';
import { ScenarioPlan } from '../../partials/scenario-plan.tsx';
import { ScenarioTabs } from '../../partials/scenario-tabs.tsx';
import { StepList } from '../../partials/step-list.tsx';
import { paths } from '../../paths.ts';
import type { ListedScenario, StepInView } from '../../scenario-in-view.ts';

type ScenarioPageProps = {
  readonly frame: Frame;
  readonly scenario: ListedScenario & { readonly code: string };
  readonly steps: readonly StepInView[];
  readonly names: Names;
  readonly kinds: readonly ChangeKind[];
  /** The form of the change that is being added; null while no kind is chosen. */
  readonly form: ChangeFormInView | null;
  /** What was typed as another name. */
  readonly newName?: string;
  readonly errors: readonly FieldError[];
  readonly canEdit: boolean;
};

/** One scenario: how its plan stands, what it changes, and the ways to its pages. */
export function ScenarioPage(props: ScenarioPageProps) {
  const { frame, scenario, steps, names, kinds, form, errors, canEdit } = props;
  const authority = frame.authority!.code;
  const { code, name } = scenario;
  const here = paths.scenario(authority, code);
  return (
    <Layout frame={frame} title={name} section="scenarios" errors={errors}>
      <ScenarioTabs authority={authority} current={null} />
      <span class="govuk-caption-l">Scenario</span>
      <h1 class="govuk-heading-l">{name}</h1>
      <ScenarioPlan scenario={scenario} authority={authority} here={here} canPlan={canEdit} />
      <h2 class="govuk-heading-m" id="changes">
        What it changes
      </h2>
      <p class="govuk-body">To the baseline, in this order:</p>
      <StepList authority={authority} scenario={code} steps={steps} names={names} canEdit={canEdit} />
      {canEdit ? (
        <>
          {steps.length === 1 ? (
            <InsetText>
              A scenario has at least one change: to take this one away, add another first or remove the
              scenario.
            </InsetText>
          ) : null}
          <form
            method="post"
            action={paths.scenarioSteps(authority, code)}
            novalidate
            autocomplete="off"
            id="add"
          >
            <ChangeSection kinds={kinds} form={form} here={here} errors={errors} legend="Add a change" />
            <Button kind="secondary">Add the change</Button>
          </form>
          <Manage {...props} authority={authority} />
        </>
      ) : null}
    </Layout>
  );
}

function Manage({
  scenario: { code, name },
  authority,
  newName,
  errors,
}: ScenarioPageProps & { readonly authority: string }) {
  const isWrong = errors.some(({ field }) => field === 'new-name');
  return (
    <Details summary="Rename, copy or remove this scenario" open={isWrong}>
      <form method="post" action={paths.scenarioName(authority, code)} autocomplete="off">
        <TextField
          name="name"
          id="new-name"
          label="Name"
          value={newName ?? name}
          errors={errors}
          autocomplete="off"
        />
        <Button kind="secondary">Rename</Button>
      </form>
      <form method="post" action={paths.scenarioCopy(authority, code)}>
        <ButtonGroup>
          <Button kind="secondary">Copy</Button>
          <ButtonLink kind="warning" href={paths.scenarioRemoval(authority, code)}>
            Remove
          </ButtonLink>
        </ButtonGroup>
      </form>
    </Details>
  );
}
