const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `1 Apr 2024` of 2024-04-01. */
export function dayWords(iso: string): string {
  return day.format(new Date(`${iso}T00:00:00Z`));
}

/** `1 Apr 2024 to 31 Mar 2025 (365 days)`. */
export function periodDays({
  from,
  to,
  days,
}: {
  readonly from: string;
  readonly to: string;
  readonly days: number;
}): string {
  return `${dayWords(from)} to ${dayWords(to)} (${days.toLocaleString('en-GB')} days)`;
}
