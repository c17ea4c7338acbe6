import type { SheetName } from '../../src/domain/sheet-name.ts';
import { Button, ButtonGroup, ButtonLink } from '../components/button.tsx';
import { DataTable } from '../components/data-table.tsx';
import { Details } from '../components/details.tsx';
import { WarningText } from '../components/warning-text.tsx';
import { counted } from '../format.ts';
import { paths } from '../paths.ts';
import { sheetTitles } from '../sheet-names.ts';
import type { SheetChange, UploadPreview, WholeRow } from '../upload-view.ts';
import { SendingProgress } from './sending-progress.tsx';

type UploadChangesProps = { readonly preview: UploadPreview; readonly authority: string };

/** What storing a file would do, sheet by sheet and cell by cell, with the button that stores it. */
export function UploadChanges({ preview, authority }: UploadChangesProps) {
  const { fileName, sheets, others, content, revision } = preview;
  const removed = sheets.reduce((sum, each) => sum + each.removed, 0);
  const touched = sheets.filter((each) => each.added + each.changed + each.removed > 0);
  const same = sheets.filter((each) => !touched.includes(each));
  return (
    <section id="changes" tabindex={-1} aria-label={`Changes by ${fileName}`}>
      <p class="govuk-body">
        Nothing is stored yet. This is how <strong>{fileName}</strong> differs from what is stored.
      </p>
      {removed === 0 ? null : (
        <WarningText>
          {counted(removed, 'stored row is', 'stored rows are')} not in the file and would be removed.
        </WarningText>
      )}
      <DataTable
        caption="Rows by sheet"
        columns={[
          { head: 'Sheet', rowHeader: true, cell: ({ sheet }) => sheetTitles[sheet] },
          { head: 'New', numeric: true, cell: ({ added }) => number(added) },
          { head: 'Changed', numeric: true, cell: ({ changed }) => number(changed) },
          { head: 'Removed', numeric: true, cell: ({ removed: count }) => number(count) },
          { head: 'As they are', numeric: true, cell: ({ unchanged }) => number(unchanged) },
        ]}
        rows={touched}
        empty=""
      />
      {same.length === 0 ? null : (
        <p class="govuk-body">
          In the file just as they are stored: {titlesOf(same.map(({ sheet }) => sheet))}.
        </p>
      )}
      {others.length === 0 ? null : (
        <p class="govuk-body">Not in the file, so they stay: {titlesOf(others)}.</p>
      )}
      {touched.map((each) => (
        <SheetDetails change={each} open={touched.length === 1} />
      ))}
      <form
        method="post"
        action={paths.upload(authority)}
        hx-post={paths.upload(authority)}
        hx-target="#main"
        hx-select="#main"
        hx-swap="outerHTML show:window:top"
        hx-disabled-elt="find button"
        data-sends-file="0"
      >
        <input type="hidden" name="content" value={content} />
        <input type="hidden" name="revision" value={`${revision}`} />
        <input type="hidden" name="store" value="yes" />
        <SendingProgress />
        <ButtonGroup>
          <Button>Store these changes</Button>
          <ButtonLink kind="secondary" href={paths.upload(authority)}>
            Choose another file
          </ButtonLink>
        </ButtonGroup>
      </form>
    </section>
  );
}

function SheetDetails({ change, open }: { readonly change: SheetChange; readonly open: boolean }) {
  const { sheet, added, changed, removed, cells, cellCount, addedRows, removedRows, clearedColumns } = change;
  const title = sheetTitles[sheet];
  const words = [
    added > 0 && `${number(added)} new`,
    changed > 0 && `${number(changed)} changed`,
    removed > 0 && `${number(removed)} removed`,
  ];
  return (
    <Details summary={`${title}: ${words.filter(Boolean).join(', ')}`} open={open}>
      {clearedColumns.length === 0 ? null : (
        <p class="govuk-body">
          The file does not have the {clearedColumns.length === 1 ? 'column' : 'columns'}{' '}
          <strong>{clearedColumns.join(', ')}</strong>, so what is stored there would be cleared.
        </p>
      )}
      {cells.length === 0 ? null : (
        <DataTable
          caption={captionOf(`${title}: cells that change`, cells.length, cellCount)}
          columns={[
            { head: 'Row', rowHeader: true, cell: ({ row }) => row },
            { head: 'Column', cell: ({ column }) => column },
            { head: 'Stored', cell: ({ before }) => before || '–' },
            { head: 'In the file', cell: ({ after }) => after || '–' },
          ]}
          rows={cells}
          empty=""
        />
      )}
      {wholeRows(`${title}: new rows`, addedRows, added)}
      {wholeRows(`${title}: rows to be removed`, removedRows, removed)}
    </Details>
  );
}

function wholeRows(caption: string, rows: readonly WholeRow[], count: number) {
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption={captionOf(caption, rows.length, count)}
      columns={[
        { head: 'Row', rowHeader: true, cell: ({ row }) => row },
        { head: 'Holds', cell: ({ holds }) => holds },
      ]}
      rows={rows}
      empty=""
    />
  );
}

function captionOf(what: string, shown: number, all: number): string {
  return all > shown ? `${what} (the first ${shown} of ${number(all)})` : what;
}

function titlesOf(sheets: readonly SheetName[]): string {
  return sheets.map((sheet) => sheetTitles[sheet].toLowerCase()).join(', ');
}

function number(value: number): string {
  return value.toLocaleString('en-GB');
}
