import { Button, ButtonGroup, ButtonLink } from '../../components/button.tsx';
import { ScrollTable } from '../../components/scroll-table.tsx';
import { EditorCell } from '../../partials/editor-cell.tsx';
import { paths } from '../../paths.ts';
import type { SheetColumn, SheetPage, SheetRow } from '../../sheet-view.ts';
import { momentWords } from '../../time-words.ts';
import { headOf } from './sheet-table.tsx';

/** A sheet as a form: every cell a field, one button that stores all rows that were touched. */
export function SheetEditor({ sheet, authority }: { readonly sheet: SheetPage; readonly authority: string }) {
  const { filter, page } = sheet;
  return (
    <form method="post" action={paths.sheet(authority, sheet.sheet, { filter, page })} novalidate>
      <ScrollTable label={`Rows of the sheet ${sheet.sheet}, to change`}>
        <table class="govuk-table skillmix-table skillmix-editor">
          <caption class="govuk-table__caption govuk-visually-hidden">
            Rows of the sheet {sheet.sheet}, to change
          </caption>
          <thead class="govuk-table__head">
            <tr class="govuk-table__row">
              <th scope="col" class="govuk-table__header">
                Row
              </th>
              {sheet.columns.map((column) => (
                <th scope="col" class="govuk-table__header">
                  {headOf(column)}
                  {column.required ? <span class="skillmix-quiet"> required</span> : null}
                </th>
              ))}
              <th scope="col" class="govuk-table__header">
                Remove
              </th>
            </tr>
          </thead>
          <tbody class="govuk-table__body">
            {sheet.rows.map((row) => (
              <EditorRow row={row} columns={sheet.columns} />
            ))}
          </tbody>
        </table>
      </ScrollTable>
      <ButtonGroup>
        <Button>Save changes</Button>
        <ButtonLink kind="secondary" href={paths.sheet(authority, sheet.sheet, { filter, page })}>
          Stop without saving
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}

function EditorRow({ row, columns }: { readonly row: SheetRow; readonly columns: readonly SheetColumn[] }) {
  return (
    <tr class={`govuk-table__row${row.clash ? ' skillmix-editor__clash' : ''}`} id={`row-${row.id}`}>
      <th scope="row" class="govuk-table__header">
        {row.label || 'blank'}
        {row.changedBy === null || row.changedAt === null ? null : (
          <span class="skillmix-quiet skillmix-editor__by">
            {' '}
            {row.changedBy}, {momentWords(row.changedAt)}
          </span>
        )}
        {row.note === null ? null : <span class="skillmix-quiet skillmix-editor__by"> {row.note}</span>}
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
          </>
        ) : null}
      </th>
      {columns.map((column, index) => (
        <td class="govuk-table__cell">
          {row.mayEdit ? (
            <EditorCell row={row} column={column} cell={row.cells[index]!} head={headOf(column)} />
          ) : (
            (row.cells[index]?.text ?? '')
          )}
        </td>
      ))}
      <td class="govuk-table__cell">
        {row.mayEdit && (row.clash !== null || !row.id.startsWith('new-')) ? (
          <div class="govuk-checkboxes govuk-checkboxes--small">
            <div class="govuk-checkboxes__item">
              <input
                class="govuk-checkboxes__input"
                type="checkbox"
                id={`remove-${row.id}`}
                name={`remove:${row.id}`}
                value="yes"
                checked={row.remove}
              />
              <label class="govuk-label govuk-checkboxes__label" for={`remove-${row.id}`}>
                <span class="govuk-visually-hidden">
                  {row.clash?.removed ? 'Leave out' : 'Remove'} {row.label}
                </span>
              </label>
            </div>
          </div>
        ) : null}
      </td>
    </tr>
  );
}
