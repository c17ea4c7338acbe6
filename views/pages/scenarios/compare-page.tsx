import type { Comparison, Uncompared } from '../../comparison.ts';
import { Button } from '../../components/button.tsx';
import { Checkboxes } from '../../components/choices.tsx';
import { Details } from '../../components/details.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { FieldError, Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';
import { ComparisonView } from '../../partials/comparison-view.tsx';
import { ScenarioTabs } from '../../partials/scenario-tabs.tsx';
import { UncomparedPlans } from '../../partials/uncompared-plans.tsx';
import { paths } from '../../paths.ts';

type ComparePageProps = {
  readonly frame: Frame;
  readonly scenarios: readonly { readonly code: string; readonly name: string }[];
  /** The scenarios asked for, by code. */
  readonly chosen: readonly string[];
  /** Null where none of what was asked for has a plan. */
  readonly comparison: Comparison | null;
  readonly uncompared: readonly Uncompared[];
  readonly canPlan: boolean;
  readonly errors: readonly FieldError[];
};

/** Up to four scenarios beside the baseline. */
export function ComparePage(props: ComparePageProps) {
  const { frame, scenarios, chosen, comparison, uncompared, canPlan, errors } = props;
  const { code } = frame.authority!;
  const here = paths.compare(code, chosen);
  return (
    <Layout frame={frame} title="Compare scenarios" section="scenarios" errors={errors}>
      <ScenarioTabs authority={code} current="compare" />
      <h1 class="govuk-heading-l">Compare scenarios</h1>
      {chosen.length === 0 || errors.length > 0 ? (
        <Chooser authority={code} scenarios={scenarios} chosen={chosen} errors={errors} />
      ) : (
        <>
          <UncomparedPlans authority={code} here={here} uncompared={uncompared} canPlan={canPlan} />
          {comparison === null || comparison.plans.length < 2 ? null : (
            <ComparisonView
              {...comparison}
              hrefOf={(each) => (each === null ? paths.overview(code) : paths.scenario(code, each))}
            />
          )}
          {comparison === null || comparison.plans.length < 2 ? null : (
            <Share authority={code} comparison={comparison} />
          )}
          <Details summary="Choose other scenarios">
            <Chooser authority={code} scenarios={scenarios} chosen={chosen} errors={[]} />
          </Details>
        </>
      )}
    </Layout>
  );
}

type ChooserProps = { readonly authority: string } & Pick<
  ComparePageProps,
  'scenarios' | 'chosen' | 'errors'
>;

function Chooser({ authority, scenarios, chosen, errors }: ChooserProps) {
  if (scenarios.length === 0) {
    return (
      <p class="govuk-body">
        There are no scenarios yet.{' '}
        <a class="govuk-link" href={paths.scenarios(authority)}>
          Make the first one
        </a>
        .
      </p>
    );
  }
  return (
    <form method="get" action={paths.compare(authority)} autocomplete="off">
      <Checkboxes
        name="with"
        legend="Which scenarios?"
        hint="Up to four. The baseline is always there."
        small
        errors={errors}
        values={chosen}
        options={scenarios.map(({ code, name }) => ({ value: code, text: name }))}
      />
      <Button>Compare</Button>
    </form>
  );
}

/** Keeps the comparison as it is, under a link. */
function Share({ authority, comparison }: { readonly authority: string; readonly comparison: Comparison }) {
  return (
    <section class="skillmix-share" aria-labelledby="share-heading">
      <h2 class="govuk-heading-m" id="share-heading">
        Share this comparison
      </h2>
      <p class="govuk-body">
        You get a link that members of this council can open. It keeps the figures as they are now, whatever
        is planned later.
      </p>
      <form method="post" action={paths.sharedList(authority)} autocomplete="off">
        {comparison.plans.map(({ run }) => (
          <input type="hidden" name="run" value={run.id} />
        ))}
        <TextField
          name="title"
          label="Title"
          value={comparison.plans
            .map(({ name }) => name)
            .join(' – ')
            .slice(0, 200)}
          autocomplete="off"
        />
        <Button kind="secondary">Make a link</Button>
      </form>
    </section>
  );
}
