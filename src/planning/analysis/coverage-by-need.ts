import type { Code } from '../../domain/units.ts';
import type { Workbook } from '../../domain/workbook.ts';
import type { Gap } from '../answer.ts';
import { workOf } from '../inputs/work.ts';

/** Hours of one need in one locality, h/week, mean over periods and all levels together. */
export type CoverageCell = {
  readonly locality: Code;
  readonly need: Code;
  readonly requiredHours: number;
  readonly unmetHours: number;
  /** met ÷ required, 0–1. */
  readonly coverage: number;
};

/** How far each need is met in each locality, for the pairs in which hours are required, in the order of the sheets. */
export function coverageByNeed(workbook: Workbook, gaps: readonly Gap[]): readonly CoverageCell[] {
  const { periods } = workbook.settings;
  const cells = new Map<string, { locality: Code; need: Code; requiredHours: number; unmetHours: number }>();
  for (const work of workOf(workbook)) {
    const { locality } = workbook.localities[work.locality]!;
    const { need } = workbook.needs[work.need]!;
    const key = `${locality} ${need}`;
    const cell = cells.get(key) ?? { locality, need, requiredHours: 0, unmetHours: 0 };
    cells.set(key, cell);
    cell.requiredHours += work.hoursPerWeek / periods;
  }
  for (const gap of gaps) {
    const cell = cells.get(`${gap.locality} ${gap.need}`);
    if (cell) cell.unmetHours += gap.unmetHours / periods;
  }
  return [...cells.values()].map((cell) => ({
    ...cell,
    coverage: Math.max(0, 1 - cell.unmetHours / cell.requiredHours),
  }));
}
