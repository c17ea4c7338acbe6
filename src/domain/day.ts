/** A calendar day as the number of days since 1 January 1970. */
export type Day = number;

const msPerDay = 24 * 60 * 60 * 1000;

/** A day from its parts; null where there is no such day (31 February). `month` counts from 1. */
export function dayOf(year: number, month: number, date: number): Day | null {
  const time = Date.UTC(year, month - 1, date);
  const made = new Date(time);
  const same =
    made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === date;
  return same ? Math.round(time / msPerDay) : null;
}

/** The day as YYYY-MM-DD. */
export function isoDay(day: Day): string {
  return new Date(day * msPerDay).toISOString().slice(0, 10);
}

/** The day so many months earlier, or the last of that month where it is shorter. */
export function monthsBefore(day: Day, months: number): Day {
  const date = new Date(day * msPerDay);
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth() - months;
  const last = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate();
  return dayOf(Math.floor(month / 12), (month % 12) + 1, Math.min(date.getUTCDate(), last))!;
}

/** The 31 March on or after a day: the end of its census year. */
export function censusYearEnd(day: Day): Day {
  const year = new Date(day * msPerDay).getUTCFullYear();
  const end = dayOf(year, 3, 31)!;
  return day <= end ? end : dayOf(year + 1, 3, 31)!;
}

/** The day of a moment, in UTC. */
export function dayOfMoment(moment: Date): Day {
  return Math.floor(moment.getTime() / msPerDay);
}
