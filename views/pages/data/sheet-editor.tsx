import { Button, ButtonGroup, ButtonLink } from '../../components/button.tsx';
import { ScrollTable } from '../../components/scroll-table.tsx';
import { columnHead } from '../../partials/column-head.ts';
import { paths } from '../../paths.ts';
import type { SheetPage } from '../../sheet-view.ts';
import { SheetEditorRow } from './sheet-editor-row.tsx';

/** A sheet as a form: every cell a field, one button that stores all rows that were touched. */
export function SheetEditor({ sheet, authority }: { readonly sheet: SheetPage; readonly authority: string }) {
  const { filter, page } = sheet;
  const columns = sheet.columns.filter(({ name }) => !isFixed(sheet, name));
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
              {columns.map((column) => (
                <th scope="col" class="govuk-table__header">
                  {columnHead(column)}
                  {column.required && sheet.sheet !== 'settings' ? (
                    <span class="skillmix-quiet"> required</span>
                  ) : null}
                </th>
              ))}
              <th scope="col" class="govuk-table__header">
                {sheet.sheet === 'settings' ? 'Back to the default' : 'Remove'}
              </th>
            </tr>
          </thead>
          <tbody class="govuk-table__body">
            {sheet.rows.map((row) => (
              <SheetEditorRow row={row} columns={columns} />
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

/** Whether the cells of a column name their rows and are not to be changed: the row's header says them. */
function isFixed({ rows }: SheetPage, column: string): boolean {
  return rows.length > 0 && rows.every(({ cells }) => cells.find((cell) => cell.column === column)?.isFixed);
}
