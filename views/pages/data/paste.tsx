import type { SheetName } from '../../../src/domain/sheet-name.ts';
import { Button, ButtonGroup, ButtonLink } from '../../components/button.tsx';
import { Radios } from '../../components/choices.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Details } from '../../components/details.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { counted, listWords } from '../../format.ts';
import type { FieldError, Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';
import { paths } from '../../paths.ts';
import { sheetTitles } from '../../sheet-names.ts';
import type { SheetColumn } from '../../sheet-view.ts';
import { ColumnNotes } from './column-notes.tsx';

/** What storing pasted rows would do, shown before anything is stored. */
export type PastePreview = {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
  /** Revision of the workbook that the cells were compared with. */
  readonly revision: number;
  /** The first changes, cell by cell; `before` '' for rows to be added. */
  readonly cells: readonly {
    readonly row: string;
    readonly column: string;
    readonly before: string;
    readonly after: string;
  }[];
};

/** A problem of the pasted rows; `row` is the row as pasted, the header being row 1. */
export type PasteProblem = {
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly message: string;
};

type PastePageProps = {
  readonly frame: Frame;
  readonly sheet: SheetName;
  readonly columns: readonly SheetColumn[];
  readonly text: string;
  readonly mode: 'update' | 'replace';
  readonly errors?: readonly FieldError[] | undefined;
  readonly problems?: readonly PasteProblem[] | undefined;
  readonly preview?: PastePreview | undefined;
};

/** Cells copied from a spreadsheet, checked, compared with what is stored, and stored when the user agrees. */
export function PastePage(props: PastePageProps) {
  const { frame, sheet, columns, text, mode, errors = [], problems = [], preview } = props;
  const { code } = frame.authority!;
  const title = `Paste into ${sheetTitles[sheet].toLowerCase()}`;
  return (
    <Layout frame={frame} title={title} section="data" errors={errors}>
      <a class="govuk-back-link" href={paths.sheet(code, sheet)}>
        {sheetTitles[sheet]}
      </a>
      <h1 class="govuk-heading-l">{title}</h1>
      {problems.length === 0 ? null : <Problems problems={problems} />}
      {preview === undefined ? null : <Preview preview={preview} />}
      <form method="post" action={paths.paste(code, sheet)} novalidate>
        <TextArea
          name="text"
          label="Cells"
          hint={`In your spreadsheet select the header row and the rows below it, copy, and paste here. Columns: ${columns.map(({ name }) => name).join(', ')}.`}
          rows={12}
          value={text}
          errors={errors}
        />
        <Radios
          name="mode"
          legend="Rows that are stored and not pasted"
          value={mode}
          options={[
            { value: 'update', text: 'keep them' },
            { value: 'replace', text: 'remove them: the pasted rows are the whole sheet' },
          ]}
        />
        {preview === undefined ? null : <input type="hidden" name="revision" value={`${preview.revision}`} />}
        <ButtonGroup>
          {preview === undefined ? null : (
            <Button name="store" value="yes">
              Store these changes
            </Button>
          )}
          <Button kind={preview === undefined ? 'primary' : 'secondary'}>
            {preview === undefined ? 'Check the cells' : 'Check again'}
          </Button>
          <ButtonLink kind="secondary" href={paths.sheet(code, sheet)}>
            Stop
          </ButtonLink>
        </ButtonGroup>
      </form>
      <ColumnNotes columns={columns} />
    </Layout>
  );
}

function Problems({ problems }: { readonly problems: readonly PasteProblem[] }) {
  return (
    <DataTable
      caption="What has to be put right; nothing was stored"
      columns={[
        { head: 'Pasted row', rowHeader: true, cell: ({ row }) => row ?? 'none' },
        { head: 'Column', cell: ({ column }) => column ?? '–' },
        { head: 'Found', cell: ({ value }) => value ?? '–' },
        { head: 'What to do', cell: ({ message }) => message },
      ]}
      rows={problems}
      empty=""
    />
  );
}

/** So many changed cells are shown without asking. */
const OPENED = 20;

function Preview({ preview }: { readonly preview: PastePreview }) {
  const { added, changed, removed, unchanged, cells } = preview;
  const counts: readonly (readonly [number, string])[] = [
    [added, counted(added, 'row is new', 'rows are new')],
    [changed, counted(changed, 'row changes', 'rows change')],
    [removed, counted(removed, 'row is removed', 'rows are removed')],
    [unchanged, counted(unchanged, 'row stays as it is', 'rows stay as they are')],
  ];
  const words = counts.filter(([count]) => count > 0).map(([, text]) => text);
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body govuk-!-font-weight-bold">{listWords(words)}. Nothing is stored yet.</p>
      {cells.length === 0 ? null : (
        <Details summary="Cell by cell" open={cells.length <= OPENED}>
          <DataTable
            caption="The first changes, cell by cell"
            columns={[
              { head: 'Row', rowHeader: true, cell: ({ row }) => row },
              { head: 'Column', cell: ({ column }) => column },
              { head: 'Stored', cell: ({ before }) => before || '–' },
              { head: 'Pasted', cell: ({ after }) => after || '–' },
            ]}
            rows={cells}
            empty=""
          />
        </Details>
      )}
    </div>
  );
}
