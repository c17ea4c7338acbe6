import type { PredictedDemand, PredictedRow } from './council-readings.ts';
import type { DemandRow } from './demand.ts';
import { isEdited } from './demand-measure.ts';
import { filled, keyOf } from './diff-sheet.ts';
import { plainNumber } from './number-text.ts';
import { openFamilies } from './open-families.ts';
import type { RowChange, StoredSheet } from './stored-workbook.ts';
import { weeksPerYear } from './units.ts';
import type { Workbook } from './workbook.ts';

/** Predicted families beside those of today's demand. */
export type PredictedBesideActual = PredictedRow & {
  /** Names the row in forms. */
  readonly key: string;
  /** Families open by the demand sheet, over all levels; null where it has no such row. */
  readonly actual: number | null;
  /** Predicted less actual; a range where the prediction is suppressed; null where one of them is missing. */
  readonly difference: { readonly atLeast: number; readonly atMost: number } | null;
};

/** Sets predictions beside the demand sheet, which stays as it is. */
export function comparePredicted(
  { rows }: PredictedDemand,
  { demand }: Pick<Workbook, 'demand'>,
): readonly PredictedBesideActual[] {
  return rows.map((row) => {
    const standing = standingRows(demand, row);
    const actual = standing.length === 0 ? null : standing.reduce((sum, each) => sum + openFamilies(each), 0);
    const difference =
      actual === null || row.families === null
        ? null
        : { atLeast: row.families.atLeast - actual, atMost: row.families.atMost - actual };
    const key = [row.locality, row.need, row.period ?? ''].join(' ');
    return { ...row, key, actual, difference };
  });
}

/** A prediction that can stand for demand: one number, and hours a week to work with. */
export function isUsable(row: PredictedRow, workbook: Pick<Workbook, 'demand'>): boolean {
  if (row.families === null || row.families.atLeast !== row.families.atMost) return false;
  return workbook.demand.some(({ need }) => need === row.need);
}

/** The changes that put chosen predictions in the place of demand: levels keep their proportion, hours a week stay. Rows that are not usable are left out. */
export function usePredicted(
  chosen: readonly PredictedRow[],
  file: string,
  workbook: Pick<Workbook, 'demand' | 'scenarios'>,
  stored: StoredSheet | undefined,
): readonly RowChange[] {
  const kept = new Map((stored?.rows ?? []).map((row) => [keyOf('demand', row.cells), row]));
  return chosen
    .filter((row) => isUsable(row, workbook))
    .flatMap((row) => {
      const families = row.families!.atLeast;
      const standing = standingRows(workbook.demand, row);
      const openNow = standing.reduce((sum, each) => sum + openFamilies(each), 0);
      const parts = standing.length > 0 ? standing : [usualRow(workbook.demand, row)];
      return parts.map((part): RowChange => {
        const share = openNow > 0 ? openFamilies(part) / openNow : 1 / parts.length;
        const period = row.period === null ? '' : String(row.period);
        const place = { locality: row.locality, need: row.need, level: String(part.level), period };
        const asStarts = part.startsPerYear !== null && isEdited(workbook, 'starts_per_year');
        const open = Math.round(families * share * 10) / 10;
        const figures = {
          ...(asStarts ? startsFor(open, part) : { families: plainNumber(open) }),
          hours_per_week: plainNumber(part.hoursPerWeek),
          source: `local: predicted demand, ${file}`,
        };
        const known = kept.get(keyOf('demand', place));
        if (!known) {
          const cells = { ...place, ...figures };
          return { kind: 'add', sheet: 'demand', cells: filled(cells) };
        }
        const { families: _f, starts_per_year: _s, weeks: _w, extend_share: _e, ...others } = known.cells;
        const cells = { ...others, ...figures };
        return { kind: 'update', sheet: 'demand', id: known.id, version: known.version, cells };
      });
    });
}

/** The starts a year that keep so many families open, at the row's length of episodes: for rows whose starts a scenario edits. */
function startsFor(open: number, { weeks, extendShare }: DemandRow): Readonly<Record<string, string>> {
  const starts = (open * weeksPerYear * (1 - extendShare)) / weeks;
  return {
    starts_per_year: plainNumber(Math.round(starts * 10) / 10),
    weeks: plainNumber(weeks),
    extend_share: plainNumber(extendShare),
  };
}

/** The demand rows that hold for a prediction's period: its own, else those of every period. */
function standingRows(
  demand: readonly DemandRow[],
  { locality, need, period }: PredictedRow,
): readonly DemandRow[] {
  const here = demand.filter((row) => row.locality === locality && row.need === need);
  const own = period === null ? [] : here.filter((row) => row.period === period);
  const levels = new Set(own.map(({ level }) => level));
  return [...own, ...here.filter((row) => row.period === null && !levels.has(row.level))];
}

/** A row of the need in another locality, at level 2 if there is one: its hours are usual. */
function usualRow(demand: readonly DemandRow[], { need, locality, period }: PredictedRow): DemandRow {
  const rows = demand.filter((row) => row.need === need);
  const usual = rows.find(({ level }) => level === 2) ?? rows[0]!;
  return { ...usual, locality, period, families: 0, startsPerYear: null };
}
