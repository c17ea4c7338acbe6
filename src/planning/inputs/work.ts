import { requiredWork } from '../../domain/required-work.ts';
import type { Level } from '../../domain/units.ts';
import type { Workbook } from '../../domain/workbook.ts';
import { indexOfCodes } from './codes.ts';

/** A piece of work j = (locality, need, level, period) with required hours > 0. Indices point into the workbook's sheets. */
export type Work = {
  readonly locality: number;
  readonly need: number;
  /** The lowest skill level that can do it. */
  readonly level: Level;
  /** 1 … periods. */
  readonly period: number;
  /** Required hours a week: the larger of demand and cover. */
  readonly hoursPerWeek: number;
  /** Families open at any one time in the period; 0 for cover alone. */
  readonly families: number;
  /** needs.weight · localities.weight. */
  readonly weight: number;
};

/** All work of the horizon with required hours, ordered by locality, need, level, period (the sheets' order). */
export function workOf(workbook: Workbook): readonly Work[] {
  const localityIndex = indexOfCodes(workbook.localities, (row) => row.locality);
  const needIndex = indexOfCodes(workbook.needs, (row) => row.need);
  return requiredWork(workbook).flatMap((each) => {
    if (each.hoursPerWeek <= 0) return [];
    const locality = localityIndex.get(each.locality)!;
    const need = needIndex.get(each.need)!;
    const { level, period, hoursPerWeek, families } = each;
    const weight = workbook.needs[need]!.weight * workbook.localities[locality]!.weight;
    return [{ locality, need, level, period, hoursPerWeek, families, weight }];
  });
}
