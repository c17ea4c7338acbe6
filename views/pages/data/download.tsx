import { Button, ButtonGroup } from '../../components/button.tsx';
import { Radios } from '../../components/choices.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { SelectField } from '../../components/select-field.tsx';
import type { Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';
import { paths } from '../../paths.ts';

type DownloadPageProps = {
  readonly frame: Frame;
  readonly scenarios: readonly { readonly code: string; readonly name: string }[];
  /** Chosen at first; null = the workbook as it is. */
  readonly scenario: string | null;
  readonly mayHaveSmallNumbers: boolean;
  readonly mayUpload: boolean;
};

/** The workbook as files: Excel with the plan, CSV, and a template. */
export function DownloadPage({
  frame,
  scenarios,
  scenario,
  mayHaveSmallNumbers,
  mayUpload,
}: DownloadPageProps) {
  const { code } = frame.authority!;
  return (
    <Layout frame={frame} title="Download" section="data">
      <a class="govuk-back-link" href={paths.data(code)}>
        All sheets
      </a>
      <h1 class="govuk-heading-l">Download</h1>
      <form method="get" action={paths.downloadExcel(code)}>
        <SelectField
          name="scenario"
          label="Which workbook"
          hint="With a scenario, the sheets are as its edits make them."
          value={scenario ?? ''}
          options={[
            { value: '', text: 'The workbook as it is' },
            ...scenarios.map((each) => ({ value: each.code, text: `Scenario: ${each.name}` })),
          ]}
        />
        {mayHaveSmallNumbers ? (
          <Radios
            name="small"
            legend="Small numbers of families"
            hint="Numbers of 1 to 5 families could point to people."
            value="shown"
            options={[
              {
                value: 'shown',
                text: 'Include them',
                hint: 'The file holds small numbers: it is not for publication. It can be changed and uploaded again.',
              },
              {
                value: 'hidden',
                text: 'Leave them out',
                hint: 'To pass on: c stands for 1 to 5 families and for what these could be worked out from. It cannot be uploaded again.',
              },
            ]}
          />
        ) : (
          <InsetText>
            Small numbers of families are left out of your files: c stands for 1 to 5 families and for what
            these could be worked out from, because few families could be recognised. Totals stay where they
            do not tell them. An administrator of the authority can let you have them, under People and roles.
          </InsetText>
        )}
        <ButtonGroup>
          <Button>Download as Excel</Button>
          <Button kind="secondary" formaction={paths.downloadCsv(code)}>
            Download as CSV files (ZIP)
          </Button>
        </ButtonGroup>
      </form>
      <p class="govuk-body">
        The Excel file has a sheet for each table, lists to choose codes from, notes that explain every
        column, and the results of the newest plan. The CSV files hold the tables only.
      </p>
      {mayUpload ? (
        <p class="govuk-body">
          Change the file and{' '}
          <a class="govuk-link" href={paths.upload(code)}>
            upload it again
          </a>
          : you see every difference before anything is stored. A scenario’s file would turn its edits into
          the workbook itself.
        </p>
      ) : null}
      <p class="govuk-body">
        A spreadsheet or a dashboard can also fetch the newest figures by itself:{' '}
        <a class="govuk-link" href={paths.developers()}>
          figures for programs
        </a>
        .
      </p>
      <h2 class="govuk-heading-m">Start from nothing</h2>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.downloadTemplate(code)} download>
          Template with made-up examples (Excel)
        </a>
        : every sheet, column and setting, to be replaced by your own.
      </p>
    </Layout>
  );
}
