import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { rawWorkbook } from '../domain/raw-workbook.ts';
import { type RawWorkbook, type SheetName, sheetNames } from '../domain/workbook.ts';
import { starterTables } from './starter-workbook.ts';
import { writeCsv } from './write-csv.ts';

/** The files written, or why nothing was. */
export type WriteResult =
  | { readonly ok: true; readonly files: readonly string[] }
  | { readonly ok: false; readonly message: string };

export type WriteOptions = {
  /** Write into a folder that has files already: its sheets are replaced, other files stay. */
  readonly overwrite?: boolean;
};

/** Errors of the file system that the one who named the folder can mend. */
const notWritable: readonly string[] = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENOSPC', 'ENAMETOOLONG'];

/**
 * Writes a workbook's text as a folder of CSV files, one a sheet, so that reading it gives the same text again. Refuses
 * a folder that is not empty unless told to overwrite. All files are written aside first: when that fails nothing has
 * changed. A place that cannot be written to is refused; throws on other broken I/O.
 */
export async function writeWorkbookFolder(
  raw: RawWorkbook,
  dir: string,
  { overwrite = false }: WriteOptions = {},
): Promise<WriteResult> {
  const folder = resolve(dir);
  const existing = await stat(folder).catch(() => null);
  if (existing && !existing.isDirectory()) return refuse(`'${dir}' is a file. Name a folder.`);
  if (existing && !overwrite && (await readdir(folder)).length > 0) {
    return refuse(`The folder '${dir}' is not empty. Name a new folder, or say that it may be overwritten.`);
  }
  const names = sheetNames.filter((name) => raw[name] !== undefined);
  const aside = join(dirname(folder), `.${basename(folder)}-${randomUUID()}`);
  try {
    await mkdir(aside, { recursive: true });
    for (const name of names) await writeFile(join(aside, fileOf(name)), writeCsv(raw[name]!));
    if (existing) await moveSheets(aside, folder, names);
    else await rename(aside, folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined || !notWritable.includes(code)) throw error;
    return refuse(`The folder '${dir}' cannot be written (${code}). Name a folder that you may write to.`);
  } finally {
    // Where nothing could be written there is nothing to remove.
    await rm(aside, { recursive: true, force: true }).catch(() => undefined);
  }
  return { ok: true, files: names.map((name) => join(folder, fileOf(name))) };
}

/** Writes the starter workbook: every sheet and every column with small example rows, valid as it stands. */
export async function writeTemplate(dir: string, options: WriteOptions = {}): Promise<WriteResult> {
  return writeWorkbookFolder(rawWorkbook(starterTables()), dir, options);
}

async function moveSheets(from: string, to: string, names: readonly SheetName[]): Promise<void> {
  for (const name of names) await rename(join(from, fileOf(name)), join(to, fileOf(name)));
  for (const name of sheetNames) {
    if (!names.includes(name)) await rm(join(to, fileOf(name)), { force: true });
  }
}

function fileOf(sheet: SheetName): string {
  return `${sheet}.csv`;
}

function refuse(message: string): WriteResult {
  return { ok: false, message };
}
