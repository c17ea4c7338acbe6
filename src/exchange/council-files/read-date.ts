import { type Day, dayOf } from '../../domain/day.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Day 0 of Excel's calendar, whose 29 February 1900 never was. */
const excelZero = dayOf(1899, 12, 30)!;
const earliest = dayOf(1900, 1, 1)!;
const latest = dayOf(2100, 12, 31)!;

/**
 * A date as British files write it: 31/03/2025, 31-03-25, 31.3.2025, 2025-03-31, 20250331, 31 March 2025, 31-Mar-25, March 31 2025, an Excel serial number such as
 * 45747, each also with a time behind it. Null for anything else, also for a day that does not exist.
 */
export function readDate(text: string): Day | null {
  const bare = text
    .trim()
    .toLowerCase()
    .replace(/[t\s,]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*([ap]m|z|[+-]\d{2}:?\d{2})?$/, '')
    .replace(/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*[\s,]+/, '');
  const day = fromParts(bare) ?? fromSerial(bare);
  return day !== null && day >= earliest && day <= latest ? day : null;
}

function fromParts(text: string): Day | null {
  const iso =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const british = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/.exec(text);
  if (british) return dayOf(fullYear(british[3]!), Number(british[2]), Number(british[1]));
  const named = /^(\d{1,2})(?:st|nd|rd|th)?[-\s/]*([a-z]{3,9})\.?[-\s/,]*(\d{4}|\d{2})$/.exec(text);
  if (named) return dayOf(fullYear(named[3]!), monthOf(named[2]!), Number(named[1]));
  const monthFirst = /^([a-z]{3,9})\.?[-\s]*(\d{1,2})(?:st|nd|rd|th)?[-\s,]+(\d{4})$/.exec(text);
  if (monthFirst) return dayOf(Number(monthFirst[3]), monthOf(monthFirst[1]!), Number(monthFirst[2]));
  return null;
}

/** From 1 January 1950 to 2079; shorter numbers are no dates but counts and codes. */
function fromSerial(text: string): Day | null {
  if (!/^\d{5}(\.\d+)?$/.test(text)) return null;
  const serial = Math.floor(Number(text));
  return serial >= 18264 && serial <= 65380 ? excelZero + serial : null;
}

/** 0 for what is no month, which no day has. */
function monthOf(name: string): number {
  const full = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });
  const index = months.indexOf(name.slice(0, 3));
  if (index < 0) return 0;
  const whole = full.format(new Date(Date.UTC(2000, index, 1))).toLowerCase();
  return whole.startsWith(name) || name === 'sept' ? index + 1 : 0;
}

/** Two figures mean the year nearest to now in such files: 50–99 are of the last century. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 4) return year;
  return year >= 50 ? 1900 + year : 2000 + year;
}
