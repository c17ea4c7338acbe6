import { basename } from 'node:path';
import type { WorkbookProblem } from '../domain/workbook.ts';
import { fileKind } from './file-kind.ts';
import { isOwnSheet, type NamedSheet, withoutProblemColumn } from './own-sheets.ts';
import { type CsvReading, readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { rawSheetLimitProblem } from './sheet-limits.ts';
import { readZip } from './zip-archive.ts';

/** The sheets of a file that someone sent, unchecked but for what keeps them from being read. */
export type Upload = {
  readonly fileName: string;
  /** Of known and unknown names, no name twice. */
  readonly sheets: readonly NamedSheet[];
  /** Sheets that could not be read as text; they are not among `sheets`. */
  readonly problems: readonly WorkbookProblem[];
};

export type UploadReading =
  | { readonly ok: true; readonly upload: Upload }
  /** Safe to show: what was found and what to do. */
  | { readonly ok: false; readonly message: string };

const archiveLimits = { files: 200, bytes: 60 * 1024 * 1024 };

/**
 * Reads an XLSX file, a ZIP archive of CSV files each named after its sheet, or one CSV file named so. Sheets and files whose names begin with `_`, and the column that an
 * annotated copy adds, are left out. Whatever the bytes are, it answers; it is for a thread of its own, for a large file takes seconds.
 */
export async function readUpload(fileName: string, bytes: Buffer): Promise<UploadReading> {
  const kind = fileKind(bytes);
  switch (kind.kind) {
    case 'other':
      return { ok: false, message: kind.message };
    case 'xlsx': {
      const reading = await readXlsx(bytes, fileName);
      if (reading.ok) return uploadOf(fileName, reading.sheets, []);
      const { sheet, message } = reading.problem;
      return { ok: false, message: sheet === fileName ? message : `${sheet}: ${message}` };
    }
    case 'zip':
      return readArchive(fileName, bytes);
    case 'csv': {
      const sheet = sheetNameOf(fileName);
      return fromCsv(fileName, [[sheet, readCsv(sheet, bytes)]]);
    }
  }
}

function readArchive(fileName: string, bytes: Buffer): UploadReading {
  const reading = readZip(bytes, archiveLimits, isCsvFile);
  if (!reading.ok) return reading;
  const found = [...reading.files].map(([name, file]) => {
    const sheet = sheetNameOf(name);
    return [sheet, readCsv(sheet, file)] as const;
  });
  if (found.length > 0) return fromCsv(fileName, found);
  return {
    ok: false,
    message: 'The archive holds no CSV files. Put in staff.csv, demand.csv and so on.',
  };
}

function fromCsv(
  fileName: string,
  readings: readonly (readonly [name: string, reading: CsvReading])[],
): UploadReading {
  const others = readings.filter(([name]) => !isOwnSheet(name));
  const sheets = others.flatMap(([name, reading]) => (reading.ok ? [[name, reading.sheet] as const] : []));
  return uploadOf(
    fileName,
    sheets,
    others.flatMap(([, reading]) => (reading.ok ? [] : [reading.problem])),
  );
}

function uploadOf(
  fileName: string,
  found: readonly NamedSheet[],
  problems: readonly WorkbookProblem[],
): UploadReading {
  const refuse = (message: string): UploadReading => ({ ok: false, message });
  const names = [...found.map(([name]) => name), ...problems.map(({ sheet }) => sheet)];
  if (names.length === 0) {
    return refuse('The file holds no sheet of a planning workbook, such as staff or demand.');
  }
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return refuse(`The sheet '${twice}' is there twice. Keep one of them.`);
  for (const [name, sheet] of found) {
    const problem = rawSheetLimitProblem(sheet);
    if (problem !== null) return refuse(`${name}: ${problem}`);
  }
  const sheets = found.map(([name, sheet]): NamedSheet => [name, withoutProblemColumn(sheet)]);
  return { ok: true, upload: { fileName, sheets, problems } };
}

/** CSV files of an archive, in whatever folder; not what systems add by themselves. */
function isCsvFile(name: string): boolean {
  return /\.csv$/i.test(name) && !name.startsWith('__MACOSX/') && !basename(name).startsWith('.');
}

/** `staff (1).csv`, as browsers save a file a second time, is the sheet staff. */
function sheetNameOf(fileName: string): string {
  const file = fileName.split(/[\\/]/).at(-1) ?? fileName;
  return file
    .replace(/\.[^.]*$/, '')
    .replace(/ ?\(\d+\)$/, '')
    .trim()
    .slice(0, 100);
}
