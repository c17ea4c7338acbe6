import { measureName } from '../../views/peer-words.ts';
import type { PeerGroup, PeerReading } from '../domain/peers/peer-group.ts';
import { type TableCell, writeTable } from '../exchange/write-table.ts';

const columns = [
  ...['Measure', 'Measure code', 'Unit', 'Year', 'Area', 'ONS code', 'Value', 'Lower bound', 'Upper bound'],
  ...['Status', 'Counted together with', 'Note', 'Source'],
];

/** Every measure of every council of a group, and England's, in every year: a row each. A suppressed value is blank between its bounds. */
export function peersFile(group: PeerGroup): string {
  const areas = [...group.councils, { onsCode: 'england', name: 'England' }];
  const rows = group.measures.flatMap((measure) =>
    areas
      .filter(({ onsCode }) => measure.hasEngland || onsCode !== 'england')
      .flatMap(({ onsCode, name }) =>
        measure.years.map((year): readonly TableCell[] => [
          ...[measureName(measure), measure.code, measure.unit, year, name, onsCode],
          ...cellsOf(group.reading(measure.code, onsCode, year)),
          measure.source,
        ]),
      ),
  );
  return writeTable(columns, rows);
}

function cellsOf(reading: PeerReading): readonly TableCell[] {
  if (reading.kind === 'unavailable') return [null, null, null, 'not published', null, null];
  if (reading.kind === 'suppressed')
    return [null, rounded(reading.low), rounded(reading.high), 'suppressed', null, null];
  const { value, range, sharedWith, note } = reading;
  const ends = range === null ? [null, null] : [rounded(range.low), rounded(range.high)];
  return [rounded(value), ...ends, 'known', sharedWith.join('; ') || null, note];
}

/** Enough for every use, and no noise of binary fractions. */
function rounded(value: number): number {
  return Number(value.toFixed(3));
}
