import type { PeerArea, PeerGroup, PeerMeasure, PeerReading } from './peer-group.ts';

/** Where a value stands among others, from the highest down. */
export type PeerRank = {
  /** 1 = the highest. */
  readonly fromTop: number;
  /** 1 = the lowest. */
  readonly fromBottom: number;
  /** How many have a value at all; councils counted together are one. */
  readonly of: number;
  /** How many there are, with a value or without. */
  readonly councils: number;
  /** Others with the same value. */
  readonly ties: number;
  /** Others with a different value that chance may as well have made; null where chance cannot be judged. */
  readonly close: number | null;
};

export type PeerLine = PeerArea & { readonly isOwn: boolean; readonly reading: PeerReading };

/** One measure of a council beside its region's and England's. */
export type PeerComparison = {
  readonly measure: PeerMeasure;
  readonly year: number;
  readonly own: PeerReading;
  /** Null where England's says nothing. */
  readonly england: PeerReading | null;
  /** Whether the council lies above or below England by more than chance; null where either is unknown. */
  readonly besideEngland: 'above' | 'below' | 'level' | null;
  /** Of the region's known values; null where there is none. */
  readonly region: { readonly lowest: number; readonly middle: number; readonly highest: number } | null;
  /** Null where the council's own value is not known, or no other's. */
  readonly rank: PeerRank | null;
  /** Every council of the region, the highest first, those without a value last. */
  readonly lines: readonly PeerLine[];
};

/** Compares one measure in a year; values count as equal where they look the same at the decimals they are shown with. */
export function comparePeers(group: PeerGroup, measure: PeerMeasure, year: number): PeerComparison {
  const read = (onsCode: string) => group.reading(measure.code, onsCode, year);
  const lines = group.councils
    .map((area) => ({ ...area, isOwn: area.onsCode === group.own.onsCode, reading: read(area.onsCode) }))
    .toSorted((a, b) => (knownValue(b.reading) ?? -1) - (knownValue(a.reading) ?? -1));
  const own = read(group.own.onsCode);
  const england = measure.hasEngland ? read('england') : null;
  const known = knownLines(lines);
  const counted = countedOnce(known, group.own.onsCode);
  const values = counted.map(({ reading }) => reading.value);
  return {
    ...{ measure, year, own, england, lines },
    besideEngland: england === null ? null : besideOf(own, england, measure),
    region:
      values.length === 0
        ? null
        : { lowest: Math.min(...values), middle: median(values), highest: Math.max(...values) },
    rank: rankOf(own, counted, { code: group.own.onsCode, measure, without: lines.length - known.length }),
  };
}

/** One measure over its years, oldest first: the council, the middle of its region, England. */
export function peerTrend(group: PeerGroup, measure: PeerMeasure): readonly PeerComparison[] {
  return measure.years.toReversed().map((year) => comparePeers(group, measure, year));
}

type Known = Extract<PeerReading, { readonly kind: 'known' }>;
type KnownLine = PeerArea & { readonly reading: Known };

/** The value that is known, or null. */
export function knownValue(reading: PeerReading | null): number | null {
  return reading?.kind === 'known' ? reading.value : null;
}

function knownLines(lines: readonly PeerLine[]): readonly KnownLine[] {
  return lines.flatMap(({ onsCode, name, reading }) =>
    reading.kind === 'known' ? [{ onsCode, name, reading }] : [],
  );
}

/** The councils with a value; of those counted together one, the own one if it is among them. */
function countedOnce(known: readonly KnownLine[], own: string): readonly KnownLine[] {
  return known.filter(({ onsCode, reading }) => {
    const speaker = reading.sharedWith.includes(own) ? own : [onsCode, ...reading.sharedWith].sort()[0];
    return onsCode === own || onsCode === speaker;
  });
}

function rankOf(
  own: PeerReading,
  counted: readonly KnownLine[],
  {
    code,
    measure,
    without,
  }: { readonly code: string; readonly measure: PeerMeasure; readonly without: number },
): PeerRank | null {
  const others = counted.filter(({ onsCode }) => onsCode !== code).map(({ reading }) => reading);
  if (own.kind !== 'known' || others.length === 0) return null;
  const shown = (value: number) => roundedTo(value, measure.decimals);
  const higher = others.filter(({ value }) => shown(value) > shown(own.value));
  const lower = others.filter(({ value }) => shown(value) < shown(own.value));
  const close = [...higher, ...lower].filter(({ range }) => overlaps(range, own.range)).length;
  return {
    fromTop: higher.length + 1,
    fromBottom: lower.length + 1,
    of: others.length + 1,
    councils: counted.length + without,
    ties: others.length - higher.length - lower.length,
    close: own.range === null ? null : close,
  };
}

function besideOf(
  own: PeerReading,
  england: PeerReading,
  { decimals }: PeerMeasure,
): PeerComparison['besideEngland'] {
  if (own.kind !== 'known' || england.kind !== 'known') return null;
  const there = roundedTo(england.value, decimals);
  const low = roundedTo(own.range?.low ?? own.value, decimals);
  const high = roundedTo(own.range?.high ?? own.value, decimals);
  if (low > there) return 'above';
  return high < there ? 'below' : 'level';
}

function overlaps(a: Known['range'], b: Known['range']): boolean {
  return a !== null && b !== null && a.low <= b.high && b.low <= a.high;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

function roundedTo(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
}
