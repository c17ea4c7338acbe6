import type { ScenarioEditText } from './scenario.ts';
import type { RawRow, RawSheet, RawWorkbook } from './workbook.ts';

const columns = ['scenario', 'name', 'step', 'sheet', 'where', 'column', 'change', 'value'] as const;

/** The rows of the scenarios sheet that make a scenario of these edits, by column name, steps from 1. */
export function scenarioRows(
  code: string,
  name: string,
  edits: readonly ScenarioEditText[],
): readonly Readonly<Record<(typeof columns)[number], string>>[] {
  return edits.map((edit, index) => ({ scenario: code, name, step: `${index + 1}`, ...edit }));
}

/** The text of a workbook with one more scenario; an existing one of that code is replaced. */
export function withScenario(
  raw: RawWorkbook,
  code: string,
  name: string,
  edits: readonly ScenarioEditText[],
): RawWorkbook {
  const before: RawSheet = raw.scenarios ?? { columns: [...columns], rows: [] };
  const names = before.columns.map((column) => column.trim());
  const all = [...before.columns, ...columns.filter((column) => !names.includes(column))];
  const codeAt = all.findIndex((column) => column.trim() === 'scenario');
  const kept = before.rows.filter((row) => row.cells[codeAt] !== code);
  let last = Math.max(1, ...before.rows.map(({ row }) => row));
  const added: RawRow[] = scenarioRows(code, name, edits).map((cells) => {
    last += 1;
    return { row: last, cells: all.map((column) => cells[column.trim() as keyof typeof cells] ?? '') };
  });
  return { ...raw, scenarios: { columns: all, rows: [...kept, ...added] } };
}
