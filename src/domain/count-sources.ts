import type { RawWorkbook } from './workbook.ts';

/** How many rows of a workbook rest on which kind of source. */
export type SourceCounts = {
  readonly published: number;
  readonly local: number;
  readonly example: number;
  /** Rows whose source says nothing of the three, or is blank. */
  readonly unsaid: number;
};

/**
 * Counts the rows of all sheets but the scenarios by where their figures come from. A row that names several kinds counts as the weakest of them:
 * an example before a local figure before a published one.
 */
export function countSources(raw: RawWorkbook): SourceCounts {
  const counts = { published: 0, local: 0, example: 0, unsaid: 0 };
  for (const [name, sheet] of Object.entries(raw)) {
    if (name === 'scenarios') continue;
    const column = sheet.columns.indexOf('source');
    for (const { cells } of sheet.rows) counts[kindOfSource(cells[column] ?? '')]++;
  }
  return counts;
}

/** The weakest kind of source that a source cell names. */
export function kindOfSource(source: string): keyof SourceCounts {
  for (const kind of ['example', 'local', 'published'] as const) {
    if (source.includes(`${kind}:`)) return kind;
  }
  return 'unsaid';
}
