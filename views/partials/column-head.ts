import type { SheetColumn } from '../sheet-view.ts';

/** What a column of a sheet is called, with its unit where the words do not say it. */
export function columnHead({ title, unit }: Pick<SheetColumn, 'title' | 'unit'>): string {
  return unit === '' || title.toLowerCase().includes(unit.toLowerCase()) ? title : `${title} (${unit})`;
}
