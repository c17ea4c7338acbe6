import { scaleLinear } from 'd3-scale';
import type { Child } from 'hono/jsx';
import { wholePercent } from '../format.ts';
import { ChartFrame } from './chart-frame.tsx';
import { Marker } from './marker.tsx';

type CoverageDotsProps = {
  /** Unique in the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** What the plans are called; the first is the reference and drawn as a line across its rows, the others (at most four) as marks. */
  readonly plans: readonly string[];
  /** Coverage (0–1) of each plan, for each row; null where it has none. */
  readonly rows: readonly { readonly label: string; readonly values: readonly (number | null)[] }[];
  /** The same figures as a table. */
  readonly table: Child;
};

const width = 640;
const rowHeight = 40;
const left = 16;
const right = 24;
const top = 12;
const bottom = 30;

/** Coverage of several plans, row under row, so that what moves and which way is seen at a glance. The row's name stands above its line. */
export function CoverageDots({ id, title, description, plans, rows, table }: CoverageDotsProps) {
  const all = rows.flatMap(({ values }) => values.filter((value) => value !== null));
  const start = Math.max(0, Math.floor((Math.min(1, ...all) - 0.02) * 10) / 10);
  const x = scaleLinear([start, 1], [left, width - right]);
  const height = top + rows.length * rowHeight + bottom;
  const end = height - bottom;
  return (
    <ChartFrame
      id={id}
      title={title}
      description={description}
      width={width}
      height={height}
      table={table}
      legend={<Key plans={plans} />}
    >
      <g class="skillmix-axes">
        {x.ticks(6).map((value) => (
          <>
            <line class="skillmix-axes__grid" x1={x(value)} x2={x(value)} y1={top} y2={end} />
            <text class="skillmix-axes__text skillmix-axes__text--x" x={x(value)} y={end + 20}>
              {wholePercent(value)}
            </text>
          </>
        ))}
      </g>
      {rows.map(({ label, values }, index) => {
        const y = top + index * rowHeight + 28;
        const known = values.filter((value) => value !== null);
        const [reference] = values;
        return (
          <g>
            <text class="skillmix-axes__text skillmix-dots__label" x={left} y={y - 11}>
              {label}
            </text>
            <line
              class="skillmix-dots__span"
              x1={x(Math.min(...known))}
              x2={x(Math.max(...known))}
              y1={y}
              y2={y}
            />
            {reference === null || reference === undefined ? null : (
              <rect class="skillmix-dots__reference" x={x(reference) - 2} y={y - 8} width="4" height="16" />
            )}
            {values
              .slice(1)
              .map((value, series) =>
                value === null ? null : <Marker series={series} x={x(value)} y={y} />,
              )}
          </g>
        );
      })}
    </ChartFrame>
  );
}

/** Which mark stands for which plan. */
function Key({ plans }: Pick<CoverageDotsProps, 'plans'>) {
  return (
    <ul class="skillmix-dots__key govuk-list">
      {plans.map((name, index) => (
        <li>
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
            {index === 0 ? (
              <rect class="skillmix-dots__reference" x="8" y="2" width="4" height="16" />
            ) : (
              <Marker series={index - 1} x={10} y={10} />
            )}
          </svg>
          <span>{name}</span>
        </li>
      ))}
    </ul>
  );
}
