import type { SheetName } from '../src/domain/sheet-name.ts';

/** One column of a sheet as its page shows it. */
export type SheetColumn = {
  readonly name: string;
  /** The name as people read it: `Annual cost`; of a skill its need's name. */
  readonly title: string;
  readonly meaning: string;
  readonly unit: string;
  readonly required: boolean;
  /** What a blank cell stands for; null where it stands for nothing. */
  readonly default: string | null;
  /** What a cell may hold, where that is one of a few. */
  readonly choices: readonly { readonly value: string; readonly text: string }[] | null;
  readonly numeric: boolean;
};

/** One cell: its text, what is wrong with it, and what someone else wrote there meanwhile. */
export type SheetCell = {
  readonly column: string;
  readonly text: string;
  readonly error: string | null;
  readonly theirs: string | null;
  /** For settings: what the cell itself may hold and what it stands for while blank, which depend on the row. */
  readonly choices?: SheetColumn['choices'];
  readonly default?: string | null;
  /** Names the row and is not to be changed. */
  readonly isFixed?: boolean;
};

export type SheetRow = {
  /** The row's id, or `new-1`, `new-2` … for rows to be added. */
  readonly id: string;
  readonly version: number;
  /** Its row in the sheet as files count them, the header being row 1; null for rows to be added. */
  readonly number: number | null;
  /** The key cells, to tell rows apart. */
  readonly label: string;
  readonly cells: readonly SheetCell[];
  /** The cells as they were when the row was opened, to tell whether it was touched. */
  readonly was: Readonly<Record<string, string>>;
  readonly mayEdit: boolean;
  readonly remove: boolean;
  /** A problem of the row as a whole. */
  readonly error: string | null;
  /** What the row says of itself beside its cells: the meaning of a setting. */
  readonly note: string | null;
  readonly clash: { readonly by: string | null; readonly removed: boolean } | null;
  readonly changedAt: Date | null;
  readonly changedBy: string | null;
};

/** One page of a sheet's rows. */
export type SheetPage = {
  readonly sheet: SheetName;
  readonly meaning: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  /** Rows of the sheet that match the filter, and of the whole sheet. */
  readonly matching: number;
  readonly all: number;
  readonly filter: string;
  readonly page: number;
  readonly pages: number;
  readonly editing: boolean;
  readonly mayEdit: boolean;
};
