import type { DemandRow } from '../demand.ts';
import { plainNumber, withoutNoise } from '../number-text.ts';
import { scaleFamilies } from '../scale-families.ts';
import type { ScenarioEditText } from '../scenario.ts';
import type { Code } from '../units.ts';
import type { Workbook } from '../workbook.ts';
import { CHANGE, changeOf, multiplied, rowsOf } from './changed-figure.ts';
import type { ChecklistFigure, FigureEdits } from './checklist-figure.ts';

/** Growth is moved by so many percentage points a year. */
const GROWTH_POINTS = 0.05;

/** The figures of the demand sheet: families and hours of each need, growth, lengths, and how need is shared between the localities. */
export function demandFigures(workbook: Workbook): readonly ChecklistFigure[] {
  const { demand, needs } = workbook;
  if (demand.length === 0) return [];
  const asked = needs.filter(({ need }) => demand.some((row) => row.need === need));
  return [
    ...asked.flatMap(({ need }) => [familiesOf(workbook, need), hoursOf(workbook, need)]),
    growth(demand),
    ...lengths(demand),
    ...localityShares(workbook),
  ];
}

function familiesOf(workbook: Workbook, need: Code): ChecklistFigure {
  const rows = workbook.demand.filter((row) => row.need === need);
  const hidden = rows.some(({ source }) => /suppressed count of 1 to 5/.test(source ?? ''));
  // A hidden count stands as 3: it can be a third of that, or five thirds.
  const [low, high] = hidden ? [1 / 3, 5 / 3] : [1 - CHANGE, 1 + CHANGE];
  return {
    ...{ id: `families-${need}`, kind: 'families', of: need, sheet: 'demand', filter: need },
    rows: rowsOf(rows),
    change: hidden ? { kind: 'bounds', low: 1, high: 5 } : changeOf(CHANGE),
    low: [scaleFamilies(workbook, { need }, low)],
    high: [scaleFamilies(workbook, { need }, high)],
  };
}

function hoursOf({ demand }: Workbook, need: Code): ChecklistFigure {
  return {
    ...{ id: `family_hours-${need}`, kind: 'family_hours', of: need, sheet: 'demand', filter: need },
    rows: rowsOf(demand.filter((row) => row.need === need)),
    ...multiplied('demand', `need=${need}`, 'hours_per_week'),
  };
}

function growth(demand: readonly DemandRow[]): ChecklistFigure {
  const added = (points: number): FigureEdits => [
    [{ sheet: 'demand', where: '', column: 'growth_per_year', change: 'add', value: plainNumber(points) }],
  ];
  const lowest = Math.min(...demand.map(({ growthPerYear }) => growthPerYear));
  return {
    ...{ id: 'growth', kind: 'growth', of: null, sheet: 'demand', filter: '' },
    rows: rowsOf(demand),
    change: { kind: 'points', points: GROWTH_POINTS },
    low: lowest - GROWTH_POINTS > -1 ? added(-GROWTH_POINTS) : null,
    high: added(GROWTH_POINTS),
  };
}

/** How long families are worked with: only rows that give starts in a year have it. */
function lengths(demand: readonly DemandRow[]): readonly ChecklistFigure[] {
  const starting = demand.filter(({ families }) => families === null);
  if (starting.length === 0) return [];
  const where = starting.length === demand.length ? '' : 'families=';
  const extended = starting.some(({ extendShare }) => extendShare > 0);
  const common = { of: null, sheet: 'demand', filter: '', rows: rowsOf(starting) } as const;
  return [
    { id: 'episode_weeks', kind: 'episode_weeks', ...common, ...multiplied('demand', where, 'weeks') },
    ...(extended
      ? [
          {
            ...{ id: 'extensions', kind: 'extensions' as const, ...common },
            ...multiplied('demand', where, 'extend_share'),
          },
        ]
      : []),
  ];
}

/** The locality with the most hours has a tenth more or less, and the others so much the other way that the whole stays. */
function localityShares(workbook: Workbook): readonly ChecklistFigure[] {
  const { demand, localities } = workbook;
  if (localities.length < 2) return [];
  const amounts = localities.map(({ locality }) => {
    const rows = demand.filter((row) => row.locality === locality);
    const families = rows.reduce((sum, row) => sum + row.hoursPerWeek * amountOf(row), 0);
    return { locality, families };
  });
  const largest = amounts.toSorted((a, b) => b.families - a.families)[0]!;
  const rest = amounts.reduce((sum, { families }) => sum + families, 0) - largest.families;
  if (largest.families === 0 || rest === 0) return [];
  const moved = (share: number): readonly ScenarioEditText[] => [
    ...scaleFamilies(workbook, { locality: largest.locality }, 1 + share),
    ...amounts
      .filter(({ locality, families }) => locality !== largest.locality && families > 0)
      .flatMap(({ locality }) =>
        scaleFamilies(workbook, { locality }, withoutNoise(1 - (share * largest.families) / rest)),
      ),
  ];
  const canGrow = (CHANGE * largest.families) / rest < 1;
  return [
    {
      ...{ id: 'locality_shares', kind: 'locality_shares', of: null, sheet: 'demand', filter: '' },
      rows: rowsOf(demand),
      change: changeOf(CHANGE),
      low: [moved(-CHANGE)],
      high: canGrow ? [moved(CHANGE)] : null,
    },
  ];
}

/** Families open at a time: given, or by WORKBOOK's definition from starts. */
function amountOf({ families, startsPerYear, weeks, extendShare }: DemandRow): number {
  return families ?? ((startsPerYear ?? 0) * weeks) / (1 - extendShare) / 52;
}
