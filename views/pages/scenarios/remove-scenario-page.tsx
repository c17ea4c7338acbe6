import { BackLink } from '../../components/back-link.tsx';
import { Button, ButtonGroup } from '../../components/button.tsx';
import { counted } from '../../format.ts';
import type { FieldError, Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';
import { paths } from '../../paths.ts';
import type { ListedScenario } from '../../scenario-in-view.ts';

type RemoveScenarioPageProps = {
  readonly frame: Frame;
  readonly scenario: ListedScenario & { readonly code: string };
  readonly errors: readonly FieldError[];
};

/** Asks whether a scenario is to go. */
export function RemoveScenarioPage({ frame, scenario, errors }: RemoveScenarioPageProps) {
  const authority = frame.authority!.code;
  const back = paths.scenario(authority, scenario.code);
  return (
    <Layout frame={frame} title={`Remove ${scenario.name}`} section="scenarios" errors={errors}>
      <BackLink href={back} text={`Back to ${scenario.name}`} />
      <h1 class="govuk-heading-l">Remove “{scenario.name}”?</h1>
      <p class="govuk-body">
        Its {counted(scenario.changes, 'change goes', 'changes go')} with it. Comparisons that were shared
        keep their figures, and the history can take the removal back.
      </p>
      <form method="post" action={paths.scenarioRemoval(authority, scenario.code)}>
        <ButtonGroup>
          <Button kind="warning" id="remove">
            Remove the scenario
          </Button>
          <a class="govuk-link" href={back}>
            Keep it
          </a>
        </ButtonGroup>
      </form>
    </Layout>
  );
}
