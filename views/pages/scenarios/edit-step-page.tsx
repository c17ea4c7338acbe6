import type { ChangeField, ChangeValues } from '../../change-form.ts';
import { BackLink } from '../../components/back-link.tsx';
import { Button, ButtonGroup } from '../../components/button.tsx';
import type { FieldError, Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';
import { ChangeFields } from '../../partials/change-fields.tsx';
import { paths } from '../../paths.ts';

type EditStepPageProps = {
  readonly frame: Frame;
  readonly scenario: { readonly code: string; readonly name: string };
  readonly rowId: string;
  readonly version: number;
  /** The change as it is now, in words. */
  readonly words: string;
  readonly fields: readonly ChangeField[];
  readonly values: ChangeValues;
  readonly errors: readonly FieldError[];
};

/** One change of a scenario, to edit in place. */
export function EditStepPage(props: EditStepPageProps) {
  const { frame, scenario, rowId, version, words, fields, values, errors } = props;
  const { code } = frame.authority!;
  const back = paths.scenario(code, scenario.code);
  return (
    <Layout frame={frame} title="Edit a change" section="scenarios" errors={errors}>
      <BackLink href={back} text={`Back to ${scenario.name}`} />
      <span class="govuk-caption-l">{scenario.name}</span>
      <h1 class="govuk-heading-l">Edit a change</h1>
      <p class="govuk-body" id="now">
        Now: <strong>{words}</strong>
      </p>
      <form
        method="post"
        action={paths.scenarioStep(code, scenario.code, rowId)}
        novalidate
        autocomplete="off"
      >
        <input type="hidden" name="version" value={String(version)} />
        <ChangeFields fields={fields} values={values} errors={errors} />
        <ButtonGroup>
          <Button>Save the change</Button>
          <a class="govuk-link" href={back}>
            Cancel
          </a>
        </ButtonGroup>
      </form>
    </Layout>
  );
}
