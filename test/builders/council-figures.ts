import type { CouncilFigures, Durations, StartCount } from '../../src/domain/council-figures.ts';
import { rawWorkbook, type Tables } from '../../src/domain/raw-workbook.ts';
import type { StoredSheet } from '../../src/domain/stored-workbook.ts';
import type { SheetName } from '../../src/domain/workbook.ts';

/** Figures counted from Annex A over half of 2025, with nothing in them but what is given. */
export function countedFigures(given: Partial<CouncilFigures> = {}): CouncilFigures {
  return {
    ...{
      sheets: [],
      problems: { listed: [], more: 0 },
      census: null,
      funnel: [],
      needBasis: null,
      codes: [],
    },
    annexA: { from: '2025-01-01', to: '2025-06-30', days: 181, because: 'stated' },
    ...{ codesPerChild: 0, youngNeed: null, teams: [], starts: [], ages: [], durations: [] },
    ...given,
  };
}

/** Children who started with a need, in half a year (182.5 days) unless said otherwise. */
export function startsOf(team: string, need: string | null, children: number, days = 182.5): StartCount {
  return { team, need, children, days, list: 'plans' };
}

export function durations(
  need: string | null,
  closed: number,
  medianWeeks: number,
  beyondTwelveWeeks: number,
): Durations {
  return { need, closed, medianWeeks, meanWeeks: medianWeeks, beyondTwelveWeeks, open: 0 };
}

/** A sheet of tables as the store keeps it, with rows called `<sheet> 1`, `<sheet> 2` … */
export function storedSheet(tables: Tables, name: SheetName): StoredSheet {
  const { columns, rows } = rawWorkbook(tables)[name] ?? { columns: [], rows: [] };
  return {
    columns,
    rows: rows.map(({ cells }, index) => ({
      ...{ id: `${name} ${index + 1}`, version: 1, changedAt: new Date(0), changedBy: null },
      cells: Object.fromEntries(
        columns.map((column, at) => [column, cells[at]!]).filter(([, text]) => text !== ''),
      ),
    })),
  };
}
