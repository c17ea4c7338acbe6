import type { Child } from 'hono/jsx';
import type { SheetName } from '../../../src/domain/sheet-name.ts';
import { ButtonGroup, ButtonLink } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Tag } from '../../components/tag.tsx';
import { counted } from '../../format.ts';
import type { Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';
import { paths } from '../../paths.ts';
import { sheetTitles } from '../../sheet-names.ts';
import { agoWords } from '../../time-words.ts';

/** What the page of all sheets says of one. */
export type SheetSummary = {
  readonly sheet: SheetName;
  readonly meaning: string;
  readonly rows: number;
  /** Rows by where their figures come from. */
  readonly sources: {
    readonly published: number;
    readonly local: number;
    readonly example: number;
    readonly unsaid: number;
  };
  readonly changedAt: Date | null;
  readonly mayEdit: boolean;
};

type DataPageProps = {
  readonly frame: Frame;
  readonly sheets: readonly SheetSummary[];
  readonly now: Date;
  /** How far the plan counts the data: a `DataBehind`. */
  readonly behind?: Child;
};

/** All sheets of the workbook: what each holds, where its figures come from, and the way in. */
export function DataPage({ frame, sheets, now, behind }: DataPageProps) {
  const { code, role } = frame.authority!;
  const examples = sheets.reduce((sum, { sources }) => sum + sources.example, 0);
  return (
    <Layout frame={frame} title="Data" section="data">
      <h1 class="govuk-heading-l">Data</h1>
      {behind}
      <p class="govuk-body-l">
        Every figure of a plan comes from these sheets. Each change is checked before it is stored and can be
        taken back.
      </p>
      <ButtonGroup>
        <ButtonLink kind="secondary" href={paths.download(code)}>
          Download as Excel
        </ButtonLink>
        {sheets.some(({ mayEdit }) => mayEdit) ? (
          <ButtonLink kind="secondary" href={paths.upload(code)}>
            Upload a file
          </ButtonLink>
        ) : null}
        {role === 'analyst' || role === 'administrator' ? (
          <ButtonLink kind="secondary" href={paths.import(code)}>
            Bring in your own lists
          </ButtonLink>
        ) : null}
      </ButtonGroup>
      {examples === 0 ? null : (
        <p class="govuk-body">
          {counted(examples, 'row holds', 'rows hold')} example values. Replace those with your own figures
          before a plan is shown to anyone:{' '}
          <a class="govuk-link" href={paths.checklist(code)}>
            the most influential first
          </a>
          .
        </p>
      )}
      <DataTable
        caption="Sheets of the workbook"
        columns={[
          {
            head: 'Sheet',
            rowHeader: true,
            cell: ({ sheet, meaning }) => (
              <>
                <a class="govuk-link" href={paths.sheet(code, sheet)}>
                  {sheetTitles[sheet]}
                </a>
                <span class="skillmix-below">{meaning}</span>
              </>
            ),
          },
          { head: 'Rows', numeric: true, cell: ({ rows }) => rows.toLocaleString('en-GB') },
          { head: 'Where the figures come from', cell: ({ sources, rows }) => sourceTags(sources, rows) },
          {
            head: 'Last changed',
            cell: ({ changedAt }) => (changedAt === null ? '–' : agoWords(changedAt, now)),
          },
          {
            head: 'You may',
            cell: ({ mayEdit }) => (mayEdit ? 'change' : 'read'),
          },
        ]}
        rows={sheets}
        empty="The workbook has no sheets."
      />
      <p class="govuk-body">
        <a class="govuk-link" href={paths.history(code)}>
          History of every change
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.peers(code)}>
          Published figures beside other councils
        </a>
      </p>
    </Layout>
  );
}

function sourceTags({ published, local, example, unsaid }: SheetSummary['sources'], rows: number) {
  if (rows === 0) return '–';
  return (
    <>
      {published > 0 ? <Tag colour="green">{published} published</Tag> : null}{' '}
      {local > 0 ? <Tag colour="blue">{local} local</Tag> : null}{' '}
      {example > 0 ? <Tag colour="yellow">{example} example</Tag> : null}{' '}
      {unsaid > 0 ? <Tag colour="grey">{unsaid} without a source</Tag> : null}
    </>
  );
}
