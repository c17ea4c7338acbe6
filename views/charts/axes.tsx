import { plot, xRange, yRange } from './plot.ts';

type Tick = { readonly at: number; readonly text: string };

type AxesProps = {
  readonly x: readonly Tick[];
  readonly y: readonly Tick[];
  readonly xName: string;
  readonly yName: string;
};

/** Both axes with their ticks and names, and a line across for each tick of y. */
export function Axes({ x, y, xName, yName }: AxesProps) {
  const middle = (xRange[0] + xRange[1]) / 2;
  return (
    <g class="skillmix-axes">
      {y.map(({ at, text }) => (
        <>
          <line class="skillmix-axes__grid" x1={xRange[0]} x2={xRange[1]} y1={at} y2={at} />
          <text class="skillmix-axes__text skillmix-axes__text--y" x={plot.left - 8} y={at + 5}>
            {text}
          </text>
        </>
      ))}
      {x.map(({ at, text }) => (
        <text class="skillmix-axes__text skillmix-axes__text--x" x={at} y={yRange[0] + 20}>
          {text}
        </text>
      ))}
      <line class="skillmix-axes__line" x1={xRange[0]} x2={xRange[1]} y1={yRange[0]} y2={yRange[0]} />
      <text
        class="skillmix-axes__text skillmix-axes__text--x skillmix-axes__name"
        x={middle}
        y={plot.height - 8}
      >
        {xName}
      </text>
      <text
        class="skillmix-axes__text skillmix-axes__text--x skillmix-axes__name"
        transform={`translate(14 ${(yRange[0] + yRange[1]) / 2}) rotate(-90)`}
      >
        {yName}
      </text>
    </g>
  );
}
