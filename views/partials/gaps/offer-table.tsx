import type { ProviderOffer } from '../../../src/domain/provider.ts';
import type { OfferUse, WhyLeft } from '../../../src/planning/analysis/commissioning/offer-uses.ts';
import { DataTable } from '../../components/data-table.tsx';
import { levelWords, number, pounds, price, wholePercent } from '../../format.ts';
import { whyWords } from '../../gap-words.ts';
import type { Names } from '../../names.ts';
import { fromPeriodWords, untilPeriodWords } from '../../period-dates.ts';
import type { ShownPlan } from '../../plan-in-view.ts';
import { Note } from './note.tsx';

type OfferTableProps = {
  readonly view: ShownPlan;
  readonly uses: readonly OfferUse[];
  readonly caption: string;
  readonly empty: string;
};

const kinds: Readonly<Record<ProviderOffer['kind'], string>> = {
  third_sector: 'Third sector',
  health: 'Health',
  school: 'School',
  agency: 'Agency',
  other_council: 'Other council',
};

/** Offers and how far the plan uses them; why hours are left. */
export function OfferTable({ view, uses, caption, empty }: OfferTableProps) {
  const { names, planned } = view;
  return (
    <DataTable
      caption={caption}
      rows={uses}
      empty={empty}
      columns={[
        {
          head: 'Offer',
          rowHeader: true,
          cell: ({ offer }) => (
            <>
              {offer.provider}
              <Note>
                {kinds[offer.kind]}; {offer.offer}
              </Note>
            </>
          ),
        },
        {
          head: 'For',
          cell: ({ offer }) => (
            <>
              {offer.needs.map(names.need).join(', ')}
              <Note>
                up to {levelWords(offer.level)};{' '}
                {offer.localities.length === planned.localities.length
                  ? 'every locality'
                  : offer.localities.map(names.locality).join(', ')}
              </Note>
            </>
          ),
        },
        { head: 'Price of an hour', numeric: true, cell: ({ offer }) => price(offer.costPerHour) },
        {
          head: 'Offered hours a week',
          numeric: true,
          cell: ({ offer }) => (
            <>
              {number(offer.hoursPerWeek)}
              {offer.minimumHours > 0 ? <Note>at least {number(offer.minimumHours)}</Note> : null}
            </>
          ),
        },
        {
          head: 'Used hours a week',
          numeric: true,
          cell: ({ hoursPerWeek, share }) => (
            <>
              {number(hoursPerWeek)}
              <Note>{wholePercent(share)} used</Note>
            </>
          ),
        },
        { head: 'Cost in the plan', numeric: true, cell: (use) => pounds(use.pounds) },
        { head: 'When', cell: ({ offer, usable }) => whenWords(offer, usable, planned.settings) },
        {
          head: 'Why hours are left',
          cell: ({ whyLeft }) => <span class="skillmix-gap__text">{leftWords(whyLeft, names)}</span>,
        },
      ]}
    />
  );
}

function whenWords(
  offer: ProviderOffer,
  usable: OfferUse['usable'],
  settings: ShownPlan['planned']['settings'],
): string {
  if (usable === null) return 'Not in this plan';
  const from = offer.leadPeriods === 0 ? 'At once' : `From ${fromPeriodWords(settings, usable.from)}`;
  const until =
    offer.untilPeriod === null || offer.untilPeriod > settings.periods
      ? 'no end in this plan'
      : `until ${untilPeriodWords(settings, usable.until)}`;
  return `${from}, ${until}`;
}

function leftWords(why: WhyLeft | null, names: Names): string {
  if (why === null) return 'All are used.';
  switch (why.kind) {
    case 'outside_plan':
      return 'It begins after the plan ends, or ends before it can begin.';
    case 'no_need':
      return 'Nobody needs what it does where it works.';
    case 'minimum':
      return `Its minimum is above the ${number(why.mostServedHours)} hours a week that it could serve.`;
    case 'all_met':
      return 'All need that it could serve is met.';
    case 'gaps':
      return `${number(why.unmetHours)} hours a week that it could serve stay unmet: ${whyWords(why.reasons, names)}.`;
  }
}
