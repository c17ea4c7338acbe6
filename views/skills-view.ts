import type { Code } from '../src/domain/units.ts';
import type { SheetColumn, SheetRow } from './sheet-view.ts';

/** One skill of the matrix: its need, and the column of the staff sheet that holds its levels. */
export type MatrixSkill = { readonly need: Code; readonly name: string; readonly column: SheetColumn };

/** One row of staff in the skills matrix; its `cells` are the levels of the skills shown, in their order. */
export type SkillRow = SheetRow & {
  readonly role: Code;
  readonly locality: Code;
  /** FTE of one person, and how many identical people the row stands for. */
  readonly fte: number;
  readonly people: number;
};

/** What is asked of the matrix; '' = all. */
export type MatrixQuery = {
  readonly locality: string;
  readonly role: string;
  /** Shows this need's skill alone. */
  readonly need: string;
  /** Rows with one of the skills shown at this level or above; `0` = with none of them. */
  readonly level: string;
  /** Text that the row's code, role, locality or employer must contain. */
  readonly text: string;
  /** A column (`staff`, `role`, `locality`, `people`, `fte`, `skill.<need>`), with `-` before it from the highest down. */
  readonly sort: string;
  readonly page: number;
  readonly editing: boolean;
  /** The plan shown on the page. */
  readonly scenario: string;
};

/** The matrix as its page shows it. */
export type SkillsMatrixView = {
  readonly query: MatrixQuery;
  readonly skills: readonly MatrixSkill[];
  readonly rows: readonly SkillRow[];
  /** Rows that match, the people they stand for, those of them that the visitor may change, and all rows of the sheet. */
  readonly matching: number;
  readonly matchingPeople: number;
  readonly matchingEditable: number;
  readonly all: number;
  readonly pages: number;
  /** Revision of the workbook that is shown, by which a clash with a later one is told. */
  readonly revision: number;
  readonly mayEdit: boolean;
};

/** One skill to be set for several rows, as the form was sent. */
export type BulkForm = {
  /** Ids of the ticked rows. */
  readonly rows: readonly string[];
  readonly scope: 'ticked' | 'matching';
  readonly need: string;
  /** `1` to `3`, `none` to clear, '' = not chosen. */
  readonly level: string;
};
