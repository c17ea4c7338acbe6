import { CoverageHeatmap, type HeatmapLine } from '../../charts/coverage-heatmap.tsx';
import type { Names } from '../../names.ts';
import type { Overview } from '../../overview.ts';
import { paths } from '../../paths.ts';

type Props = {
  readonly overview: Overview;
  readonly localities: readonly string[];
  readonly names: Names;
  readonly authority: string;
  readonly scenario: string | null;
};

/** Coverage of each need in each locality. The longer list goes down the page, so that the table needs less width. */
export function NeedHeatmap({ overview, localities, names, authority, scenario }: Props) {
  const { heat } = overview;
  const known = new Map(heat.map((cell) => [`${cell.locality} ${cell.need}`, cell]));
  const places: readonly HeatmapLine[] = localities.map((code) => ({
    code,
    name: names.locality(code),
    href: paths.locality(authority, code, { scenario }),
  }));
  const needs: readonly HeatmapLine[] = overview.needs.map((code) => ({
    code,
    name: names.need(code),
    href: paths.gaps(authority, { scenario, need: code }),
  }));
  const needsDown = needs.length >= places.length;
  const cellOf = (row: string, column: string) =>
    known.get(needsDown ? `${column} ${row}` : `${row} ${column}`) ?? null;
  return (
    <CoverageHeatmap
      caption="Share of the required hours that the plan meets, by need and locality"
      rowHead={needsDown ? 'Need' : 'Locality'}
      rows={needsDown ? needs : places}
      columns={needsDown ? places : needs}
      hours={cellOf}
      cellHref={(row, column) => {
        const cell = cellOf(row, column);
        if (!cell || cell.worstLevel === null) return null;
        return paths.gap(authority, cell.locality, cell.need, cell.worstLevel, { scenario });
      }}
    />
  );
}
