import { CoverageHeatmap, type HeatmapLine } from '../../charts/coverage-heatmap.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { number } from '../../format.ts';
import { published } from '../../report/published.ts';
import type { Report } from '../../report/report.ts';
import { Annex } from './annex.tsx';
import { Coverage, coverageOf } from './coverage-cell.tsx';
import { LocalityTable } from './locality-table.tsx';

/** Columns of a matrix that stand beside each other on paper. */
const COLUMNS = 7;

/** Coverage by locality, and by locality and need; a wide matrix is cut into several, so that each fits the paper. */
export function CoverageAnnex({ report }: { readonly report: Report }) {
  const { names, cells } = report;
  const needs = report.needs.map(({ need }) => ({ code: need, name: names.need(need) }));
  const places = report.localities.map(({ locality }) => ({
    code: locality,
    name: names.locality(locality),
  }));
  const needsDown = needs.length >= places.length;
  const [rows, columns] = needsDown ? [needs, places] : [places, needs];
  const known = new Map(cells.map((cell) => [`${cell.locality} ${cell.need}`, cell]));
  const hours = (row: string, column: string) => {
    const cell = known.get(needsDown ? `${column} ${row}` : `${row} ${column}`);
    if (!cell) return null;
    const { requiredHours, unmetHours } = cell;
    return requiredHours === null || unmetHours === null
      ? ('withheld' as const)
      : { requiredHours, unmetHours };
  };
  const parts = chunks(columns);
  return (
    <Annex number={1} title="How far need is met, by locality and need">
      <LocalityTable localities={report.localities} names={names} most={null} />
      <DataTable
        caption="Each need over all localities"
        empty="No hours are required."
        rows={report.needs}
        columns={[
          { head: 'Need', rowHeader: true, cell: ({ need }) => names.need(need) },
          { head: 'Need met', cell: (row) => <Coverage coverage={coverageOf(row)} /> },
          { head: 'Hours needed a week', numeric: true, cell: (row) => published(row.requiredHours, number) },
          { head: 'Unmet hours a week', numeric: true, cell: (row) => published(row.unmetHours, number) },
        ]}
      />
      {parts.map((part, index) => (
        <CoverageHeatmap
          caption={`Share of the required hours that the plan meets, and hours a week unmet${parts.length > 1 ? ` (part ${index + 1} of ${parts.length})` : ''}`}
          rowHead={needsDown ? 'Need' : 'Locality'}
          rows={rows}
          columns={part}
          hours={hours}
        />
      ))}
    </Annex>
  );
}

/** As few parts as fit, about equally wide. */
function chunks(lines: readonly HeatmapLine[]): readonly (readonly HeatmapLine[])[] {
  const count = Math.max(1, Math.ceil(lines.length / COLUMNS));
  const size = Math.ceil(lines.length / count);
  return Array.from({ length: count }, (_, index) => lines.slice(index * size, (index + 1) * size));
}
