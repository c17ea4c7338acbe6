import type { PeerComparison } from '../../src/domain/peers/compare-peers.ts';
import type { PeerGroup, PeerMeasure } from '../../src/domain/peers/peer-group.ts';
import { listWords } from '../format.ts';
import { measureName, measureNumber, placeWords, readingInFull, readingWords } from '../peer-words.ts';
import type { Ink } from './ink.ts';
import { bullet, pageText, paragraph, type Section, tableLines } from './section.ts';

export type PeersFigures = {
  readonly group: PeerGroup;
  readonly comparisons: readonly PeerComparison[];
  /** Those in which the council is at an end of its region. */
  readonly standOut: readonly PeerComparison[];
};

const subjects: readonly (readonly [PeerMeasure['subject'], string])[] = [
  ['children', 'Children in need and referrals'],
  ['workforce', 'Social workers'],
  ['place', 'The place'],
  ['factors', 'Episodes with each assessment factor, of 1,000 (they overlap)'],
];

/** A council's published figures beside its region's councils and England, newest years. */
export function peersText({ group, comparisons, standOut }: PeersFigures, ink: Ink): string {
  const { own, region, councils } = group;
  const differences = standOut.flatMap((each) =>
    bullet(`${measureName(each.measure)} – ${readingInFull(each.own, each.measure)}, ${placeWords(each)}`),
  );
  const tables = subjects.map(([subject, heading]): Section => {
    const rows = comparisons.filter(({ measure }) => measure.subject === subject);
    const years = [...new Set(rows.map(({ year }) => year))].sort();
    return { heading: `${heading}, ${listWords(years.map(String))}`, lines: table(rows, ink) };
  });
  const note =
    "Middle: of the region's councils. A suppressed figure hides a count of 1 to 5. Councils with rates close to each other may differ by chance alone: the page of the web application and --json say by how much.";
  return pageText(
    [ink.strong(`${own.name} beside the councils of ${region} (${councils.length}) and England`)],
    [
      { heading: `Where ${own.name} differs most from its region`, lines: differences },
      ...tables,
      { heading: 'How to read it', lines: paragraph(note) },
    ],
    ink,
  );
}

function table(rows: readonly PeerComparison[], ink: Ink): readonly string[] {
  return tableLines(
    [
      { heading: 'Measure', cells: rows.map(({ measure }) => nameWithUnit(measure)), shrinks: true },
      { heading: 'Council', cells: rows.map(ownValue), side: 'right' },
      {
        heading: 'Middle',
        cells: rows.map(({ region, measure }) => (region ? measureNumber(region.middle, measure) : '–')),
        side: 'right',
      },
      {
        heading: 'England',
        cells: rows.map(({ england, measure }) =>
          england?.kind === 'known' ? measureNumber(england.value, measure) : '–',
        ),
        side: 'right',
      },
      { heading: 'In the region', cells: rows.map(shortPlace) },
    ],
    ink,
  );
}

/** Percent and factors say their unit elsewhere. */
function nameWithUnit(measure: PeerMeasure): string {
  const { subject, unit } = measure;
  const name = measureName(measure);
  return subject === 'factors' || unit.startsWith('%') ? name : `${name}, ${unit}`;
}

function ownValue({ own, measure }: PeerComparison): string {
  return own.kind === 'suppressed' ? 'suppressed' : readingWords(own, measure);
}

/** `2nd lowest of 15`, without saying that others have no figure. */
function shortPlace(comparison: PeerComparison): string {
  if (comparison.own.kind !== 'known') return '–';
  return placeWords(comparison).replace(/of the (\d+) with a figure/, 'of $1');
}
