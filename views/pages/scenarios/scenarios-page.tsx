import { Button, ButtonLink } from '../../components/button.tsx';
import { ScrollTable } from '../../components/scroll-table.tsx';
import { counted } from '../../format.ts';
import type { FieldError, Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';
import { callsForPlan } from '../../partials/scenario-standing.tsx';
import { ScenarioTabs } from '../../partials/scenario-tabs.tsx';
import { paths } from '../../paths.ts';
import type { ListedScenario } from '../../scenario-in-view.ts';
import { COMPARE_FORM, PLAN_FORM, ScenarioRow } from './scenario-row.tsx';

type ScenariosPageProps = {
  readonly frame: Frame;
  /** The baseline first. */
  readonly scenarios: readonly ListedScenario[];
  /** Whether the visitor may make scenarios and have them planned. */
  readonly canPlan: boolean;
  readonly chosen?: readonly string[];
  readonly errors?: readonly FieldError[];
};

/** Every scenario of an authority with how it stands and its headline figures against the baseline. */
export function ScenariosPage({ frame, scenarios, canPlan, chosen = [], errors }: ScenariosPageProps) {
  const { code } = frame.authority!;
  const missing = scenarios.filter(callsForPlan);
  return (
    <Layout frame={frame} title="Scenarios" section="scenarios" errors={errors}>
      <ScenarioTabs authority={code} current="scenarios" />
      <h1 class="govuk-heading-l">Scenarios</h1>
      <p class="govuk-body">
        A scenario is the baseline with some changes: more families, a cut, a provider that ends. Plan
        scenarios, tick those you want, and compare them side by side.
      </p>
      <div class="skillmix-buttons">
        {canPlan ? <ButtonLink href={paths.newScenario(code)}>Make a scenario</ButtonLink> : null}
        {canPlan && missing.length > 0 ? <PlanMissing authority={code} missing={missing} /> : null}
      </div>
      {canPlan ? null : (
        <p class="govuk-body">
          Scenarios are made and planned by analysts, service managers and leadership. You can compare those
          that are planned.
        </p>
      )}
      <ScrollTable label="Scenarios">
        <table class="govuk-table skillmix-table">
          <caption class="govuk-table__caption govuk-visually-hidden">
            Scenarios, with the difference to the baseline
          </caption>
          <thead class="govuk-table__head">
            <tr class="govuk-table__row">
              <th scope="col" class="govuk-table__header">
                Scenario
              </th>
              <th scope="col" class="govuk-table__header">
                Compare
              </th>
              <th scope="col" class="govuk-table__header">
                Plan
              </th>
              <th scope="col" class="govuk-table__header govuk-table__header--numeric">
                Coverage
              </th>
              <th scope="col" class="govuk-table__header govuk-table__header--numeric">
                Unmet hours
              </th>
              <th scope="col" class="govuk-table__header govuk-table__header--numeric">
                Cost over the plan
              </th>
            </tr>
          </thead>
          <tbody class="govuk-table__body">
            {scenarios.map((scenario) => (
              <ScenarioRow
                scenario={scenario}
                authority={code}
                canPlan={canPlan}
                chosen={scenario.code !== null && chosen.includes(scenario.code)}
              />
            ))}
          </tbody>
        </table>
      </ScrollTable>
      {scenarios.length > 1 ? (
        <form id={COMPARE_FORM} method="get" action={paths.compare(code)} autocomplete="off">
          <p class="govuk-hint">Tick up to four; the baseline is always beside them.</p>
          <Button>Compare those ticked</Button>
        </form>
      ) : (
        <p class="govuk-body">There are no scenarios yet.{canPlan ? ' Make the first one.' : ''}</p>
      )}
      <form id={PLAN_FORM} method="post" action={paths.planScenarios(code)} />
    </Layout>
  );
}

function PlanMissing({
  authority,
  missing,
}: {
  readonly authority: string;
  readonly missing: readonly ListedScenario[];
}) {
  return (
    <form method="post" action={paths.planScenarios(authority)}>
      {missing.map(({ code }) => (
        <input type="hidden" name="scenario" value={code ?? ''} />
      ))}
      <Button kind="secondary">Plan all that are missing ({counted(missing.length, 'plan', 'plans')})</Button>
    </form>
  );
}
