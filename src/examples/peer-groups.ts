import type { PeerArea, PeerLookup } from '../domain/peers/peer-group.ts';
import { measureReaders } from './peer-measures.ts';
import { councilByCode, councilsOfRegion, type PublishedCouncil, wholeRegion } from './published-councils.ts';

const readers = new Map(measureReaders.map((each) => [each.measure.code, each]));
const measures = measureReaders.map(({ measure }) => measure);

/** A council of the published files and its region's other councils, by any ONS code that it has or had. */
export function peersOf(onsCode: string): PeerLookup {
  const known = councilByCode(onsCode);
  if (known === null) return { kind: 'unknown' };
  const by = known.replacedBy.map((code) => councilByCode(code)!);
  if (by.length > 1) return { kind: 'replaced', name: known.name, by: by.map(areaOf) };
  const council = by[0] ?? known;
  const group = {
    own: areaOf(council),
    region: wholeRegion(council.region),
    councils: councilsOfRegion(council.region).map(areaOf),
    measures,
    reading: (measure: string, code: string, year: number) => {
      const reader = readers.get(measure);
      if (!reader) throw new Error(`There is no measure ${measure}`);
      return reader.measure.years.includes(year)
        ? reader.read(code, year)
        : ({ kind: 'unavailable' } as const);
    },
  };
  return { kind: 'found', group };
}

function areaOf({ onsCode, name }: PublishedCouncil): PeerArea {
  return { onsCode, name };
}
