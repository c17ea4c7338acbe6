import type { HiddenWork } from '../../domain/small-numbers/hidden-work.ts';
import { WITHHELD_MARK } from '../../domain/small-numbers/small-count.ts';
import type { RawRow, RawSheet, RawWorkbook } from '../../domain/workbook.ts';
import { familyCounts, hideInScenarios } from './hide-in-scenarios.ts';
import { withheldSource } from './withheld-source.ts';

/**
 * The text of a workbook as others may have it: in the demand of hidden work `c` stands for families and starts a year and for whatever the user's own columns hold, and the source only says of which kind it is, for
 * it may tell the count; scenarios' steps likewise. Everything else, hours a family and growth included, stays. The result is not to be uploaded: reading it refuses the `c` with a message that says so.
 */
export function hideInWorkbook(raw: RawWorkbook, hidden: HiddenWork): RawWorkbook {
  if (hidden.cells.length === 0) return raw;
  const { demand, scenarios } = raw;
  return {
    ...raw,
    ...(demand ? { demand: hideInDemand(demand, hidden) } : {}),
    ...(scenarios ? { scenarios: hideInScenarios(scenarios, hidden) } : {}),
  };
}

function hideInDemand(sheet: RawSheet, hidden: HiddenWork): RawSheet {
  const names = sheet.columns.map((column) => column.trim());
  const at = { locality: names.indexOf('locality'), need: names.indexOf('need') };
  const hide = ({ row, cells }: RawRow): RawRow => {
    if (!hidden.isHidden((cells[at.locality] ?? '').trim(), (cells[at.need] ?? '').trim()))
      return { row, cells };
    return { row, cells: cells.map((text, index) => hiddenText(names[index] ?? '', text)) };
  };
  return { ...sheet, rows: sheet.rows.map(hide) };
}

function hiddenText(column: string, text: string): string {
  if (text.trim() === '') return text;
  if (column === 'source') return withheldSource(text);
  return familyCounts.includes(column) || column.startsWith('_') ? WITHHELD_MARK : text;
}
