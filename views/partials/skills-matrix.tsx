import type { Child } from 'hono/jsx';
import { ScrollTable } from '../components/scroll-table.tsx';
import { SortHead, type SortState } from '../components/sort-head.tsx';
import { counted, short } from '../format.ts';
import type { Names } from '../names.ts';
import type { MatrixSkill, SkillRow } from '../skills-view.ts';
import { EditorCell } from './editor-cell.tsx';
import { SkillLevel } from './skill-level.tsx';

export type SkillsMatrixProps = {
  readonly caption: string;
  readonly skills: readonly MatrixSkill[];
  readonly rows: readonly SkillRow[];
  readonly names: Pick<Names, 'role' | 'locality'>;
  /** Every cell a field, for a form around the table that `readSheetForm` reads. */
  readonly editing: boolean;
  /** Whether to say where people are based; not where all are based in one place. */
  readonly places: boolean;
  /** Links that sort by a column. */
  readonly sort?: (column: string) => SortState;
  /** Boxes named `row` to tick, on the rows that may be changed: those ticked. */
  readonly ticked?: ReadonlySet<string> | undefined;
};

/** Staff × skills with the level in each cell, to read or to change in place. */
export function SkillsMatrix(props: SkillsMatrixProps) {
  const { caption, skills, rows, places, sort } = props;
  const head = (column: string, text: Child, { numeric = false, words = false } = {}) => (
    <SortHead sort={sort?.(column)} numeric={numeric} class={words ? 'skillmix-matrix__words' : undefined}>
      {text}
    </SortHead>
  );
  return (
    <ScrollTable label={caption}>
      <table class="govuk-table skillmix-table skillmix-matrix">
        <caption class="govuk-table__caption govuk-visually-hidden">{caption}</caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {head('staff', 'Staff')}
            {head('role', 'Role', { words: true })}
            {places ? head('locality', 'Based in', { words: true }) : null}
            {head('people', 'People', { numeric: true })}
            {head('fte', 'FTE', { numeric: true })}
            {skills.map(({ name, column }) => head(column.name, name))}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {rows.map((row) => (
            <MatrixRow {...props} row={row} />
          ))}
        </tbody>
      </table>
    </ScrollTable>
  );
}

function MatrixRow(props: SkillsMatrixProps & { readonly row: SkillRow }) {
  const { row, skills, names, places, editing } = props;
  const isField = editing && row.mayEdit;
  return (
    <tr class={`govuk-table__row${row.clash ? ' skillmix-editor__clash' : ''}`} id={`row-${row.id}`}>
      <th scope="row" class="govuk-table__header">
        <RowHead {...props} />
        {isField ? <HiddenFields row={row} /> : null}
      </th>
      <td class="govuk-table__cell skillmix-matrix__words">{names.role(row.role)}</td>
      {places ? (
        <td class="govuk-table__cell skillmix-matrix__words">{names.locality(row.locality)}</td>
      ) : null}
      <td class="govuk-table__cell govuk-table__cell--numeric">{row.people}</td>
      <td class="govuk-table__cell govuk-table__cell--numeric">{short(row.fte * row.people)}</td>
      {skills.map(({ name, column }, index) => {
        const cell = row.cells[index]!;
        if (isField) {
          return (
            <td class="govuk-table__cell">
              <EditorCell row={row} column={column} cell={cell} head={name} />
            </td>
          );
        }
        return (
          <td class="govuk-table__cell skillmix-matrix__cell">
            <SkillLevel level={cell.text} />
            {cell.theirs === null ? null : (
              <span class="skillmix-editor__theirs">
                Now: <SkillLevel level={cell.theirs} />
              </span>
            )}
            {cell.error === null ? null : <span class="govuk-error-message">{cell.error}</span>}
          </td>
        );
      })}
    </tr>
  );
}

/** The version and cells that were seen; the code goes with them, so that an answer can name the row whatever became of it. */
function HiddenFields({ row }: { readonly row: SkillRow }) {
  // After a clash nothing counts as seen, so that the row is stored when it is sent again.
  const was = Object.keys(row.was).length === 0 ? row.was : { ...row.was, staff: row.label };
  return (
    <>
      <input type="hidden" name={`version:${row.id}`} value={`${row.version}`} />
      <input type="hidden" name={`was:${row.id}`} value={JSON.stringify(was)} />
      <input type="hidden" name={`cell:${row.id}:staff`} value={row.label} />
    </>
  );
}

function RowHead({ row, ticked, editing, names, places }: SkillsMatrixProps & { readonly row: SkillRow }) {
  const { clash } = row;
  return (
    <>
      {ticked === undefined || editing || !row.mayEdit ? (
        row.label
      ) : (
        <label class="skillmix-tick">
          <input type="checkbox" name="row" value={row.id} checked={ticked.has(row.id)} /> {row.label}
        </label>
      )}{' '}
      <span class="skillmix-quiet skillmix-matrix__under">
        {' '}
        {names.role(row.role)}
        {places ? `, ${names.locality(row.locality)}` : ''}
      </span>
      {row.people > 1 ? (
        <span class="govuk-visually-hidden">, {counted(row.people, 'person', 'people')}</span>
      ) : null}
      {row.error === null ? null : (
        <span class="govuk-error-message">
          <span class="govuk-visually-hidden">Error:</span> {row.error}
        </span>
      )}
      {clash === null ? null : (
        <span class="govuk-error-message">
          {clash.by ?? 'Someone'} {clash.removed ? 'removed this row' : 'changed this row'} meanwhile.
        </span>
      )}
    </>
  );
}
