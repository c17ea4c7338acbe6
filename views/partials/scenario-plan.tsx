import type { Measure } from '../comparison.ts';
import { Button, ButtonLink } from '../components/button.tsx';
import { Figure, Figures } from '../components/figure.tsx';
import { differenceWords, valueWords } from '../measure-words.ts';
import { paths } from '../paths.ts';
import type { HeadlineFigure, ListedScenario } from '../scenario-in-view.ts';
import { answerWords } from './answer-words.ts';
import { DataAge } from './data-age.tsx';
import { RunUnderWay } from './run-under-way.tsx';
import { callsForPlan, ScenarioStanding } from './scenario-standing.tsx';

type ScenarioPlanProps = {
  readonly scenario: ListedScenario & { readonly code: string };
  readonly authority: string;
  readonly here: string;
  readonly canPlan: boolean;
};

/** How a scenario's plan stands, its headline figures, and the ways on from here. */
export function ScenarioPlan({ scenario, authority, here, canPlan }: ScenarioPlanProps) {
  const { code, view, headline, problems } = scenario;
  const { answer, open } = view;
  return (
    <div class="skillmix-scenario-plan">
      <p class="govuk-body">
        <ScenarioStanding scenario={{ ...scenario, problems: [], view: { ...view, open: null } }} />
        {answer === null ? null : `. ${answerWords(answer)}`}
      </p>
      {answer === null ? null : <DataAge standing={view} />}
      {problems.length === 0 ? null : (
        <div class="govuk-inset-text">
          <p class="govuk-body">The changes cannot all be made on the data as they are now:</p>
          <ul class="govuk-list govuk-list--bullet">
            {problems.map(({ message }) => (
              <li>{message}</li>
            ))}
          </ul>
          <p class="govuk-body">Edit or remove the change concerned, below, then plan.</p>
        </div>
      )}
      {open === null ? null : (
        <RunUnderWay run={open} authority={authority} back={here} canCancel={canPlan} />
      )}
      {headline === null ? null : (
        <Figures label="Headline figures">
          <Headline label="Coverage" figure={headline.coverage} unit="share" better="more" />
          <Headline label="Unmet hours" figure={headline.unmetHours} unit="hours_per_week" better="less" />
          <Headline label="Cost over the plan" figure={headline.cost} unit="pounds" better={null} />
        </Figures>
      )}
      <div class="skillmix-buttons">
        {canPlan && open === null && problems.length === 0 ? (
          <form method="post" action={paths.plan(authority)}>
            <input type="hidden" name="scenario" value={code} />
            <input type="hidden" name="back" value={here} />
            <Button kind={callsForPlan(scenario) ? 'primary' : 'secondary'}>
              {view.done === null ? 'Plan this scenario' : 'Plan again'}
            </Button>
          </form>
        ) : null}
        <ButtonLink kind="secondary" href={paths.compare(authority, [code])}>
          Compare with the baseline
        </ButtonLink>
      </div>
      {answer === null ? null : <Pages authority={authority} scenario={code} />}
    </div>
  );
}

function Headline({
  label,
  figure,
  unit,
  better,
}: { readonly label: string; readonly figure: HeadlineFigure } & Pick<Measure, 'unit' | 'better'>) {
  const { value, difference } = figure;
  const note =
    difference === null
      ? 'the baseline has no plan to compare with'
      : `${differenceWords({ difference, unit, better }).text} against the baseline`;
  return <Figure label={label} value={valueWords(value, unit)} note={note} />;
}

function Pages({ authority, scenario }: { readonly authority: string; readonly scenario: string }) {
  const pages = [
    ['Overview', paths.overview(authority, { scenario })],
    ['Localities', paths.localities(authority, { scenario })],
    ['Gaps and commissioning', paths.gaps(authority, { scenario })],
    ['Periods', paths.periods(authority, { scenario })],
  ] as const;
  return (
    <p class="govuk-body">
      See its plan:{' '}
      {pages.map(([text, href], index) => (
        <>
          {index === 0 ? '' : ' · '}
          <a class="govuk-link" href={href}>
            {text}
          </a>
        </>
      ))}
    </p>
  );
}
