import { parseAssignments } from '../../domain/assignments.ts';
import type { HiddenWork } from '../../domain/small-numbers/hidden-work.ts';
import { isSmallCount, WITHHELD_MARK } from '../../domain/small-numbers/small-count.ts';
import type { RawRow, RawSheet } from '../../domain/workbook.ts';
import { withheldSource } from './withheld-source.ts';

/** The columns of the demand sheet that count families. */
export const familyCounts: readonly string[] = ['families', 'starts_per_year'];

/**
 * The scenarios sheet without what its steps tell of hidden work: families and starts that a step sets, adds, inserts or looks for become `c` where the work is hidden or they are small themselves. Factors stay: they multiply what is not told.
 */
export function hideInScenarios(sheet: RawSheet, hidden: HiddenWork): RawSheet {
  const names = sheet.columns.map((column) => column.trim());
  const textOf = ({ cells }: RawRow, name: string) => (cells[names.indexOf(name)] ?? '').trim();
  const hide = (row: RawRow): RawRow => {
    if (textOf(row, 'sheet') !== 'demand') return row;
    const where = pairsOf(textOf(row, 'where'));
    const told: Record<string, string> = {};
    const searched = hideInPairs(where, hidden);
    if (searched !== null) told.where = searched;
    const change = textOf(row, 'change');
    const value = textOf(row, 'value');
    if (change === 'insert') {
      const inserted = pairsOf(value);
      const text = hideInPairs(inserted, hidden);
      if (text !== null) told.value = text;
    } else if (change !== 'multiply' && familyCounts.includes(textOf(row, 'column'))) {
      if (touchesHidden(where, hidden) || isSmall(value)) told.value = WITHHELD_MARK;
    }
    if (Object.keys(told).length === 0) return row;
    told.source = withheldSource(textOf(row, 'source'));
    return { ...row, cells: row.cells.map((text, index) => told[names[index]!] ?? text) };
  };
  return { ...sheet, rows: sheet.rows.map(hide) };
}

type Pairs = Readonly<Record<string, string>>;

function pairsOf(text: string): Pairs {
  const read = parseAssignments(text);
  return read.ok ? read.pairs : {};
}

/** The pairs as text with counts of families withheld, or null where none is. An inserted row's source may tell them as well. */
function hideInPairs(pairs: Pairs, hidden: HiddenWork): string | null {
  const isToldOf = familyCounts.some(
    (column) => column in pairs && (touchesHidden(pairs, hidden) || isSmall(pairs[column]!)),
  );
  if (!isToldOf) return null;
  return Object.entries(pairs)
    .map(([column, text]) => {
      if (familyCounts.includes(column) || column.startsWith('_')) return `${column}=${WITHHELD_MARK}`;
      return `${column}=${column === 'source' ? withheldSource(text) : text}`;
    })
    .join(';');
}

/** Whether rows of the demand sheet that are so described may be hidden work. */
function touchesHidden({ locality, need }: Pairs, hidden: HiddenWork): boolean {
  return hidden.cells.some(
    (cell) =>
      (locality === undefined || cell.locality === locality) && (need === undefined || cell.need === need),
  );
}

function isSmall(text: string): boolean {
  return text !== '' && isSmallCount(Math.abs(Number(text)));
}
