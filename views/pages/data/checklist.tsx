import type { Child } from 'hono/jsx';
import type { WorkbookProblem } from '../../../src/domain/workbook.ts';
import type { ChecklistInView } from '../../checklist-view.ts';
import { BackLink } from '../../components/back-link.tsx';
import { ButtonGroup, ButtonLink } from '../../components/button.tsx';
import type { Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';
import type { Names } from '../../names.ts';
import { ChecklistPart } from '../../partials/checklist-part.tsx';
import { paths } from '../../paths.ts';
import { InvalidWorkbook } from '../../states/invalid-workbook.tsx';

type ChecklistPageProps = {
  readonly frame: Frame;
  /** Null where the workbook has problems. */
  readonly checklist: ChecklistInView | null;
  readonly names: Names;
  readonly problems: readonly WorkbookProblem[];
  /** Whether the visitor may change some sheet. */
  readonly mayEdit: boolean;
  /** How far the plan counts the data: a `DataBehind`. */
  readonly behind: Child;
};

/** Which figures to replace first: each changed by itself, planned again, and put in order of what it moves. */
export function ChecklistPage({ frame, checklist, names, problems, mayEdit, behind }: ChecklistPageProps) {
  const { code } = frame.authority!;
  return (
    <Layout frame={frame} title="Replace these first" section="data">
      <BackLink href={paths.data(code)} text="All sheets" />
      <h1 class="govuk-heading-l">Replace these first</h1>
      {behind}
      <p class="govuk-body-l">
        These figures are examples or estimates. Each was made lower and higher by itself and the plan made
        again: the one that moves coverage most comes first, because a mistake in it costs most.
      </p>
      {mayEdit ? (
        <>
          <ButtonGroup>
            <ButtonLink href={paths.overview(code)}>See the plan</ButtonLink>
            <ButtonLink kind="secondary" href={paths.download(code)}>
              Download as Excel
            </ButtonLink>
            <ButtonLink kind="secondary" href={paths.upload(code)}>
              Upload a file
            </ButtonLink>
          </ButtonGroup>
          <p class="govuk-body">
            A figure is done when the <strong>source</strong> of its rows begins with “local:” or
            “published:”. Change it on its sheet, or in Excel and upload it again.
          </p>
        </>
      ) : (
        <p class="govuk-body">
          Analysts replace figures; service managers those of their own localities. A figure is done when the
          source of its rows begins with “local:” or “published:”.
        </p>
      )}
      {checklist === null ? (
        <InvalidWorkbook problems={problems} authority={code} />
      ) : (
        <ChecklistPart authority={code} checklist={checklist} names={names} />
      )}
      <p class="govuk-body">
        “Coverage” is the share of the hours that families need which the plan meets; “unmet” is what is left,
        a week, on average over the periods. Both are differences to the plan as the data are, with posts,
        people and contracts in any fraction. Growth moves by percentage points. Weights, rules and scenarios
        are your choices, so they are not listed.
      </p>
    </Layout>
  );
}
