import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { DataTable } from '../components/data-table.tsx';
import { Axes } from './axes.tsx';
import { ChartFrame } from './chart-frame.tsx';
import { Marker } from './marker.tsx';
import { plot, spread, xRange, yRange } from './plot.ts';

export type Series = {
  /** Short: it stands beside the end of the line. */
  readonly name: string;
  /** One for each point of x; null where there is none. */
  readonly values: readonly (number | null)[];
};

type LineChartProps = {
  /** Unique in the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** `Period`, and the name of each point. */
  readonly xName: string;
  readonly points: readonly string[];
  /** With the unit: `Hours a week`. */
  readonly yName: string;
  /** At most four: each has a mark of its own. */
  readonly series: readonly Series[];
  /** With the unit where it is not said by `yName`. */
  readonly format: (value: number) => string;
  /** The round values of the y axis; as `format` unless given. */
  readonly tick?: ((value: number) => string) | undefined;
  /** End of y: 1 for shares; a round number above the largest value unless given. */
  readonly max?: number | undefined;
};

/** Several figures over the periods, each line named at its end. */
export function LineChart(props: LineChartProps) {
  const { id, title, description, xName, points, yName, series, format, tick = format } = props;
  const largest = Math.max(...series.flatMap(({ values }) => values.map((value) => value ?? 0)), 0);
  const y = scaleLinear([0, props.max ?? (largest || 1)], [...yRange]);
  if (props.max === undefined) y.nice(5);
  const x = scalePoint(
    points.map((_, index) => index),
    [...xRange],
  ).padding(points.length === 1 ? 0.5 : 0.15);
  const ends = series.map(({ values }) => y(values.findLast((value) => value !== null) ?? 0));
  const labels = spread(ends, 22, yRange[0]);
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => x(index)!)
    .y((value) => y(value!));
  return (
    <ChartFrame
      id={id}
      title={title}
      description={description}
      width={plot.width}
      height={plot.height}
      table={
        <DataTable
          caption={title}
          captionHidden
          empty="There are no figures."
          rows={points.map((point, index) => ({
            point,
            values: series.map(({ values }) => values[index] ?? null),
          }))}
          columns={[
            { head: xName, rowHeader: true, cell: ({ point }) => point },
            ...series.map(({ name }, at) => ({
              head: name,
              numeric: true,
              cell: ({ values }: { readonly values: readonly (number | null)[] }) =>
                values[at] === null || values[at] === undefined ? '–' : format(values[at]),
            })),
          ]}
        />
      }
    >
      <Axes
        x={points.map((text, index) => ({ at: x(index)!, text }))}
        y={y.ticks(5).map((value) => ({ at: y(value), text: tick(value) }))}
        xName={xName}
        yName={yName}
      />
      {series.map(({ name, values }, at) => (
        <g>
          <path class={`skillmix-line skillmix-series--${(at % 4) + 1}`} d={path(values) ?? ''} />
          {values.map((value, index) =>
            value === null ? null : <Marker series={at} x={x(index)!} y={y(value)} />,
          )}
          <Marker series={at} x={xRange[1] + 12} y={labels[at]!} />
          <text class="skillmix-axes__text" x={xRange[1] + 22} y={labels[at]! + 5}>
            {name}
          </text>
        </g>
      ))}
    </ChartFrame>
  );
}
