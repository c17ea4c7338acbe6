import type { CouncilFigures, FunnelStep, ListName } from '../../../src/domain/council-figures.ts';
import { BarTable } from '../../charts/bar-table.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { periodDays } from '../../day-words.ts';
import { factorWords } from '../../factor-words.ts';
import { counted, listWords, number, short, wholePercent } from '../../format.ts';
import type { Names } from '../../names.ts';

type CountedFiguresProps = {
  readonly figures: CouncilFigures;
  readonly titles: Readonly<Record<ListName, string>>;
  readonly names: Names;
};

const stepNames: Readonly<Record<FunnelStep['step'], string>> = {
  contacts: 'Contacts',
  early_help: 'Early help assessments started',
  referrals: 'Referrals',
  assessments: 'Assessments started',
  plans: 'Child in need plans started',
};
/** The step whose records each step follows from. */
const follows: Readonly<Partial<Record<FunnelStep['step'], FunnelStep['step']>>> = {
  early_help: 'contacts',
  referrals: 'contacts',
  assessments: 'referrals',
  plans: 'assessments',
};
const ofStep: Readonly<Partial<Record<FunnelStep['step'], string>>> = {
  contacts: 'contacts',
  referrals: 'referrals',
  assessments: 'assessments',
};

/** The counts themselves: the way from contact to plan, needs, lengths of episodes, ages. */
export function CountedFigures({ figures, titles, names }: CountedFiguresProps) {
  const { funnel, codes, codesPerChild, durations, ages, needBasis } = figures;
  return (
    <>
      {funnel.length === 0 ? null : (
        <DataTable
          caption="From contact to plan"
          captionSize="m"
          columns={[
            { head: 'Step', rowHeader: true, cell: ({ step }) => stepNames[step] },
            { head: 'Counted over', cell: ({ period }) => periodDays(period) },
            { head: 'Records', numeric: true, cell: ({ records }) => records.toLocaleString('en-GB') },
            {
              head: 'Different children',
              numeric: true,
              cell: ({ children }) => children.toLocaleString('en-GB'),
            },
            { head: 'A week', numeric: true, cell: (step) => number(perDay(step) * 7) },
            { head: 'Rate', cell: (step) => rateWords(step, funnel) },
            { head: 'No further action', cell: nfaWords },
            { head: 'List', cell: ({ list }) => titles[list] },
          ]}
          rows={funnel}
          empty=""
        />
      )}
      {codes.length === 0 ? null : (
        <>
          <BarTable
            caption={needBasis === 'factors' ? 'Children by assessment factor' : 'Children by primary need'}
            labelHead="Code and need"
            valueHead="Children"
            bars={codes.map(({ code, needs, children }) => ({
              label: factorWords(code),
              value: children,
              note: needs.length === 0 ? 'no need of the plan' : listWords(needs.map(names.need)),
            }))}
            format={(value) => value.toLocaleString('en-GB')}
          />
          <p class="govuk-body">
            {needBasis === 'factors'
              ? `A child has ${short(codesPerChild)} factors on average: the counts overlap and must never be added up as families. Within a need each child counts once.`
              : 'Each child counts once for a code.'}{' '}
            Which factor belongs to which need is set in the needs sheet, column factor_codes.
          </p>
        </>
      )}
      {durations.length === 0 ? null : (
        <>
          <DataTable
            caption="How long episodes lasted that ended in the period"
            captionSize="m"
            columns={[
              {
                head: 'Need',
                rowHeader: true,
                cell: ({ need }) => (need === null ? 'All' : names.need(need)),
              },
              { head: 'Ended', numeric: true, cell: ({ closed }) => closed.toLocaleString('en-GB') },
              {
                head: 'Median (weeks)',
                numeric: true,
                cell: (row) => (row.closed === 0 ? '–' : number(row.medianWeeks)),
              },
              {
                head: 'Mean (weeks)',
                numeric: true,
                cell: (row) => (row.closed === 0 ? '–' : number(row.meanWeeks)),
              },
              {
                head: 'Longer than 12 weeks',
                numeric: true,
                cell: (row) => (row.closed === 0 ? '–' : wholePercent(row.beyondTwelveWeeks)),
              },
              {
                head: 'Still open at its end',
                numeric: true,
                cell: ({ open }) => open.toLocaleString('en-GB'),
              },
            ]}
            rows={durations.toSorted((a, b) => b.closed - a.closed)}
            empty=""
          />
          <p class="govuk-body">
            A need’s length is used where at least six of its episodes ended, else that of all.
          </p>
        </>
      )}
      {ages.length === 0 ? null : (
        <p class="govuk-body">
          Ages of the children who started:{' '}
          {listWords(
            ages.map(({ band, children }) =>
              band === null
                ? `${children} without an age`
                : `${counted(children, 'child', 'children')} aged ${band.replace('-', '–')}`,
            ),
          )}
          .
        </p>
      )}
    </>
  );
}

function perDay({ records, period }: FunnelStep): number {
  return records / period.days;
}

/** Rates of records a day, so that steps of different periods can be compared. */
function rateWords(step: FunnelStep, funnel: readonly FunnelStep[]): string {
  const before = funnel.find((each) => each.step === follows[step.step]);
  if (!before || before.records === 0) return '–';
  return `${number((perDay(step) / perDay(before)) * 100)} for 100 ${ofStep[before.step] ?? ''}`;
}

function nfaWords({ noFurtherAction, records }: FunnelStep): string {
  if (noFurtherAction === null || records === 0) return '–';
  return `${noFurtherAction.toLocaleString('en-GB')} (${wholePercent(noFurtherAction / records)})`;
}
