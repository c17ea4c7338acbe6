import type { SheetColumn } from '../../views/sheet-view.ts';
import type { Column } from '../domain/column.ts';
import { columnOf } from '../domain/edit-columns.ts';
import { sheets } from '../domain/sheets.ts';
import type { StoredWorkbook } from '../domain/stored-workbook.ts';
import type { SheetName } from '../domain/workbook.ts';

/**
 * The columns of a sheet's page: those the sheet is written with, in its order, then the known ones it leaves out. With `inUse`, optional columns
 * that no row fills are left out.
 */
export function sheetColumns(
  name: SheetName,
  stored: StoredWorkbook,
  { inUse }: { readonly inUse: boolean },
): readonly SheetColumn[] {
  const { columns, skills } = sheets[name];
  const rows = stored.sheets[name]?.rows ?? [];
  const written = (stored.sheets[name]?.columns ?? []).map((column) => column.trim());
  const needs = (stored.sheets.needs?.rows ?? []).map(({ cells }) => cells.need ?? '').filter(Boolean);
  const skillColumns = skills ? needs.map((need) => `skill.${need}`) : [];
  const known = Object.keys(columns).filter((column) => column !== 'source');
  const all = [...new Set([...written, ...known, ...skillColumns, 'source'])].filter(Boolean);
  const ordered = [...all.filter((column) => column !== 'source'), 'source'];
  return ordered
    .filter((column) => !inUse || columns[column]?.required || rows.some(({ cells }) => cells[column]))
    .map((column) => sheetColumn(name, column, stored));
}

function sheetColumn(sheet: SheetName, name: string, stored: StoredWorkbook): SheetColumn {
  const column = columnOf(sheet, name);
  const skill = name.startsWith('skill.') ? name.slice('skill.'.length) : null;
  const need = skill === null ? null : nameOf('needs', skill, stored);
  return {
    name,
    title: need ?? titleOf(name),
    meaning: need === null ? (column?.meaning ?? 'Not a column of this sheet') : `Level of the skill ${need}`,
    unit: need === null ? (column?.unit ?? '') : '',
    required: column?.required ?? false,
    default: column?.default ?? null,
    choices: skill === null ? column && choicesOf(column, stored) : levelChoices,
    numeric: column?.cell.kind === 'number',
  };
}

/** `annual_cost` as `Annual cost`. */
function titleOf(name: string): string {
  if (name === 'fte') return 'FTE';
  const words = name.replace(/^_/, '').replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const levelChoices: SheetColumn['choices'] = [
  { value: '1', text: '1 aware' },
  { value: '2', text: '2 skilled' },
  { value: '3', text: '3 specialist' },
];

/** What the cells of a column may hold where that is one of a few: words, or the codes of another sheet with their names. */
export function choicesOf({ cell }: Column<unknown>, stored: StoredWorkbook): SheetColumn['choices'] {
  if (cell.kind === 'reference' && cell.refersTo !== null) {
    const sheet = cell.refersTo;
    const code = sheets[sheet].key[0]!;
    return (stored.sheets[sheet]?.rows ?? []).map(({ cells }) => ({
      value: cells[code] ?? '',
      text: cells.name ? `${cells.name} (${cells[code]})` : (cells[code] ?? ''),
    }));
  }
  return cell.choices?.map((value) => ({ value, text: value })) ?? null;
}

/** The name behind a code of a code sheet; the code itself where it has none. */
export function nameOf(
  sheet: 'localities' | 'needs' | 'roles',
  code: string,
  stored: StoredWorkbook,
): string {
  const key = sheets[sheet].key[0]!;
  return stored.sheets[sheet]?.rows.find(({ cells }) => cells[key] === code)?.cells.name ?? code;
}
