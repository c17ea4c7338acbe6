import type { Child } from 'hono/jsx';
import { Details } from '../components/details.tsx';
import { ScrollTable } from '../components/scroll-table.tsx';

type ChartFrameProps = {
  /** Unique in the page. */
  readonly id: string;
  readonly title: string;
  /** What the chart shows, in a sentence or two that say its finding. */
  readonly description: string;
  readonly width: number;
  readonly height: number;
  /** What the marks mean, between the title and the drawing. */
  readonly legend?: Child;
  /** What the SVG holds. */
  readonly children?: Child;
  /** The same figures as a table. */
  readonly table: Child;
};

/** A drawn chart with its title, its description for those who cannot see it, and its figures as a table. */
export function ChartFrame({
  id,
  title,
  description,
  width,
  height,
  legend,
  children,
  table,
}: ChartFrameProps) {
  return (
    <figure class="skillmix-chart">
      <figcaption class="skillmix-chart__caption">{title}</figcaption>
      {legend}
      <ScrollTable label={`Chart: ${title}`}>
        <svg
          class="skillmix-chart__drawing"
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-labelledby={`${id}-title ${id}-desc`}
          focusable="false"
        >
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-desc`}>{description}</desc>
          {children}
        </svg>
      </ScrollTable>
      <Details summary="The figures as a table">{table}</Details>
    </figure>
  );
}
