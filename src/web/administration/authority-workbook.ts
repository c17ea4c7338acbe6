import { rawWorkbook } from '../../domain/raw-workbook.ts';
import type { RawWorkbook } from '../../domain/workbook.ts';
import { starterTables } from '../../exchange/starter-workbook.ts';

/** The starter workbook, with the authority's name in its settings. */
export function starterFor(name: string): RawWorkbook {
  const tables = starterTables();
  const settings = (tables.settings ?? []).map((row) =>
    row.key === 'authority' ? { ...row, value: name } : row,
  );
  return rawWorkbook({ ...tables, settings });
}
