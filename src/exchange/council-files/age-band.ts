import type { AgeBand } from '../../domain/council-figures.ts';
import type { Day } from '../../domain/day.ts';

/** The band of an age as written: `3`, `3 years`, `7 months`, `<1`, `unborn`. Null where it is no age. */
export function ageBandOf(text: string): AgeBand | null {
  const age = text.trim().toLowerCase();
  if (/^(unborn|pre-?birth|<\s*1|under 1|\d{1,2}\s*(m|mths?|months?|w|weeks?|d|days?))$/.test(age))
    return '0-4';
  const years = /^(\d{1,3})(\.\d+)?\s*(y|yrs?|years?)?(\s+old)?$/.exec(age);
  return years && Number(years[1]) <= 120 ? bandOf(Number(years[1])) : null;
}

/** The band of someone born on one day, on another; not yet born counts as 0–4. */
export function ageBandOn(born: Day, day: Day): AgeBand {
  return bandOf(Math.max(0, Math.floor((day - born) / 365.2425)));
}

function bandOf(years: number): AgeBand {
  if (years <= 4) return '0-4';
  if (years <= 9) return '5-9';
  if (years <= 15) return '10-15';
  return years <= 17 ? '16-17' : '18+';
}
