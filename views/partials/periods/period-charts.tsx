import type { Child } from 'hono/jsx';
import { LineChart, type Series } from '../../charts/line-chart.tsx';
import { number, short } from '../../format.ts';
import { needTrend, posts, postTrend, unmetTrend } from '../../period-words.ts';
import type { PeriodFigures } from '../../periods.ts';

type Props = {
  readonly figures: readonly PeriodFigures[];
  /** Length of a period. */
  readonly weeks: number;
  /** Whether only one need is shown: posts have none. */
  readonly ofNeed: boolean;
};

/** Need against what is delivered, who delivers it, what stays unmet, and posts, each as lines over the periods. */
export function PeriodCharts({ figures, weeks, ofNeed }: Props) {
  const points = figures.map(({ period }) => `${period}`);
  const xName = `Period (of ${short(weeks)} weeks)`;
  const series = (name: string, figure: (each: PeriodFigures) => number): Series => ({
    name,
    values: figures.map(figure),
  });
  const common = { points, xName };
  const hours = { ...common, yName: 'Hours a week', format: number, tick: short };
  return (
    <div class="skillmix-columns">
      <Trend words={needTrend(figures)}>
        <LineChart
          {...hours}
          id="chart-need"
          title="Need, and what is delivered"
          description={needTrend(figures)}
          series={[
            series('Needed', (each) => each.requiredHours),
            series('Delivered', (each) => each.requiredHours - each.unmetHours),
          ]}
        />
      </Trend>
      <Trend words={unmetTrend(figures)}>
        <LineChart
          {...hours}
          id="chart-unmet"
          title="Unmet need"
          description={unmetTrend(figures)}
          series={[series('Unmet', (each) => each.unmetHours)]}
        />
      </Trend>
      <Trend words="Delivered are hours of work with families, without the travel they cost.">
        <LineChart
          {...hours}
          id="chart-capacity"
          title="Who delivers"
          description="Hours a week delivered by the staff of today, by new posts and by providers."
          series={[
            series('Staff of today', (each) => each.staffHours),
            series('New posts', (each) => each.newPostHours),
            series('Providers', (each) => each.providerHours),
          ]}
        />
      </Trend>
      <Trend
        words={`${postTrend(figures)}${ofNeed ? ' Posts are counted whatever needs they work on.' : ''}`}
      >
        <LineChart
          {...common}
          yName="Posts (FTE)"
          format={posts}
          id="chart-posts"
          title="Posts"
          description={postTrend(figures)}
          series={[series('Planned', (each) => each.ftePlanned), series('Today', (each) => each.fteToday)]}
        />
      </Trend>
    </div>
  );
}

function Trend({ words, children }: { readonly words: string; readonly children?: Child }) {
  return (
    <section>
      {children}
      <p class="govuk-body">{words}</p>
    </section>
  );
}
