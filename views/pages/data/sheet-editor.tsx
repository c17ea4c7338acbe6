import { Button, ButtonGroup, ButtonLink } from '../../components/button.tsx';
import { ScrollTable } from '../../components/scroll-table.tsx';
import { paths } from '../../paths.ts';
import type { SheetCell, SheetColumn, SheetPage, SheetRow } from '../../sheet-view.ts';
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
            {row.changedBy}, {momentWords(row.changedAt)}
          </span>
        )}
        {row.note === null ? null : <span class="skillmix-quiet skillmix-editor__by">{row.note}</span>}
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
            <EditorCell row={row} column={column} cell={row.cells[index]!} />
          ) : (
            (row.cells[index]?.text ?? '')
          )}
        </td>
      ))}
      <td class="govuk-table__cell">
        {row.mayEdit && !row.id.startsWith('new-') ? (
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
                <span class="govuk-visually-hidden">Remove {row.label}</span>
              </label>
            </div>
          </div>
        ) : null}
      </td>
    </tr>
  );
}

type EditorCellProps = { readonly row: SheetRow; readonly column: SheetColumn; readonly cell: SheetCell };

function EditorCell({ row, column, cell }: EditorCellProps) {
  const id = cellId(row.id, column.name);
  const label = `${headOf(column)}, ${row.label}`;
  const choices = cell.choices ?? column.choices;
  const described = cell.error === null ? undefined : `${id}-error`;
  const known = choices?.some(({ value }) => value === cell.text) ?? false;
  return (
    <>
      {cell.error === null ? null : (
        <span class="govuk-error-message" id={`${id}-error`}>
          <span class="govuk-visually-hidden">Error:</span> {cell.error}
        </span>
      )}
      {choices === null ? (
        <input
          class={`govuk-input skillmix-editor__input${column.numeric ? ' skillmix-editor__input--number' : ''}${cell.error === null ? '' : ' govuk-input--error'}`}
          id={id}
          name={`cell:${row.id}:${column.name}`}
          value={cell.text}
          placeholder={column.default ?? undefined}
          aria-label={label}
          aria-describedby={described}
          inputmode={column.numeric ? 'decimal' : undefined}
          autocomplete="off"
        />
      ) : (
        <select
          class={`govuk-select skillmix-editor__input${cell.error === null ? '' : ' govuk-select--error'}`}
          id={id}
          name={`cell:${row.id}:${column.name}`}
          aria-label={label}
          aria-describedby={described}
        >
          <option value="" selected={cell.text === ''}>
            {column.default ?? '–'}
          </option>
          {known || cell.text === '' ? null : (
            <option value={cell.text} selected>
              {cell.text}
            </option>
          )}
          {choices.map(({ value, text }) => (
            <option value={value} selected={value === cell.text}>
              {text}
            </option>
          ))}
        </select>
      )}
      {cell.theirs === null ? null : (
        <span class="skillmix-editor__theirs">Now: {cell.theirs === '' ? 'blank' : cell.theirs}</span>
      )}
    </>
  );
}

/** The id of a cell's field, where its error leads. */
export function cellId(rowId: string, column: string): string {
  return `cell-${rowId}-${column.replace(/[^A-Za-z0-9_-]/g, '-')}`;
}
