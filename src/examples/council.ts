import type { RawWorkbook } from '../domain/workbook.ts';

/** A council that comes with the tool: its code (also a folder and page name), its name, and its workbook made afresh. */
export type Council = {
  readonly code: string;
  readonly name: string;
  readonly build: () => RawWorkbook;
};
