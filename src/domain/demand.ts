import { z } from 'zod';
import { amountCell, type Cell, levelCell, numberCell, referenceCell, shareHint, wholeCell } from './cell.ts';
import {
  describeSheet,
  optional,
  preset,
  type RowContext,
  type RowProblem,
  required,
  sourceColumn,
  type Values,
} from './column.ts';
import { WITHHELD_MARK } from './small-numbers/small-count.ts';
import type { Code, Level } from './units.ts';

export type DemandRow = {
  readonly locality: Code;
  readonly need: Code;
  /** The lowest skill level that can do this work. */
  readonly level: Level;
  /** A period number, or null for every period. */
  readonly period: number | null;
  /** Families open at any one time as given, or null when starts are given instead. */
  readonly families: number | null;
  readonly startsPerYear: number | null;
  readonly weeks: number;
  readonly extendShare: number;
  /** Direct hours per open family per week. */
  readonly hoursPerWeek: number;
  readonly growthPerYear: number;
  readonly source: string | null;
};

/** Minimum presence: `onDuty` people for `hoursPerWeek` hours a week (168 = round the clock). */
export type CoverRow = {
  readonly locality: Code;
  readonly need: Code;
  readonly level: Level;
  readonly onDuty: number;
  readonly hoursPerWeek: number;
  readonly source: string | null;
};

/** A count of families. The `c` of a file that hides small numbers is no number, and never zero. */
const familiesCell: Cell<number> = {
  ...amountCell,
  schema: z
    .string()
    .refine((text) => text.toLowerCase() !== WITHHELD_MARK, {
      error: () =>
        `'${WITHHELD_MARK}' stands for a number that this file hides, for small numbers of families could point to people. Write the number, or ask for a file with small numbers.`,
      abort: true,
    })
    .pipe(amountCell.schema),
};

const demandColumns = {
  locality: required(referenceCell('localities'), 'Where the families live'),
  need: required(referenceCell('needs'), 'What they need'),
  level: preset(levelCell, '2', 'The lowest skill level that can do this work', 'level'),
  period: optional(wholeCell(1), 'A period number; blank = every period', 'period'),
  families: optional(familiesCell, 'Families open at any one time', 'families'),
  starts_per_year: optional(
    familiesCell,
    'Instead of families: episodes that start in a year',
    'families a year',
  ),
  weeks: preset(numberCell({ above: 0 }), '12', 'Length of an episode', 'weeks'),
  extend_share: preset(
    numberCell({ min: 0, below: 1, hint: shareHint }),
    '0',
    'Share of episodes that are extended by another',
    'share',
  ),
  hours_per_week: required(amountCell, 'Direct hours per open family', 'hours a week'),
  growth_per_year: preset(
    numberCell({ above: -1, max: 10 }),
    '0',
    'Growth from the first period on, as a share; 0.05 = 5 % a year',
    'share a year',
  ),
  source: sourceColumn,
};

/** The demand sheet: families in a locality with a need. */
export const demandSheet = describeSheet({
  name: 'demand',
  meaning: 'Families to be supported, as a number open at any one time or as starts in a year',
  key: ['locality', 'need', 'level', 'period'],
  columns: demandColumns,
  check: checkDemand,
});

function checkDemand(row: Values<typeof demandColumns>, { periods }: RowContext): readonly RowProblem[] {
  const problems: RowProblem[] = [];
  if (row.families === null && row.starts_per_year === null) {
    problems.push({ column: 'families', message: 'Give families, or starts_per_year instead.' });
  }
  if (row.families !== null && row.starts_per_year !== null) {
    problems.push({
      column: 'starts_per_year',
      message: 'Both families and starts_per_year are given. Leave one of them blank.',
    });
  }
  if (row.period !== null && periods !== null && row.period > periods) {
    const message = `The plan has ${periods} ${periods === 1 ? 'period' : 'periods'} (see settings). Write a period from 1 to ${periods}, or leave it blank for all.`;
    problems.push({ column: 'period', message });
  }
  return problems;
}

/** A row of the demand sheet. */
export function toDemandRow(row: Values<typeof demandColumns>): DemandRow {
  const { locality, need, level, period, families, weeks, source } = row;
  return {
    locality,
    need,
    level,
    period,
    families,
    startsPerYear: row.starts_per_year,
    weeks,
    extendShare: row.extend_share,
    hoursPerWeek: row.hours_per_week,
    growthPerYear: row.growth_per_year,
    source,
  };
}

/** The cover sheet: people who must be present whatever the demand. */
export const coverSheet = describeSheet({
  name: 'cover',
  meaning: 'Minimum presence, for a round-the-clock front door or a duty desk',
  key: ['locality', 'need', 'level'],
  columns: {
    locality: required(referenceCell('localities'), 'Where'),
    need: required(referenceCell('needs'), 'Which need'),
    level: preset(levelCell, '2', 'The lowest skill level that can do this work', 'level'),
    on_duty: required(amountCell, 'People present at the same time', 'people'),
    hours_per_week: required(
      numberCell({ min: 0, max: 168 }),
      'Hours in which they are present; 168 = round the clock',
      'hours a week',
    ),
    source: sourceColumn,
  },
});

/** A row of the cover sheet. */
export function toCoverRow(row: Values<typeof coverSheet.columns>): CoverRow {
  const { locality, need, level, source } = row;
  return { locality, need, level, onDuty: row.on_duty, hoursPerWeek: row.hours_per_week, source };
}
