import type { ChangeFormInView, ChangeKind } from '../../change-form.ts';
import { Button, ButtonGroup } from '../../components/button.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { FieldError, Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';
import { ChangeSection } from '../../partials/change-section.tsx';
import { ScenarioTabs } from '../../partials/scenario-tabs.tsx';
import { paths } from '../../paths.ts';

type NewScenarioPageProps = {
  readonly frame: Frame;
  readonly name: string;
  readonly kinds: readonly ChangeKind[];
  readonly form: ChangeFormInView | null;
  readonly errors: readonly FieldError[];
};

/** A new scenario: its name and its first change. */
export function NewScenarioPage({ frame, name, kinds, form, errors }: NewScenarioPageProps) {
  const { code } = frame.authority!;
  return (
    <Layout frame={frame} title="Make a scenario" section="scenarios" errors={errors}>
      <ScenarioTabs authority={code} current={null} />
      <h1 class="govuk-heading-l">Make a scenario</h1>
      <p class="govuk-body">
        It starts as the baseline with one change. You can add more changes on its page before it is planned.
      </p>
      <form method="post" action={paths.newScenario(code)} novalidate autocomplete="off">
        <TextField
          name="name"
          label="Name"
          labelSize="m"
          hint="What if …? For example: A fifth more domestic abuse, no new money"
          value={name}
          errors={errors}
          autocomplete="off"
        />
        <ChangeSection
          kinds={kinds}
          form={form}
          here={paths.newScenario(code)}
          errors={errors}
          legend="What changes?"
        />
        <ButtonGroup>
          <Button>Make the scenario</Button>
          <a class="govuk-link" href={paths.scenarios(code)}>
            Cancel
          </a>
        </ButtonGroup>
      </form>
    </Layout>
  );
}
