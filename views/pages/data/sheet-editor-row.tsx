import { columnHead } from '../../partials/column-head.ts';
import { EditorCell } from '../../partials/editor-cell.tsx';
import type { SheetColumn, SheetRow } from '../../sheet-view.ts';
import { momentWords } from '../../time-words.ts';
import { shownCell } from './sheet-table.tsx';

type SheetEditorRowProps = { readonly row: SheetRow; readonly columns: readonly SheetColumn[] };

/** One row of a sheet as fields, with what was seen of it, what is wrong with it, and what someone else did to it meanwhile. */
export function SheetEditorRow({ row, columns }: SheetEditorRowProps) {
  const cellOf = (column: SheetColumn) => row.cells.find((cell) => cell.column === column.name)!;
  return (
    <tr class={`govuk-table__row${row.clash ? ' skillmix-editor__clash' : ''}`} id={`row-${row.id}`}>
      <th scope="row" class="govuk-table__header">
        <RowHead row={row} />
        {row.error === null ? null : (
          <span class="govuk-error-message" id={`error-row-${row.id}`}>
            <span class="govuk-visually-hidden">Error:</span> {row.error}
          </span>
        )}
        {row.clash ? (
          <span class="govuk-error-message">
            {row.clash.by ?? 'Someone'} {row.clash.removed ? 'removed this row' : 'changed this row'}{' '}
            meanwhile.
          </span>
        ) : null}
        {row.mayEdit ? (
          <>
            <input type="hidden" name={`version:${row.id}`} value={`${row.version}`} />
            <input type="hidden" name={`was:${row.id}`} value={JSON.stringify(row.was)} />
            {row.cells
              .filter(({ isFixed }) => isFixed)
              .map(({ column, text }) => (
                <input type="hidden" name={`cell:${row.id}:${column}`} value={text} />
              ))}
          </>
        ) : null}
      </th>
      {columns.map((column) => (
        <td class="govuk-table__cell">
          {row.mayEdit ? (
            <EditorCell row={row} column={column} cell={cellOf(column)} head={columnHead(column)} />
          ) : (
            shownCell(column, row)
          )}
        </td>
      ))}
      <td class="govuk-table__cell">
        {row.mayEdit && (row.clash !== null || !row.id.startsWith('new-')) ? (
          <label class="skillmix-tick">
            <input
              type="checkbox"
              id={`remove-${row.id}`}
              name={`remove:${row.id}`}
              value="yes"
              checked={row.remove}
            />
            <span class="govuk-visually-hidden">
              {row.clash?.removed ? 'Leave out' : 'Remove'} {row.label}
            </span>
          </label>
        ) : null}
      </td>
    </tr>
  );
}

/** What the row is called, and who changed it since the data were brought in. A setting is called by its meaning. */
function RowHead({ row }: { readonly row: SheetRow }) {
  const { label, note, version, changedBy, changedAt } = row;
  return (
    <>
      {note ?? (label || 'blank')}
      {note === null ? null : <span class="skillmix-below"> {label}</span>}
      {version <= 1 || changedBy === null || changedAt === null ? null : (
        <span class="skillmix-below">
          {' '}
          {changedBy}, {momentWords(changedAt)}
        </span>
      )}
    </>
  );
}
