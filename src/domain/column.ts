import type { Cell, CodeSheet } from './cell.ts';
import { textCell } from './cell.ts';
import type { SheetName } from './sheet-name.ts';

/** One column of a sheet (or one setting): the single description behind validation, the template, pages and notes. */
export type Column<T> = {
  readonly meaning: string;
  /** Unit of its numbers, such as `£` or `hours a week`; '' where there is none. */
  readonly unit: string;
  readonly required: boolean;
  /** Text that a blank cell stands for; null where a blank cell means "not given" or is refused. */
  readonly default: string | null;
  /** The value of a blank cell; null where a blank cell is refused. */
  readonly blank: { readonly value: T } | null;
  readonly cell: Cell<T>;
};

export type Columns = Readonly<Record<string, Column<unknown>>>;

/** The values of one row by column name. */
export type Values<C extends Columns> = { readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never };

/** What a row's own check finds: the column at fault and what to do. */
export type RowProblem = { readonly column: string; readonly message: string };

/** What a row's check may know of the rest of the workbook: the number of periods, null while the setting is wrong. */
export type RowContext = { readonly periods: number | null };

/** The codes of the workbook in sheet order, for expanding `*`. */
export type AllCodes = Readonly<Record<CodeSheet, readonly string[]>>;

/** One sheet: its columns in order, the key that identifies a row, and what must hold between the cells of a row. */
export type Sheet<C extends Columns = Columns> = {
  readonly name: SheetName;
  readonly meaning: string;
  readonly columns: C;
  readonly key: readonly (keyof C & string)[];
  /** Whether it has a `skill.<need>` column for each need. */
  readonly skills: boolean;
  /** Whether it must have at least one row. */
  readonly required: boolean;
  readonly check: (values: Values<C>, context: RowContext) => readonly RowProblem[];
};

/** A column that must be there and filled in. */
export function required<T>(cell: Cell<T>, meaning: string, unit = ''): Column<T> {
  return { meaning, unit, required: true, default: null, blank: null, cell };
}

/** A column that may be left out or blank: null then. */
export function optional<T>(cell: Cell<T>, meaning: string, unit = ''): Column<T | null> {
  return { meaning, unit, required: false, default: null, blank: { value: null }, cell };
}

/** A column that may be left out or blank: the default, given as its text, applies then. */
export function preset<T>(cell: Cell<T>, text: string, meaning: string, unit = ''): Column<T> {
  const value = cell.schema.parse(text);
  return { meaning, unit, required: false, default: text, blank: { value }, cell };
}

/** Allowed on every sheet, kept and shown. */
export const sourceColumn: Column<string | null> = optional(
  textCell(2000),
  'Where the figure comes from, beginning with published:, local: or example:',
);

type SheetParts<C extends Columns> = Pick<Sheet<C>, 'name' | 'meaning' | 'columns' | 'key'> &
  Partial<Pick<Sheet<C>, 'skills' | 'required' | 'check'>>;

/** Describes a sheet; without skills, not required and without a check unless it says so. */
export function describeSheet<C extends Columns>(parts: SheetParts<C>): Sheet<C> {
  return { skills: false, required: false, check: () => [], ...parts };
}
