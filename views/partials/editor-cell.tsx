import type { SheetCell, SheetColumn, SheetRow } from '../sheet-view.ts';

type EditorCellProps = {
  readonly row: SheetRow;
  readonly column: SheetColumn;
  readonly cell: SheetCell;
  /** What the column is called. */
  readonly head: string;
};

/** One cell of an editable table: its field, what is wrong with it, and what someone else wrote there meanwhile. */
export function EditorCell({ row, column, cell, head }: EditorCellProps) {
  const id = cellId(row.id, column.name);
  const label = `${head}, ${row.label}`;
  const choices = cell.choices === undefined ? column.choices : cell.choices;
  const blank = cell.default ?? column.default;
  const described = [cell.error !== null && `${id}-error`, cell.theirs !== null && `${id}-theirs`]
    .filter(Boolean)
    .join(' ');
  const size = sizeClass(column, choices);
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
          class={`govuk-input skillmix-editor__input${size}${cell.error === null ? '' : ' govuk-input--error'}`}
          id={id}
          name={`cell:${row.id}:${column.name}`}
          value={cell.text}
          placeholder={blank ?? undefined}
          aria-label={label}
          aria-describedby={described || undefined}
          inputmode={column.numeric ? 'decimal' : undefined}
          autocomplete="off"
        />
      ) : (
        <select
          class={`govuk-select skillmix-editor__input${size}${cell.error === null ? '' : ' govuk-select--error'}`}
          id={id}
          name={`cell:${row.id}:${column.name}`}
          aria-label={label}
          aria-describedby={described || undefined}
        >
          <option value="" selected={cell.text === ''}>
            {blank ?? '–'}
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
        <span class="skillmix-editor__theirs" id={`${id}-theirs`}>
          Now: {cell.theirs === '' ? 'blank' : cell.theirs}
        </span>
      )}
    </>
  );
}

/** Columns whose texts want room. */
const wideColumns = new Set(['name', 'source', 'value', 'where', 'provider', 'hub']);
/** Characters that fit into a field of the usual width. */
const USUAL = 14;

function sizeClass({ name, numeric }: SheetColumn, choices: SheetColumn['choices']): string {
  const longest = Math.max(0, ...(choices ?? []).map(({ text }) => text.length));
  if (longest > USUAL || (choices === null && wideColumns.has(name))) return ' skillmix-editor__input--wide';
  return numeric && choices === null ? ' skillmix-editor__input--number' : '';
}

/** The id of a cell's field, where its error leads. */
export function cellId(rowId: string, column: string): string {
  return `cell-${rowId}-${column.replace(/[^A-Za-z0-9_-]/g, '-')}`;
}
