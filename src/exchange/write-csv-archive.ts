import { strToU8, zipSync } from 'fflate';
import { type RawWorkbook, sheetNames } from '../domain/workbook.ts';
import { writeCsv } from './write-csv.ts';

/** A workbook as the bytes of a ZIP archive of CSV files, one a sheet, that reads back as the very same text. */
export function writeCsvArchive(workbook: RawWorkbook): Uint8Array {
  const files = sheetNames.flatMap((name) => {
    const sheet = workbook[name];
    return sheet ? [[`${name}.csv`, strToU8(writeCsv(sheet))] as const] : [];
  });
  return zipSync(Object.fromEntries(files));
}
