import type { Measure } from '../../comparison.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/choices.tsx';
import { counted } from '../../format.ts';
import { differenceWords, valueWords } from '../../measure-words.ts';
import { callsForPlan, ScenarioStanding } from '../../partials/scenario-standing.tsx';
import { paths } from '../../paths.ts';
import type { HeadlineFigure, ListedScenario } from '../../scenario-in-view.ts';

/** The forms, outside the table, that its rows belong to. */
export const COMPARE_FORM = 'compare-form';
export const PLAN_FORM = 'plan-form';

type ScenarioRowProps = {
  readonly scenario: ListedScenario;
  readonly authority: string;
  readonly canPlan: boolean;
  /** Whether it is ticked for comparing. */
  readonly chosen: boolean;
};

/** A row of the list of scenarios. While its plan is being made it asks for itself every two seconds. */
export function ScenarioRow({ scenario, authority, canPlan, chosen }: ScenarioRowProps) {
  const { code, name, changes, view, headline } = scenario;
  const poll =
    view.open === null
      ? {}
      : {
          'hx-get': paths.scenarioRow(authority, code),
          'hx-trigger': 'every 2s',
          'hx-swap': 'outerHTML',
          'hx-include': 'find input',
        };
  const href = code === null ? paths.overview(authority) : paths.scenario(authority, code);
  return (
    <tr class="govuk-table__row" id={`scenario-${code ?? ''}`} {...poll}>
      <th scope="row" class="govuk-table__header">
        <a class="govuk-link" href={href}>
          {name}
        </a>
        <br />
        <span class="skillmix-quiet">
          {code === null ? 'the data as they are' : counted(changes, 'change', 'changes')}
        </span>
      </th>
      <td class="govuk-table__cell">
        {code === null ? (
          <span class="skillmix-quiet">always in</span>
        ) : (
          <Checkbox
            name="with"
            value={code}
            id={`with-${code}`}
            label={`Compare ${name}`}
            labelHidden
            checked={chosen}
            form={COMPARE_FORM}
          />
        )}
      </td>
      <td class="govuk-table__cell skillmix-standing">
        <ScenarioStanding scenario={scenario} />
        {canPlan && callsForPlan(scenario) ? (
          <Button kind="secondary" small name="scenario" value={code ?? ''} form={PLAN_FORM}>
            {view.done === null ? 'Plan' : 'Plan again'}
            <span class="govuk-visually-hidden"> {name}</span>
          </Button>
        ) : null}
      </td>
      {headline === null ? (
        <td class="govuk-table__cell skillmix-quiet" colspan={3}>
          No figures until it is planned
        </td>
      ) : (
        <>
          <Figure figure={headline.coverage} unit="share" better="more" />
          <Figure figure={headline.unmetHours} unit="hours_per_week" better="less" />
          <Figure figure={headline.cost} unit="pounds" better={null} />
        </>
      )}
    </tr>
  );
}

type FigureProps = { readonly figure: HeadlineFigure } & Pick<Measure, 'unit' | 'better'>;

function Figure({ figure, unit, better }: FigureProps) {
  const { value, difference } = figure;
  const words = difference === null ? null : differenceWords({ difference, unit, better });
  return (
    <td class="govuk-table__cell govuk-table__cell--numeric">
      {valueWords(value, unit)}
      {words === null || words.tone === 'same' ? null : (
        <>
          <br />
          <span class={`skillmix-difference skillmix-difference--${words.tone}`}>{words.text}</span>
        </>
      )}
    </td>
  );
}
