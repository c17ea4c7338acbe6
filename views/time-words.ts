const dateTime = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
  timeZone: 'Europe/London',
});

const steps = [
  [60, 'minute'],
  [60 * 60, 'hour'],
  [24 * 60 * 60, 'day'],
  [7 * 24 * 60 * 60, 'week'],
] as const;

/** `3 minutes ago`, `1 day ago`; under a minute (or later than now) `just now`; over eight weeks the date. */
export function agoWords(then: Date, now: Date): string {
  const seconds = (now.getTime() - then.getTime()) / 1000;
  if (seconds > 8 * 7 * 24 * 60 * 60) return `on ${momentWords(then)}`;
  const step = steps.findLast(([size]) => seconds >= size);
  if (!step) return 'just now';
  const count = Math.floor(seconds / step[0]);
  return `${count} ${step[1]}${count === 1 ? '' : 's'} ago`;
}

/** `4 Mar 2026, 09:30`, in the time of the United Kingdom. */
export function momentWords(moment: Date): string {
  return dateTime.format(moment);
}
