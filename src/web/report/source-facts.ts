import { sumOf } from '../../../views/group.ts';
import type { KindCounts, ReportSetting } from '../../../views/report/report.ts';
import { settingColumns } from '../../domain/settings.ts';
import { type SheetName, sheetNames } from '../../domain/sheet-name.ts';
import { isWeak, sourceKind, sourceKinds } from '../../domain/source-kind.ts';
import type { RawSheet, RawWorkbook, Workbook } from '../../domain/workbook.ts';
import { workOf } from '../../planning/inputs/work.ts';

/** Settings that name the plan and are no assumption. */
const names: ReadonlySet<string> = new Set(['authority', 'ons_code']);

/** Every setting as it was planned with: its value, or the usual one, and where it comes from. */
export function settingsUsed(raw: RawWorkbook): readonly ReportSetting[] {
  const given = new Map(rowsOf(raw.settings).map((row) => [row.key, row]));
  return Object.entries(settingColumns).flatMap(([key, { meaning, unit, default: usual }]) => {
    if (names.has(key)) return [];
    const row = given.get(key);
    const isGiven = (row?.value ?? '') !== '';
    const value = isGiven ? row!.value! : usual;
    if (value === null) return [];
    const source = isGiven ? row!.source || null : null;
    return [{ meaning, value, unit: unit || null, kind: isGiven ? sourceKind(source) : 'default', source }];
  });
}

/** How many rows of each sheet rest on which kind of source; sheets without rows and the scenarios' edits are left out. */
export function sourcesBySheet(
  raw: RawWorkbook,
): readonly { readonly sheet: SheetName; readonly counts: KindCounts }[] {
  return sheetNames.flatMap((sheet) => {
    const kinds = rowsOf(raw[sheet]).map(({ source }) => sourceKind(source ?? null));
    if (sheet === 'scenarios' || kinds.length === 0) return [];
    const counted = sourceKinds.map((kind) => [kind, kinds.filter((each) => each === kind).length] as const);
    return [{ sheet, counts: Object.fromEntries(counted) as KindCounts }];
  });
}

/** What of a plan's data rests on examples, on a model or on no source at all. */
export type WeakFigures = {
  /** Required hours a week, mean over the periods. */
  readonly needHours: number;
  readonly fte: number;
  /** Whether all, some or none of the hours of a need in a locality do. */
  readonly kindOf: (locality: string, need: string) => 'wholly' | 'partly' | 'not';
};

/** The weak figures of a workbook. A level of a need in a locality is weak where one of its rows of demand or cover is. */
export function weakFigures(workbook: Workbook): WeakFigures {
  const { localities, needs, settings, demand, cover, staff } = workbook;
  const rows = [...demand, ...cover];
  const weak = new Set(
    rows.filter(isWeakRow).map(({ locality, need, level }) => `${locality} ${need} ${level}`),
  );
  let needHours = 0;
  for (const work of workOf(workbook)) {
    const key = `${localities[work.locality]!.locality} ${needs[work.need]!.need} ${work.level}`;
    if (weak.has(key)) needHours += work.hoursPerWeek / settings.periods;
  }
  return {
    needHours,
    fte: sumOf(staff.filter(isWeakRow), ({ fte, count }) => fte * count),
    kindOf: (locality, need) => {
      const own = rows.filter((row) => row.locality === locality && row.need === need);
      const weakOnes = own.filter((row) => weak.has(`${locality} ${need} ${row.level}`));
      if (weakOnes.length === 0) return 'not';
      return weakOnes.length === own.length ? 'wholly' : 'partly';
    },
  };
}

function isWeakRow({ source }: { readonly source: string | null }): boolean {
  return isWeak(sourceKind(source));
}

function rowsOf(sheet: RawSheet | undefined): readonly Readonly<Record<string, string | undefined>>[] {
  const columns = (sheet?.columns ?? []).map((column) => column.trim());
  return (sheet?.rows ?? []).map(({ cells }) =>
    Object.fromEntries(columns.map((column, index) => [column, cells[index]?.trim()])),
  );
}
