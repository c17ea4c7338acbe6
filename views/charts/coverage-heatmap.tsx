import { ScrollTable } from '../components/scroll-table.tsx';
import { bandWords, coverageBand } from '../coverage-words.ts';
import { number, percent } from '../format.ts';
import { withheldWords } from '../report/published.ts';
import { CoverageKey } from './coverage-key.tsx';
import { CoveragePie } from './coverage-pie.tsx';

export type HeatmapLine = {
  readonly code: string;
  readonly name: string;
  readonly href?: string | undefined;
};

/** Hours a week. */
export type HeatmapHours = { readonly requiredHours: number; readonly unmetHours: number };

type CoverageHeatmapProps = {
  readonly caption: string;
  /** What the rows are: `Need`. */
  readonly rowHead: string;
  /** The longer list as rows: the table then needs less width. */
  readonly rows: readonly HeatmapLine[];
  readonly columns: readonly HeatmapLine[];
  /** Null or no hours required: no need. `withheld`: they would give a small number away. */
  readonly hours: (row: string, column: string) => HeatmapHours | 'withheld' | null;
  /** Where a cell leads, for cells with a gap. */
  readonly cellHref?: ((row: string, column: string) => string | null) | undefined;
};

/** Coverage by two things as a table: each cell says the share, a word, a disc, a shade and the unmet hours. */
export function CoverageHeatmap({ caption, rowHead, rows, columns, hours, cellHref }: CoverageHeatmapProps) {
  return (
    <div class="skillmix-heatmap-group">
      <ScrollTable label={caption}>
        <table class="govuk-table skillmix-table skillmix-heatmap">
          <caption class="govuk-table__caption govuk-table__caption--s">{caption}</caption>
          <thead class="govuk-table__head">
            <tr class="govuk-table__row">
              <th scope="col" class="govuk-table__header">
                {rowHead}
              </th>
              {columns.map((column) => (
                <th scope="col" class="govuk-table__header">
                  <Name line={column} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody class="govuk-table__body">
            {rows.map((row) => (
              <tr class="govuk-table__row">
                <th scope="row" class="govuk-table__header">
                  <Name line={row} />
                </th>
                {columns.map((column) => (
                  <HeatCell
                    hours={hours(row.code, column.code)}
                    href={cellHref?.(row.code, column.code) ?? null}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
      <CoverageKey hours />
    </div>
  );
}

function Name({ line }: { readonly line: HeatmapLine }) {
  if (line.href === undefined) return <>{line.name}</>;
  return (
    <a class="govuk-link" href={line.href}>
      {line.name}
    </a>
  );
}

type HeatCellProps = { readonly hours: HeatmapHours | 'withheld' | null; readonly href: string | null };

function HeatCell({ hours, href }: HeatCellProps) {
  if (hours === 'withheld') {
    return <td class="govuk-table__cell skillmix-band--none">{withheldWords}</td>;
  }
  if (hours === null || hours.requiredHours < 0.05) {
    return <td class="govuk-table__cell skillmix-band--none">{bandWords.none}</td>;
  }
  const { requiredHours, unmetHours } = hours;
  const coverage = 1 - unmetHours / requiredHours;
  const band = coverageBand(coverage);
  const share = percent(coverage);
  const hasGap = band !== 'met';
  return (
    <td class={`govuk-table__cell skillmix-band--${band}`}>
      <span class="skillmix-heatmap__share">
        <CoveragePie band={band} />{' '}
        {hasGap && href !== null ? (
          <a class="skillmix-heatmap__link" href={href}>
            {share}
          </a>
        ) : (
          share
        )}
      </span>{' '}
      <span class="skillmix-heatmap__word">{bandWords[band]}</span>
      {hasGap ? <span class="skillmix-heatmap__detail"> {number(unmetHours)} h unmet</span> : null}
    </td>
  );
}
