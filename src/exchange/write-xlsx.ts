import writeExcelFile, { type CellObject, type Sheet } from 'write-excel-file/node';
import { columnOf } from '../domain/edit-columns.ts';
import { sheets } from '../domain/sheets.ts';
import { type RawSheet, type RawWorkbook, type SheetName, sheetNames } from '../domain/workbook.ts';
import { cellAddress } from './cell-address.ts';
import { cellKind, settingKeyOf } from './cell-kind.ts';
import { dropDowns } from './drop-downs.ts';
import { notesSheet } from './notes-sheet.ts';
import { type PlanOfWorkbook, planSheets } from './plan-sheets.ts';
import { columnWidths, headerStyle, tableSheet } from './table-sheet.ts';
import { textCell, xlsxCell } from './xlsx-cell.ts';
import { extrasFeature, type SheetExtras } from './xlsx-extras.ts';

export type XlsxContent = {
  readonly workbook: RawWorkbook;
  /** What the notes say of the file: whose workbook, of when. */
  readonly about: readonly string[];
  /** The plan whose results go on further sheets; null = none. */
  readonly plan: PlanOfWorkbook | null;
};

/**
 * A workbook as the bytes of an XLSX file that reads back as the same workbook: one sheet a table with typed cells, a header that stays in sight, drop-down lists and
 * filters, a notes sheet that explains each column, and the plan's results on further sheets. Sheets that the workbook lacks come with their header.
 */
export function writeXlsx({ workbook, about, plan }: XlsxContent): Promise<Buffer> {
  const whole = withAllSheets(workbook);
  const extras = new Map<string, SheetExtras>();
  const own = sheetNames.map((name) => {
    const sheet = whole[name];
    extras.set(name, extrasOf(name, sheet, whole));
    return workbookSheet(name, sheet);
  });
  const others = [notesSheet(about), ...(plan === null ? [] : planSheets(plan))].map(tableSheet);
  return writeExcelFile([...others.slice(0, 1), ...own, ...others.slice(1)], {
    features: [extrasFeature(extras)],
  }).toBuffer();
}

function workbookSheet(name: SheetName, sheet: RawSheet): Sheet<Buffer> {
  const keyOf = settingKeyOf(name, sheet);
  const data: (CellObject | null)[][] = [sheet.columns.map((column) => headerCell(name, column))];
  for (const { row, cells } of sheet.rows) {
    while (data.length < row - 1) data.push([]);
    const key = keyOf(cells);
    data.push(
      cells.map((text, index) => {
        const kind = cellKind(name, sheet.columns[index] ?? '', key);
        const cell = xlsxCell(kind, text);
        return cell !== null && isTextKind(kind) ? { ...cell, format: '@' } : cell;
      }),
    );
  }
  return {
    sheet: name,
    data,
    columns: columnWidths(
      sheet.columns,
      sheet.rows.map(({ cells }) => cells),
    ),
    stickyRowsCount: 1,
  };
}

/** A column's header, darker where its cells must be filled in. */
export function headerCell(name: SheetName | null, column: string): CellObject {
  const required = name !== null && (columnOf(name, column.trim())?.required ?? false);
  return { ...textCell(column), ...headerStyle, ...(required ? { backgroundColor: '#bcd3dd' } : {}) };
}

function extrasOf(name: SheetName, sheet: RawSheet, workbook: RawWorkbook): SheetExtras {
  const last = sheet.rows.at(-1)?.row ?? 0;
  const textAt = sheet.columns.flatMap((column, index) =>
    isTextKind(cellKind(name, column)) && name !== 'settings' ? [index] : [],
  );
  const written = sheet.rows.flatMap(({ row, cells }) => {
    const at = textAt.find((index) => (cells[index] ?? '') !== '');
    return at === undefined ? [] : [cellAddress(row, at + 1)];
  });
  return {
    dropDowns: dropDowns(name, sheet, workbook),
    filter: last < 2 ? null : `A1:${cellAddress(last, sheet.columns.length)}`,
    textColumns: textAt.map((index) => index + 1),
    textCell: written[0] ?? null,
  };
}

/** Codes, and whatever may hold a code, are formatted as text: a spreadsheet would make 7 of 007. */
function isTextKind(kind: ReturnType<typeof cellKind>): boolean {
  return kind === 'code' || kind === 'reference' || kind === 'list' || kind === 'text';
}

function withAllSheets(workbook: RawWorkbook): Readonly<Record<SheetName, RawSheet>> {
  const needs = workbook.needs;
  const at = needs?.columns.findIndex((column) => column.trim() === 'need') ?? -1;
  const codes = at < 0 ? [] : (needs?.rows ?? []).map(({ cells }) => cells[at] ?? '').filter(Boolean);
  const entries = sheetNames.map((name): [SheetName, RawSheet] => {
    const given = workbook[name];
    if (given && given.columns.length > 0) return [name, given];
    const { source: _, ...columns } = sheets[name].columns;
    const skills = sheets[name].skills ? codes.map((code) => `skill.${code}`) : [];
    return [name, { columns: [...Object.keys(columns), ...skills, 'source'], rows: [] }];
  });
  return Object.fromEntries(entries) as Record<SheetName, RawSheet>;
}
