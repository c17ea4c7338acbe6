import { scaleLinear } from 'd3-scale';
import { curveMonotoneX, line } from 'd3-shape';
import type { Child } from 'hono/jsx';
import type { FrontierPoint } from '../../src/planning/analysis/frontier.ts';
import { DataTable } from '../components/data-table.tsx';
import { number, percent, pounds, short, wholePercent } from '../format.ts';
import { Axes } from './axes.tsx';
import { ChartFrame } from './chart-frame.tsx';
import { Marker } from './marker.tsx';
import { plot, xRange, yRange } from './plot.ts';

type FrontierChartProps = {
  /** Unique in the page. */
  readonly id: string;
  /** Budgets ascending. */
  readonly points: readonly FrontierPoint[];
  /** £: the budget of the workbook, marked in the chart. */
  readonly budgetPounds: number | null;
  /** In place of the plain table of the same figures. */
  readonly table?: Child;
};

/** What a budget buys: coverage by budget as a curve, with the budget of now marked. Nothing under two points. */
export function FrontierChart({ id, points, budgetPounds, table }: FrontierChartProps) {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined || points.length < 2) return null;
  const x = scaleLinear([first.budgetPounds, last.budgetPounds], [xRange[0] + 10, xRange[1]]);
  const y = scaleLinear([lowest(points), 1], [...yRange]);
  const path = line<FrontierPoint>(
    (point) => x(point.budgetPounds),
    (point) => y(point.coverage),
  ).curve(curveMonotoneX);
  const now = budgetPounds === null ? null : Math.min(Math.max(x(budgetPounds), xRange[0]), xRange[1]);
  return (
    <ChartFrame
      id={id}
      title="What a budget buys"
      description={`Coverage rises from ${percent(first.coverage)} with ${pounds(first.budgetPounds)} to ${percent(last.coverage)} with ${pounds(last.budgetPounds)}.`}
      width={plot.width}
      height={plot.height}
      table={table ?? <FrontierTable points={points} />}
    >
      <Axes
        x={x.ticks(4).map((value) => ({ at: x(value), text: thousands(value) }))}
        y={y.ticks(5).map((value) => ({ at: y(value), text: wholePercent(value) }))}
        xName="Budget"
        yName="Coverage (% of hours)"
      />
      {now === null ? null : (
        <g>
          <line class="skillmix-now" x1={now} x2={now} y1={yRange[0]} y2={yRange[1]} />
          <text class="skillmix-axes__text" x={now + 6} y={yRange[1] + 12}>
            budget now
          </text>
        </g>
      )}
      <path class="skillmix-line skillmix-series--1" d={path([...points]) ?? ''} />
      {points.map((point) => (
        <Marker series={0} x={x(point.budgetPounds)} y={y(point.coverage)} />
      ))}
      <text class="skillmix-axes__text" x={xRange[1] + 14} y={y(last.coverage) + 5}>
        {percent(last.coverage)}
      </text>
    </ChartFrame>
  );
}

/** Start of y: the coverage axis need not begin at nothing, for it is the differences that are looked at; the ticks say where it does. */
function lowest(points: readonly FrontierPoint[]): number {
  const least = Math.min(...points.map(({ coverage }) => coverage));
  return Math.max(0, Math.floor((least - 0.02) * 10) / 10);
}

const thousands = (value: number) => (value === 0 ? '£0' : `£${short(value / 1000)}k`);

function FrontierTable({ points }: { readonly points: readonly FrontierPoint[] }) {
  return (
    <DataTable
      caption="What each budget buys"
      captionHidden
      empty="There are no plans."
      rows={points}
      columns={[
        { head: 'Budget', rowHeader: true, numeric: true, cell: (point) => pounds(point.budgetPounds) },
        { head: 'Spent', numeric: true, cell: (point) => pounds(point.spentPounds) },
        { head: 'Coverage', numeric: true, cell: (point) => percent(point.coverage) },
        { head: 'Unmet hours a week', numeric: true, cell: (point) => number(point.unmetHours) },
        {
          head: '£ for each hour a week more',
          numeric: true,
          cell: (point, index) => extraCost(points[index - 1], point),
        },
      ]}
    />
  );
}

/** What the step from the budget before costs for each weekly hour that it gains. */
function extraCost(before: FrontierPoint | undefined, point: FrontierPoint): string {
  const gained = before === undefined ? 0 : before.unmetHours - point.unmetHours;
  return before === undefined || gained < 0.05
    ? '–'
    : pounds((point.spentPounds - before.spentPounds) / gained);
}
