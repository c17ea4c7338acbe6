import type { CoverRow, DemandRow } from './demand.ts';
import type { Locality, Travel } from './locality.ts';
import type { Need } from './need.ts';
import type { ProviderOffer } from './provider.ts';
import type { Role } from './role.ts';
import type { RuleRow } from './rule.ts';
import type { Scenario } from './scenario.ts';
import type { Settings } from './settings.ts';
import type { SheetName } from './sheet-name.ts';
import type { StaffRow } from './staff.ts';
import type { Course } from './training.ts';

export { type SheetName, sheetNames } from './sheet-name.ts';

/** A valid planning workbook: every row typed, defaults applied, references resolved, lists expanded, rows in sheet order. */
export type Workbook = {
  readonly settings: Settings;
  readonly localities: readonly Locality[];
  readonly travel: readonly Travel[];
  readonly needs: readonly Need[];
  readonly roles: readonly Role[];
  readonly staff: readonly StaffRow[];
  readonly demand: readonly DemandRow[];
  readonly cover: readonly CoverRow[];
  readonly providers: readonly ProviderOffer[];
  readonly training: readonly Course[];
  readonly rules: readonly RuleRow[];
  readonly scenarios: readonly Scenario[];
};

/** A sheet as text: the header and the cells below it, before any validation. A blank cell is ''. */
export type RawSheet = {
  readonly columns: readonly string[];
  readonly rows: readonly RawRow[];
};

/** One row of text; `row` is its number in the sheet (the header is row 1). */
export type RawRow = { readonly row: number; readonly cells: readonly string[] };

/** The sheets that a folder or file holds, by name. An absent sheet is empty. */
export type RawWorkbook = Readonly<Partial<Record<SheetName, RawSheet>>>;

/** One problem of a workbook: where it is, what was found, and what to do. `row` and `column` are null for a whole sheet. */
export type WorkbookProblem = {
  readonly sheet: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly message: string;
};

export type WorkbookResult =
  | { readonly ok: true; readonly workbook: Workbook; readonly raw: RawWorkbook }
  | { readonly ok: false; readonly problems: readonly WorkbookProblem[] };
