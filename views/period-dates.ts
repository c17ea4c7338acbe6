import type { Settings } from '../src/domain/settings.ts';

/** When a plan begins, and its periods. */
export type Calendar = Pick<Settings, 'planStart' | 'periodWeeks' | 'periods'>;

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** First day of a period: `1 Oct 2026`; null where the plan has no start date. */
export function firstDay(calendar: Calendar, period: number): string | null {
  return dayAfter(calendar, (period - 1) * calendar.periodWeeks * 7);
}

/** Last day of a period. */
export function lastDay(calendar: Calendar, period: number): string | null {
  return dayAfter(calendar, period * calendar.periodWeeks * 7 - 1);
}

/** `period 3 (from 1 Oct 2026)`. */
export function fromPeriodWords(calendar: Calendar, period: number): string {
  const date = firstDay(calendar, period);
  return `period ${period}${date === null ? '' : ` (from ${date})`}`;
}

/** `period 2 (to 30 Sep 2026)`. */
export function untilPeriodWords(calendar: Calendar, period: number): string {
  const date = lastDay(calendar, period);
  return `period ${period}${date === null ? '' : ` (to ${date})`}`;
}

/** The whole plan: `1 Apr 2026 to 30 Mar 2027 (52 weeks)`, or its weeks alone. */
export function horizonWords(calendar: Calendar): string {
  const weeks = `${calendar.periods * calendar.periodWeeks} weeks`;
  const from = firstDay(calendar, 1);
  return from === null ? weeks : `${from} to ${lastDay(calendar, calendar.periods)} (${weeks})`;
}

function dayAfter({ planStart }: Calendar, days: number): string | null {
  if (planStart === null) return null;
  return day.format(new Date(Date.parse(`${planStart}T00:00:00Z`) + Math.round(days) * 24 * 60 * 60 * 1000));
}
