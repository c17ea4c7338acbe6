import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { parseWorkbook } from '../domain/parse-workbook.ts';
import type { RawSheet, RawWorkbook, WorkbookProblem, WorkbookResult } from '../domain/workbook.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';

/**
 * Reads a planning workbook from a folder of CSV files, each named after its sheet, or from an `.xlsx` file with the
 * same sheets. Reports every problem of every sheet; other files in the folder are ignored, an unknown `.csv` file is
 * a problem. A path that leads nowhere is a problem too. Throws only on broken I/O.
 */
export async function readWorkbook(path: string): Promise<WorkbookResult> {
  const found = await stat(path).catch(() => null);
  if (found === null) return refuse(path, `There is no folder or file '${path}'. Check the path.`);
  if (found.isDirectory()) return readFolder(path);
  if (extname(path).toLowerCase() !== '.xlsx') {
    const hint = extname(path).toLowerCase() === '.csv' ? ' Maybe the folder that holds it?' : '';
    return refuse(path, `'${path}' is neither a folder of CSV files nor an .xlsx file.${hint}`);
  }
  const reading = await readXlsx(await readFile(path), basename(path));
  return reading.ok ? parseSheets(reading.sheets, [], path) : { ok: false, problems: [reading.problem] };
}

async function readFolder(folder: string): Promise<WorkbookResult> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files = entries.filter(isCsvFile).map(({ name }) => name);
  const sheets: [string, RawSheet][] = [];
  const problems: WorkbookProblem[] = [];
  for (const file of files.sort()) {
    const sheet = file.slice(0, -'.csv'.length);
    const reading = readCsv(sheet, await readFile(join(folder, file)));
    if (reading.ok) sheets.push([sheet, reading.sheet]);
    else problems.push(reading.problem);
  }
  return parseSheets(sheets, problems, folder);
}

function isCsvFile(entry: Dirent): boolean {
  return !entry.isDirectory() && !entry.name.startsWith('.') && entry.name.toLowerCase().endsWith('.csv');
}

function parseSheets(
  sheets: readonly (readonly [name: string, sheet: RawSheet])[],
  problems: readonly WorkbookProblem[],
  path: string,
): WorkbookResult {
  if (sheets.length === 0 && problems.length === 0) {
    return refuse(
      path,
      `'${path}' holds no sheet. Put in settings.csv, localities.csv, needs.csv, roles.csv and so on.`,
    );
  }
  const names = sheets.map(([name]) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return refuse(twice, `The sheet '${twice}' is there twice. Keep one of them.`);
  // Sheets with unknown names go along, so that they are reported with all else.
  return parseWorkbook(Object.fromEntries(sheets) as RawWorkbook, problems);
}

function refuse(sheet: string, message: string): WorkbookResult {
  return { ok: false, problems: [{ sheet, row: null, column: null, value: sheet, message }] };
}
