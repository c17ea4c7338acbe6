import type { ChecklistFigure } from '../src/domain/checklist/checklist-figure.ts';
import type { Influence } from '../src/planning/analysis/influence.ts';

/** The checklist as it stands: what is open, most influential first, and what is replaced. */
export type ChecklistInView = {
  readonly open: readonly {
    readonly figure: ChecklistFigure;
    /** Null until it is measured. */
    readonly influence: Influence | null;
  }[];
  readonly replaced: readonly ChecklistFigure[];
  /** How many of the open figures are measured, and whether measuring goes on by itself; `too_large`: it would keep sliders waiting. */
  readonly measured: number;
  readonly state: 'under_way' | 'done' | 'failed' | 'too_large';
};
