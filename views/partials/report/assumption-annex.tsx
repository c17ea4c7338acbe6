import type { Goal } from '../../../src/domain/settings.ts';
import { DataTable } from '../../components/data-table.tsx';
import { dayWords } from '../../day-words.ts';
import { percent, pounds, wholePercent } from '../../format.ts';
import { goalWords } from '../../goal-words.ts';
import type { KindCounts, Report, ReportSetting } from '../../report/report.ts';
import {
  allRows,
  kindWords,
  settingKindWords,
  totalCounts,
  weakRows,
} from '../../report/source-kind-words.ts';
import { sheetTitles } from '../../sheet-names.ts';
import { Annex } from './annex.tsx';

const kinds = Object.keys(kindWords) as readonly (keyof KindCounts)[];

/** What the plan takes for granted: where the rows of data come from, and every setting with its source. */
export function AssumptionAnnex({ report: { sheets, settings } }: { readonly report: Report }) {
  const all = totalCounts(sheets);
  return (
    <Annex number={5} title="Assumptions and their sources">
      <p class="govuk-body">
        {wholePercent(allRows(all) === 0 ? 0 : weakRows(all) / allRows(all))} of the rows are modelled,
        examples or without a source: replace them with the council’s own figures before money is committed.
      </p>
      <DataTable
        caption="Rows of data by where their figures come from"
        empty=""
        rows={sheets}
        columns={[
          { head: 'Data', rowHeader: true, cell: ({ sheet }) => sheetTitles[sheet] },
          ...kinds.map((kind) => ({
            head: kindWords[kind],
            numeric: true,
            cell: ({ counts }: { readonly counts: KindCounts }) => counts[kind],
          })),
        ]}
        foot={['All rows', ...kinds.map((kind) => all[kind])]}
      />
      <DataTable
        caption="Settings used"
        empty=""
        rows={settings}
        columns={[
          { head: 'Setting', rowHeader: true, cell: ({ meaning }) => meaning },
          {
            head: 'Value',
            cell: (setting) => settingValue(setting),
          },
          { head: 'Kind', cell: ({ kind }) => settingKindWords(kind) },
          { head: 'Source', wide: true, cell: ({ source }) => source ?? '–' },
        ]}
      />
    </Annex>
  );
}

/** A setting's value as people write it: money, shares and dates in their own way. */
function settingValue({ value, unit }: ReportSetting): string {
  if (value in goalWords) return `to ${goalWords[value as Goal]}`;
  if (unit === 'date') return dayWords(value);
  if (unit === '£') return pounds(Number(value));
  if (unit === 'share') return percent(Number(value));
  return `${value} ${unit ?? ''}`.trim();
}
