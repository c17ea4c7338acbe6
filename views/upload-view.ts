import type { SheetName } from '../src/domain/sheet-name.ts';

/** A problem of a file that was sent, at its cell as the spreadsheet shows it. */
export type UploadProblem = {
  readonly sheet: string;
  /** Whether the sheet is in the file; otherwise what is stored no longer fits what is in the file. */
  readonly inFile: boolean;
  readonly row: number | null;
  readonly column: string | null;
  /** `C7`; null where it is at no cell. */
  readonly cell: string | null;
  readonly value: string | null;
  readonly message: string;
};

/** A row that comes or goes: its key, and what it holds. */
export type WholeRow = { readonly row: string; readonly holds: string };

/** What storing a file would do to one sheet. Lists hold the first of their kind, counts all. */
export type SheetChange = {
  readonly sheet: SheetName;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
  /** Cells of rows that change. */
  readonly cells: readonly {
    readonly row: string;
    readonly column: string;
    readonly before: string;
    readonly after: string;
  }[];
  readonly cellCount: number;
  readonly addedRows: readonly WholeRow[];
  readonly removedRows: readonly WholeRow[];
  /** Columns that hold something now and that the file does not have. */
  readonly clearedColumns: readonly string[];
};

/** What storing a file would do, shown before anything is stored. */
export type UploadPreview = {
  readonly fileName: string;
  /** The sheets of the file, carried by the form that stores them. */
  readonly content: string;
  /** Revision of the workbook that the file was compared with. */
  readonly revision: number;
  readonly sheets: readonly SheetChange[];
  /** Sheets that are stored and not in the file. */
  readonly others: readonly SheetName[];
};
