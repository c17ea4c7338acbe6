import type { DemandRow } from './demand.ts';
import { openFamilies } from './open-families.ts';
import type { Settings } from './settings.ts';
import { type Code, type Level, levels, weeksPerYear } from './units.ts';
import type { Workbook } from './workbook.ts';

/** What is required of one (locality, need, level) in one period. */
export type RequiredWork = {
  readonly locality: Code;
  readonly need: Code;
  readonly level: Level;
  /** 1 … periods. */
  readonly period: number;
  /** Families open at any one time in the period, growth included; 0 for cover alone. */
  readonly families: number;
  /** Direct hours a week for each family; 0 for cover alone. */
  readonly hoursPerFamily: number;
  /** Hours a week that must be covered whatever the demand. */
  readonly coverHours: number;
  /** Required hours a week: the larger of families × hours and cover. */
  readonly hoursPerWeek: number;
  /** The row of the demand sheet it comes from; null for cover alone. */
  readonly row: DemandRow | null;
};

/**
 * All that is required over the horizon (hours > 0, or families > 0), ordered by locality, need, level, period (the sheets' order). A row for a period replaces the all-periods
 * row for that period. WORKBOOK.md, demand, cover and definitions.
 */
export function requiredWork(workbook: Workbook): readonly RequiredWork[] {
  const demand = demandByKey(workbook);
  const cover = new Map(workbook.cover.map((row) => [keyOf(row), row.onDuty * row.hoursPerWeek]));
  const work: RequiredWork[] = [];
  for (const { locality } of workbook.localities) {
    for (const { need } of workbook.needs) {
      for (const level of levels) {
        const key = keyOf({ locality, need, level });
        const rows = demand.get(key);
        const coverHours = cover.get(key) ?? 0;
        if (!rows && coverHours === 0) continue;
        for (let period = 1; period <= workbook.settings.periods; period++) {
          const row = rows?.get(period) ?? rows?.get(null) ?? null;
          const families = row ? openFamilies(row) * growthFactor(row, period, workbook.settings) : 0;
          const hoursPerFamily = row?.hoursPerWeek ?? 0;
          const hoursPerWeek = Math.max(families * hoursPerFamily, coverHours);
          if (hoursPerWeek <= 0 && families <= 0) continue;
          work.push({
            ...{ locality, need, level, period, families, hoursPerFamily, coverHours, hoursPerWeek, row },
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
    const key = keyOf(row);
    const rows = byKey.get(key) ?? new Map<number | null, DemandRow>();
    rows.set(row.period, row);
    byKey.set(key, rows);
  }
  return byKey;
}

function keyOf({ locality, need, level }: Pick<DemandRow, 'locality' | 'need' | 'level'>): string {
  return `${locality} ${need} ${level}`;
}
