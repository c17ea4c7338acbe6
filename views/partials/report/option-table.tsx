import { DataTable } from '../../components/data-table.tsx';
import { counted, number, percent, pounds } from '../../format.ts';
import type { Names } from '../../names.ts';
import { published } from '../../report/published.ts';
import type { ReportOption } from '../../report/report.ts';
import { coverageOf, coverageWords } from './coverage-cell.tsx';

type Props = {
  readonly options: readonly ReportOption[];
  readonly names: Names;
  /** How many are shown; null = all. */
  readonly most: number | null;
};

/** The option recommended and those considered beside it: what families get and what it costs. */
export function OptionTable({ options, names, most }: Props) {
  const shown = most === null ? options : options.slice(0, most);
  const rest = options.length - shown.length;
  return (
    <>
      <DataTable
        caption={most === null ? 'Options considered in full' : 'Options considered'}
        captionHidden
        empty=""
        rows={shown}
        columns={[
          { head: 'Option', rowHeader: true, cell: (option) => <Name option={option} /> },
          { head: 'Need met', numeric: true, cell: (option) => coverageWords(coverageOf(option)) },
          {
            head: 'Unmet hours a week',
            numeric: true,
            cell: ({ unmetHours }) => published(unmetHours, number),
          },
          { head: 'Cost', numeric: true, cell: ({ costPounds }) => pounds(costPounds) },
          {
            head: 'Worst-off locality',
            cell: ({ worstOff }) =>
              worstOff === null ? (
                '–'
              ) : (
                <>
                  <span class="skillmix-report__name">{names.locality(worstOff.locality)}</span>{' '}
                  <span class="skillmix-number">{percent(worstOff.coverage)}</span>
                </>
              ),
          },
        ]}
      />
      {rest > 0 ? (
        <p class="skillmix-report__note">
          {counted(rest, 'more option is', 'more options are')} set out in annex 2.
        </p>
      ) : null}
      {options.length === 1 ? (
        <p class="skillmix-report__note">
          No other option has been planned yet: make and plan scenarios to set beside it.
        </p>
      ) : null}
    </>
  );
}

function Name({ option: { name, recommended, editsSince } }: { readonly option: ReportOption }) {
  const text = name ?? 'Baseline: the budget and rules as they stand';
  return (
    <>
      {recommended ? (
        <>
          <strong>▶ Recommended:</strong> {text}
        </>
      ) : (
        <span class="skillmix-report__name">{text}</span>
      )}
      {editsSince > 0 && !recommended ? (
        <span class="skillmix-report__note"> (planned before {counted(editsSince, 'edit', 'edits')})</span>
      ) : null}
    </>
  );
}
