import { Button, ButtonGroup } from '../../components/button.tsx';
import { SelectField } from '../../components/select-field.tsx';
import type { Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';
import { paths } from '../../paths.ts';

type DownloadPageProps = {
  readonly frame: Frame;
  readonly scenarios: readonly { readonly code: string; readonly name: string }[];
  /** Chosen at first; null = the workbook as it is. */
  readonly scenario: string | null;
  readonly mayUpload: boolean;
};

/** The workbook as files: Excel with the plan, CSV, and a template. */
export function DownloadPage({ frame, scenarios, scenario, mayUpload }: DownloadPageProps) {
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
