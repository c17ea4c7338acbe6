import type { DemandRow } from '../../domain/demand.ts';
import { openFamilies } from '../../domain/open-families.ts';
import type { Settings } from '../../domain/settings.ts';
import { type Level, levels, weeksPerYear } from '../../domain/units.ts';
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

/**
 * All work of the horizon, ordered by locality, need, level, period (the sheets' order). Required hours are families ×
 * hours_per_week × growth, then the larger of that and cover; a row for a period replaces the all-periods row for that period.
 */
export function workOf(workbook: Workbook): readonly Work[] {
  const demand = demandByKey(workbook);
  const cover = new Map(
    workbook.cover.map((row) => [`${row.locality} ${row.need} ${row.level}`, row.onDuty * row.hoursPerWeek]),
  );
  const localityIndex = indexOfCodes(workbook.localities, (row) => row.locality);
  const needIndex = indexOfCodes(workbook.needs, (row) => row.need);
  const work: Work[] = [];
  for (const locality of workbook.localities) {
    for (const need of workbook.needs) {
      for (const level of levels) {
        const key = `${locality.locality} ${need.need} ${level}`;
        const rows = demand.get(key);
        const coverHours = cover.get(key) ?? 0;
        if (!rows && coverHours === 0) continue;
        for (let period = 1; period <= workbook.settings.periods; period++) {
          const row = rows?.get(period) ?? rows?.get(null);
          const families = row ? openFamilies(row) * growthFactor(row, period, workbook.settings) : 0;
          const hoursPerWeek = Math.max(families * (row?.hoursPerWeek ?? 0), coverHours);
          if (hoursPerWeek <= 0) continue;
          work.push({
            locality: localityIndex.get(locality.locality)!,
            need: needIndex.get(need.need)!,
            level,
            period,
            hoursPerWeek,
            families,
            weight: need.weight * locality.weight,
          });
        }
      }
    }
  }
  return work;
}

function growthFactor(row: DemandRow, period: number, settings: Settings): number {
  return (1 + row.growthPerYear) ** (((period - 1) * settings.periodWeeks) / weeksPerYear);
}

function demandByKey(workbook: Workbook): Map<string, Map<number | null, DemandRow>> {
  const byKey = new Map<string, Map<number | null, DemandRow>>();
  for (const row of workbook.demand) {
    const key = `${row.locality} ${row.need} ${row.level}`;
    const rows = byKey.get(key) ?? new Map<number | null, DemandRow>();
    rows.set(row.period, row);
    byKey.set(key, rows);
  }
  return byKey;
}
