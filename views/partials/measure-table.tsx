import type { StartCell, StartMeasure } from '../../src/domain/council-start.ts';
import { DataTable } from '../components/data-table.tsx';

/** Published measures over their years; hidden and missing figures say so, and are never zero. */
export function MeasureTable({
  caption,
  measures,
}: {
  readonly caption: string;
  readonly measures: readonly StartMeasure[];
}) {
  const years = [...new Set(measures.flatMap((measure) => measure.years.map(({ year }) => year)))].toSorted();
  return (
    <DataTable
      caption={caption}
      rows={measures}
      empty="Nothing is published."
      columns={[
        {
          head: 'Figure',
          rowHeader: true,
          cell: ({ name, unit }) => `${name}${name.includes(unit) ? '' : ` (${unit})`}`,
        },
        ...years.map((year) => ({
          head: `${year}`,
          numeric: true,
          cell: (measure: StartMeasure) =>
            cellWords(measure.years.find((each) => each.year === year)?.cell ?? null, measure.unit),
        })),
      ]}
    />
  );
}

function cellWords(cell: StartCell | null, unit: string): string {
  if (cell === null) return 'not published';
  if (cell.kind === 'known') return cell.value.toLocaleString('en-GB', { maximumFractionDigits: 1 });
  if (cell.kind === 'unavailable') return 'none';
  // A hidden share says nothing of its size: the count behind it is 1 to 5.
  return unit === '%' ? 'hidden' : '1 to 5';
}
