import { kindOfSource } from '../count-sources.ts';
import { plainNumber, withoutNoise } from '../number-text.ts';
import type { ScenarioEditText } from '../scenario.ts';
import type { SheetName } from '../sheet-name.ts';
import type { ChecklistFigure, FigureChange, FigureEdits, FigureRows } from './checklist-figure.ts';

/** Figures without bounds of their own are changed by a tenth either way. */
export const CHANGE = 0.1;

/** A change by a share either way. */
export function changeOf(share: number): FigureChange {
  return { kind: 'share', share };
}

/** Counts rows by their sources. */
export function rowsOf(rows: readonly { readonly source: string | null }[]): FigureRows {
  const kinds = rows.map(({ source }) => kindOfSource(source ?? ''));
  const count = (...wanted: readonly string[]) => kinds.filter((kind) => wanted.includes(kind)).length;
  return {
    all: rows.length,
    own: count('published', 'local'),
    example: count('example'),
    unsaid: count('unsaid'),
  };
}

/** A tenth less and a tenth more of a column. */
export function multiplied(
  sheet: SheetName,
  where: string,
  column: string,
): Pick<ChecklistFigure, 'change' | 'low' | 'high'> {
  const by = (factor: number): FigureEdits => [
    [{ sheet, where, column, change: 'multiply', value: plainNumber(factor) }],
  ];
  return { change: changeOf(CHANGE), low: by(withoutNoise(1 - CHANGE)), high: by(withoutNoise(1 + CHANGE)) };
}

/** Sets a setting to a number. */
export function settingEdit(key: string, value: number): ScenarioEditText {
  return {
    ...{ sheet: 'settings', where: `key=${key}`, column: 'value', change: 'set' },
    value: plainNumber(withoutNoise(value)),
  };
}
