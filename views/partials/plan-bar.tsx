import { Button } from '../components/button.tsx';
import { SelectField } from '../components/select-field.tsx';
import { Tag } from '../components/tag.tsx';
import { paths } from '../paths.ts';
import type { PlanInView } from '../plan-in-view.ts';
import { agoWords, momentWords } from '../time-words.ts';
import { answerTag, answerWords } from './answer-words.ts';
import { DataAge } from './data-age.tsx';
import { RunUnderWay } from './run-under-way.tsx';

export type PlanBarProps = {
  readonly standing: PlanInView;
  /** The authority's code. */
  readonly authority: string;
  /** Address of the page with its query: the frame's `here`. The chooser leads back to it. */
  readonly here: string;
  /** Whether the visitor may ask for a plan. */
  readonly canPlan: boolean;
};

/**
 * Which plan a page shows, how good it is known to be, and how old it and its data are. Its form asks `paths.plan` with `scenario` (a code, '' for the baseline) and
 * `back`; its chooser asks the page itself with `scenario`.
 */
export function PlanBar({ standing, authority, here, canPlan }: PlanBarProps) {
  const { answer, done, open, failed, now } = standing;
  return (
    <section class="govuk-width-container" aria-label="Plan shown">
      <div class="skillmix-plan-bar" id="plan-bar">
        <ScenarioChooser standing={standing} here={here} />
        <div class="skillmix-plan-bar__state">
          <p class="skillmix-plan-bar__line">
            <Tag colour={answer === null ? 'grey' : answerTag(answer).colour}>
              {answer === null ? 'No plan yet' : answerTag(answer).text}
            </Tag>{' '}
            {answer === null ? 'This has not been planned yet.' : answerWords(answer)}{' '}
            {done?.finishedAt ? (
              <span class="skillmix-quiet">
                Planned <time datetime={done.finishedAt.toISOString()}>{agoWords(done.finishedAt, now)}</time>{' '}
                ({momentWords(done.finishedAt)}).
              </span>
            ) : null}
          </p>
          <DataAge standing={standing} />
          {failed !== null && open === null ? (
            <p class="skillmix-plan-bar__line">
              <Tag colour="red">Failed</Tag> The last attempt to plan did not finish
              {failed.error === null ? '.' : `: ${failed.error}`}
            </p>
          ) : null}
        </div>
        {open === null && canPlan ? <PlanForm standing={standing} authority={authority} here={here} /> : null}
        {open === null ? null : (
          <RunUnderWay run={open} authority={authority} back={here} canCancel={canPlan} now={now} />
        )}
      </div>
    </section>
  );
}

function ScenarioChooser({ standing, here }: Pick<PlanBarProps, 'standing' | 'here'>) {
  const [path, query] = here.split('?');
  const others = [...new URLSearchParams(query ?? '')].filter(([name]) => name !== 'scenario');
  return (
    <form class="skillmix-plan-bar__form" method="get" action={path} autocomplete="off">
      {others.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <SelectField
        name="scenario"
        id="plan-scenario"
        label="Plan"
        value={standing.scenario?.code ?? ''}
        options={[
          { value: '', text: 'Baseline' },
          ...standing.scenarios.map(({ code, name }) => ({ value: code, text: name })),
        ]}
      />
      <Button kind="secondary" small>
        Show
      </Button>
    </form>
  );
}

type PlanFormProps = Pick<PlanBarProps, 'standing' | 'authority' | 'here'>;

/** Asks for a plan of what the page shows; the one thing a page without a plan, or with an old one, calls for. */
export function PlanForm({ standing, authority, here }: PlanFormProps) {
  const { answer, editsSince, failed, scenario } = standing;
  const called = answer === null || editsSince > 0 || failed !== null;
  return (
    <form class="skillmix-plan-bar__form" method="post" action={paths.plan(authority)}>
      <input type="hidden" name="scenario" value={scenario?.code ?? ''} />
      <input type="hidden" name="back" value={here} />
      <Button kind={called ? 'primary' : 'secondary'} small>
        {answer === null && failed === null ? 'Plan now' : 'Plan again'}
      </Button>
    </form>
  );
}
