import type { SourceKind } from '../../src/domain/source-kind.ts';
import type { KindCounts, ReportSetting } from './report.ts';

/** The kinds of source in the order of tables, the strongest first. */
export const kindWords: Readonly<Record<SourceKind, string>> = {
  published: 'published',
  local: 'local',
  modelled: 'modelled',
  example: 'example',
  unsaid: 'no source',
};

/** The kind of a setting's figure; one that the workbook leaves out is the tool's usual value. */
export function settingKindWords(kind: ReportSetting['kind']): string {
  return kind === 'default' ? 'usual value' : kindWords[kind];
}

/** All rows. */
export function allRows(counts: KindCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** Rows that rest on a model, an example or no source. */
export function weakRows({ modelled, example, unsaid }: KindCounts): number {
  return modelled + example + unsaid;
}

/** Counts of several sheets together. */
export function totalCounts(sheets: readonly { readonly counts: KindCounts }[]): KindCounts {
  const sum = (kind: SourceKind) => sheets.reduce((total, { counts }) => total + counts[kind], 0);
  return {
    published: sum('published'),
    local: sum('local'),
    modelled: sum('modelled'),
    example: sum('example'),
    unsaid: sum('unsaid'),
  };
}
