import type { PeerComparison, PeerRank } from '../src/domain/peers/compare-peers.ts';
import type { PeerGroup, PeerMeasure, PeerReading } from '../src/domain/peers/peer-group.ts';
import { factorWords } from './factor-words.ts';
import { counted, listWords } from './format.ts';

/** `Caseload`; of an assessment factor its code and meaning. */
export function measureName({ subject, name }: PeerMeasure): string {
  return subject === 'factors' ? factorWords(name) : name;
}

/** A value with the measure's decimals: `13.3`, `14.2 %`, `59,521`. */
export function measureNumber(
  value: number,
  { decimals, unit }: Pick<PeerMeasure, 'decimals' | 'unit'>,
): string {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return `${value.toLocaleString('en-GB', digits)}${unit.startsWith('%') ? ' %' : ''}`;
}

/** The number, `not published`, or `suppressed: a count of 1 to 5, so 0.4 to 1.9`. */
export function readingWords(reading: PeerReading, measure: PeerMeasure): string {
  if (reading.kind === 'known') return measureNumber(reading.value, measure);
  if (reading.kind === 'unavailable') return 'not published';
  return `suppressed: a count of 1 to 5, so ${spanWords(reading.low, reading.high, measure)}`;
}

/** The reading with the unit written out: `13.3 cases per case holder (FTE)`, `19.6 % of referrals`. */
export function readingInFull(reading: PeerReading, measure: PeerMeasure): string {
  const { unit } = measure;
  const words = readingWords(reading, measure);
  return reading.kind === 'known' ? `${words}${unit.startsWith('%') ? unit.slice(1) : ` ${unit}`}` : words;
}

/** `285 to 313`, kept on one line. The unit stands elsewhere. */
export function spanWords(low: number, high: number, { decimals }: PeerMeasure): string {
  const plain = { decimals, unit: '' };
  return `${measureNumber(low, plain)}\u00a0to\u00a0${measureNumber(high, plain)}`;
}

/** What must be said beside a known value, in words: `with Richmond upon Thames`; empty where there is nothing. */
export function readingNotes(reading: PeerReading, group: PeerGroup): readonly string[] {
  if (reading.kind !== 'known') return [];
  const names = reading.sharedWith.map((code) => nameIn(group, code));
  return [
    ...(names.length > 0 ? [`counted together with ${listWords(names)}`] : []),
    ...(reading.note === null ? [] : [reading.note]),
  ];
}

/** `285 to 313`: how far chance alone may carry a value; null where that is not known. */
export function chanceWords(reading: PeerReading, measure: PeerMeasure): string | null {
  if (reading.kind !== 'known' || reading.range === null) return null;
  return spanWords(reading.range.low, reading.range.high, measure);
}

/** `2nd lowest of 15`, `joint highest of the 13 with a figure`. */
export function rankWords({ fromTop, fromBottom, of, ties, councils }: PeerRank): string {
  const [place, end] = fromTop <= fromBottom ? [fromTop, 'highest'] : [fromBottom, 'lowest'];
  const ordinal = place === 1 ? end : `${ordinalOf(place)} ${end}`;
  const among = of === councils ? `of ${of}` : `of the ${of} with a figure`;
  return `${ties > 0 ? 'joint ' : ''}${ordinal} ${among}`;
}

/** Where a council stands among its region's, or why it has no place. */
export function placeWords({ own, rank }: PeerComparison): string {
  if (own.kind === 'suppressed') return 'no place: suppressed';
  if (own.kind === 'unavailable') return 'no place: not published';
  return rank === null ? 'no other has a figure' : rankWords(rank);
}

/** `3 others are too close to tell apart`; null where all differ or chance cannot be judged. */
export function closeWords(rank: PeerRank | null): string | null {
  if (rank === null || rank.close === null || rank.close === 0) return null;
  return `${counted(rank.close, 'other is', 'others are')} too close to tell apart`;
}

/** `above it`, `about the same`: where the council lies beside England; null where that is not known. */
export function englandWords({ besideEngland }: PeerComparison): string | null {
  if (besideEngland === null) return null;
  return besideEngland === 'level' ? 'about the same' : `${besideEngland} it`;
}

function ordinalOf(place: number): string {
  const end = place % 100 >= 11 && place % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th');
  return `${place}${end}`;
}

function nameIn({ councils }: PeerGroup, onsCode: string): string {
  return councils.find((each) => each.onsCode === onsCode)?.name ?? onsCode;
}
