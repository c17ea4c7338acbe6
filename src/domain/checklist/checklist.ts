import type { RawWorkbook, Workbook } from '../workbook.ts';
import type { ChecklistFigure } from './checklist-figure.ts';
import { demandFigures } from './demand-figures.ts';
import { otherFigures } from './other-figures.ts';
import { teamFigures } from './team-figures.ts';

/** The figures of a workbook that a council collects, one for each that somebody would ask for in one go. Weights, rules and scenarios are choices, not figures, and are left out. */
export function checklistOf(workbook: Workbook, raw: RawWorkbook): readonly ChecklistFigure[] {
  return [...demandFigures(workbook), ...teamFigures(workbook), ...otherFigures(workbook, raw)];
}
