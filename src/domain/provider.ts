import { amountCell, choiceCell, codeCell, levelCell, textCell, wholeCell } from './cell.ts';
import {
  type AllCodes,
  describeSheet,
  optional,
  preset,
  type RowProblem,
  required,
  sourceColumn,
  type Values,
} from './column.ts';
import { expandList, listCell } from './list-cell.ts';
import type { Code, Level } from './units.ts';

export type ProviderKind = 'third_sector' | 'health' | 'school' | 'agency' | 'other_council';

export type ProviderOffer = {
  readonly offer: Code;
  readonly provider: string;
  /** Need codes that share the offer's hours; `*` already expanded to all needs. */
  readonly needs: readonly Code[];
  readonly kind: ProviderKind;
  /** Highest level of work it can do. */
  readonly level: Level;
  /** `*` already expanded to all localities. */
  readonly localities: readonly Code[];
  /** Most hours a week, over its localities. */
  readonly hoursPerWeek: number;
  /** £ per hour. */
  readonly costPerHour: number;
  /** If bought at all in a period, at least this many hours a week. */
  readonly minimumHours: number;
  readonly leadPeriods: number;
  readonly untilPeriod: number | null;
  readonly source: string | null;
};

/** The kinds of providers. */
export const providerKinds: readonly ProviderKind[] = [
  'third_sector',
  'health',
  'school',
  'agency',
  'other_council',
];

const providerColumns = {
  offer: required(codeCell, 'Code of the offer'),
  provider: required(textCell(), 'Who provides it'),
  need: required(listCell('needs'), "Needs that share the offer's hours"),
  kind: preset(choiceCell(providerKinds), 'third_sector', 'Kind of provider'),
  level: preset(levelCell, '2', 'Highest level of work it can do', 'level'),
  localities: preset(listCell('localities'), '*', 'Where it works'),
  hours_per_week: required(amountCell, 'Most hours, over its localities', 'hours a week'),
  cost_per_hour: required(amountCell, 'Price of an hour', '£'),
  minimum_hours: preset(amountCell, '0', 'If bought at all in a period, at least this many', 'hours a week'),
  lead_periods: preset(wholeCell(), '0', 'The first usable period is 1 + this', 'periods'),
  until_period: optional(wholeCell(1), 'Last usable period (end of a grant)', 'period'),
  source: sourceColumn,
};

/** The providers sheet: hours that can be bought. */
export const providersSheet = describeSheet({
  name: 'providers',
  meaning: 'Hours that partners offer',
  key: ['offer'],
  columns: providerColumns,
  check: checkOffer,
});

function checkOffer(row: Values<typeof providerColumns>): readonly RowProblem[] {
  if (row.minimum_hours <= row.hours_per_week) return [];
  const message = `The minimum of ${row.minimum_hours} is above hours_per_week, ${row.hours_per_week}. Lower it or raise hours_per_week.`;
  return [{ column: 'minimum_hours', message }];
}

/** A row of the providers sheet with its lists expanded. */
export function toProviderOffer(row: Values<typeof providerColumns>, all: AllCodes): ProviderOffer {
  const { offer, provider, kind, level, source } = row;
  return {
    offer,
    provider,
    needs: expandList(row.need, all.needs),
    kind,
    level,
    localities: expandList(row.localities, all.localities),
    hoursPerWeek: row.hours_per_week,
    costPerHour: row.cost_per_hour,
    minimumHours: row.minimum_hours,
    leadPeriods: row.lead_periods,
    untilPeriod: row.until_period,
    source,
  };
}
