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
