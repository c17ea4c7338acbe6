import type { ScenarioEdit } from '../src/domain/scenario.ts';
import type { WorkbookProblem } from '../src/domain/workbook.ts';
import type { PlanInView } from './plan-in-view.ts';

/** A figure of a scenario's plan and how far it is from the baseline's; null where the baseline has no plan. */
export type HeadlineFigure = { readonly value: number; readonly difference: number | null };

/** What is looked at first. `coverage` 0–1, hours a week, £ over the plan. */
export type Headline = {
  readonly coverage: HeadlineFigure;
  readonly unmetHours: HeadlineFigure;
  readonly cost: HeadlineFigure;
};

/** One plan of the list: a scenario, or the baseline (`code` null). */
export type ListedScenario = {
  readonly code: string | null;
  readonly name: string;
  /** How many edits it makes. */
  readonly changes: number;
  readonly view: PlanInView;
  /** Null where there is no plan. */
  readonly headline: Headline | null;
  /** Why its edits cannot be made on the data as they are now; empty where they can. */
  readonly problems: readonly WorkbookProblem[];
};

/** One edit with the row of the scenarios sheet that holds it. */
export type StepInView = {
  readonly rowId: string;
  readonly version: number;
  readonly edit: ScenarioEdit;
};
