import type { Child } from 'hono/jsx';
import type { SheetName } from '../../../src/domain/sheet-name.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Details } from '../../components/details.tsx';
import { counted } from '../../format.ts';
import type { Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';
import { paths } from '../../paths.ts';
import { sheetTitles } from '../../sheet-names.ts';
import { momentWords } from '../../time-words.ts';

/** One edit of the history: who, when, and every cell before and after. */
export type HistoryEntry = {
  readonly revision: number;
  readonly at: Date;
  readonly personName: string;
  readonly title: string;
  /** The change that took it back. */
  readonly undoneBy: number | null;
  readonly rows: number;
  readonly mayUndo: boolean;
  readonly cells: readonly {
    readonly sheet: SheetName;
    readonly row: string;
    readonly column: string;
    readonly before: string;
    readonly after: string;
  }[];
  /** Cells beyond those listed. */
  readonly more: number;
};

type HistoryPageProps = {
  readonly frame: Frame;
  readonly entries: readonly HistoryEntry[];
  readonly sheet: SheetName | null;
  /** The revision from which older edits follow; null where there are none. */
  readonly older: number | null;
  /** How far the plan counts the data: a `DataBehind`. */
  readonly behind?: Child;
  /** Why an edit could not be taken back. */
  readonly trouble?: string | undefined;
};

/** Every change of the workbook, newest first, each to be taken back. */
export function HistoryPage({ frame, entries, sheet, older, behind, trouble }: HistoryPageProps) {
  const { code } = frame.authority!;
  return (
    <Layout frame={frame} title="History" section="data">
      <a class="govuk-back-link" href={sheet === null ? paths.data(code) : paths.sheet(code, sheet)}>
        {sheet === null ? 'All sheets' : sheetTitles[sheet]}
      </a>
      <h1 class="govuk-heading-l">
        {sheet === null ? 'History of every change' : `History: ${sheetTitles[sheet].toLowerCase()}`}
      </h1>
      {trouble === undefined ? null : (
        <div class="govuk-error-summary" role="alert">
          <h2 class="govuk-error-summary__title">The edit was not taken back</h2>
          <p class="govuk-body">{trouble}</p>
        </div>
      )}
      {behind}
      {entries.length === 0 ? <p class="govuk-body">Nothing has been changed yet.</p> : null}
      <ol class="govuk-list skillmix-history" reversed>
        {entries.map((entry) => (
          <li class="skillmix-history__entry">
            <Entry entry={entry} authority={code} />
          </li>
        ))}
      </ol>
      {older === null ? null : (
        <a class="govuk-link" href={paths.history(code, { before: older, ...(sheet ? { sheet } : {}) })}>
          Older changes
        </a>
      )}
    </Layout>
  );
}

function Entry({ entry, authority }: { readonly entry: HistoryEntry; readonly authority: string }) {
  const { revision, at, personName, title, undoneBy, rows, mayUndo, cells, more } = entry;
  return (
    <>
      <h2 class="govuk-heading-s govuk-!-margin-bottom-1">{title}</h2>
      <p class="govuk-body-s govuk-!-margin-bottom-1">
        {personName}, <time datetime={at.toISOString()}>{momentWords(at)}</time>,{' '}
        {counted(rows, 'row', 'rows')} (change {revision})
        {undoneBy === null ? '' : `, taken back by change ${undoneBy}`}
      </p>
      {cells.length === 0 ? null : (
        <Details
          summary={
            <>
              Before and after<span class="govuk-visually-hidden"> of change {revision}</span>
            </>
          }
        >
          <DataTable
            caption={`Cells of change ${revision}, before and after`}
            captionHidden
            columns={[
              { head: 'Sheet', cell: (cell) => sheetTitles[cell.sheet] },
              { head: 'Row', rowHeader: true, cell: (cell) => cell.row },
              { head: 'Column', cell: (cell) => cell.column },
              { head: 'Before', cell: (cell) => cell.before || '–' },
              { head: 'After', cell: (cell) => cell.after || '–' },
            ]}
            rows={cells}
            empty=""
          />
          {more === 0 ? null : <p class="govuk-body-s">and {counted(more, 'more cell', 'more cells')}</p>}
        </Details>
      )}
      {mayUndo ? (
        <form method="post" action={paths.undo(authority, revision)}>
          <Button kind="secondary" small>
            Take back
            <span class="govuk-visually-hidden">
              {' '}
              change {revision}: {title}
            </span>
          </Button>
        </form>
      ) : null}
    </>
  );
}
