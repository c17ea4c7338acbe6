import { scaleLinear } from 'd3-scale';
import type { Child } from 'hono/jsx';
import { classes } from '../components/extra.ts';
import { ScrollTable } from '../components/scroll-table.tsx';

export type Bar = {
  readonly label: Child;
  /** Null where it is not known; `note` says why. */
  readonly value: number | null;
  /** Beside the number: `well met`. */
  readonly note?: Child;
  readonly href?: string | undefined;
  /** Whether it is the one looked for: its bar differs in colour. Let its label differ too. */
  readonly isMarked?: boolean | undefined;
  /** A thin line over the bar, cut at the end of the scale: how far the value may be off. Its ends belong into the note. */
  readonly range?: { readonly low: number; readonly high: number } | null | undefined;
};

type BarTableProps = {
  readonly caption: string;
  readonly labelHead: string;
  /** With the unit: `Unmet hours a week`. */
  readonly valueHead: string;
  readonly bars: readonly Bar[];
  /** With the unit: `12.4 hours`. */
  readonly format: (value: number) => string;
  /** End of the scale: 1 for shares; the largest value unless given. */
  readonly max?: number | undefined;
  /** A line across the bars, named below them. */
  readonly target?: { readonly value: number; readonly name: string } | undefined;
};

/** A table of figures with a bar in each row: chart and table in one, readable at any width. */
export function BarTable({ caption, labelHead, valueHead, bars, format, max, target }: BarTableProps) {
  // Some room for ranges; one that is far wider is cut, or it would press all bars together.
  const room = bars.some(({ range }) => range) ? 1.15 : 1;
  const end = max ?? Math.max(...bars.map(({ value }) => (value ?? 0) * room), target?.value ?? 0, 1e-9);
  const scale = scaleLinear([0, end], [0, 100]).clamp(true);
  return (
    <div class="skillmix-bars-group">
      <ScrollTable label={caption}>
        <table class="govuk-table skillmix-table skillmix-bars">
          <caption class="govuk-table__caption govuk-table__caption--s">{caption}</caption>
          <thead class="govuk-table__head">
            <tr class="govuk-table__row">
              <th scope="col" class="govuk-table__header">
                {labelHead}
              </th>
              <th scope="col" class="govuk-table__header govuk-table__header--numeric">
                {valueHead}
              </th>
              <td class="govuk-table__cell skillmix-bars__cell" aria-hidden="true" />
            </tr>
          </thead>
          <tbody class="govuk-table__body">
            {bars.map(({ label, value, note, href, isMarked, range }) => (
              <tr class={classes('govuk-table__row', isMarked && 'skillmix-bars__marked')}>
                <th scope="row" class="govuk-table__header">
                  {href === undefined ? (
                    label
                  ) : (
                    <a class="govuk-link" href={href}>
                      {label}
                    </a>
                  )}
                </th>
                <td class="govuk-table__cell govuk-table__cell--numeric">
                  {value === null ? '–' : format(value)}
                  {note === undefined ? null : <span class="skillmix-bars__note"> {note}</span>}
                </td>
                <td class="govuk-table__cell skillmix-bars__cell" aria-hidden="true">
                  <svg
                    aria-hidden="true"
                    class="skillmix-bars__bar"
                    viewBox="0 0 100 10"
                    preserveAspectRatio="none"
                    focusable="false"
                  >
                    <rect class="skillmix-bars__room" x="0" y="1" width="100" height="8" />
                    {value === null ? null : (
                      <rect
                        class="skillmix-bars__fill"
                        x="0"
                        y="1"
                        width={scale(value).toFixed(2)}
                        height="8"
                      />
                    )}
                    {range ? (
                      <rect
                        class="skillmix-bars__range"
                        x={scale(range.low).toFixed(2)}
                        y="4.4"
                        width={(scale(range.high) - scale(range.low)).toFixed(2)}
                        height="1.2"
                      />
                    ) : null}
                    {target === undefined ? null : (
                      <rect
                        class="skillmix-bars__target"
                        x={Math.min(99.4, scale(target.value)).toFixed(2)}
                        y="0"
                        width="0.6"
                        height="10"
                      />
                    )}
                  </svg>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
      {target === undefined ? null : (
        <p class="govuk-body-s skillmix-bars__target-note">
          The line across the bars: {target.name}, {format(target.value)}.
        </p>
      )}
    </div>
  );
}
