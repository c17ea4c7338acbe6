import type { MarketGap } from '../../../src/planning/analysis/commissioning/market-gaps.ts';
import type { OfferUse } from '../../../src/planning/analysis/commissioning/offer-uses.ts';
import { Details } from '../../components/details.tsx';
import { counted, number } from '../../format.ts';
import { groupBy, sumOf } from '../../group.ts';
import { GapsPage, type GapsPageProps } from '../../partials/gaps/gaps-page.tsx';
import { MarketGapTable } from '../../partials/gaps/market-gap-table.tsx';
import { NeedFilter } from '../../partials/gaps/need-filter.tsx';
import { OfferTable } from '../../partials/gaps/offer-table.tsx';
import { paths } from '../../paths.ts';
import type { ShownPlan } from '../../plan-in-view.ts';

export type OffersProps = GapsPageProps & {
  readonly view: ShownPlan;
  readonly need: string | null;
  readonly uses: readonly OfferUse[];
  readonly marketGaps: readonly MarketGap[];
};

/** A longer list is folded up by need. */
const MOST_ROWS = 15;

/** Who offers what and how far the plan uses it, and the unmet need that nobody offers to do. */
export function Offers({ view, need, uses, marketGaps, ...page }: OffersProps) {
  const { names, planned } = view;
  const authority = page.frame.authority!.code;
  const scenario = view.scenario?.code ?? null;
  const ofNeed = need === null ? '' : ` for ${names.need(need)}`;
  return (
    <GapsPage {...page} view={view} title="Offers and market gaps" current="offers" need={need}>
      <NeedFilter action={paths.offers(authority)} needs={planned.needs} need={need} scenario={scenario} />
      <h2 class="govuk-heading-m">Offers and their use</h2>
      <OfferTable
        view={view}
        uses={uses}
        caption={`Offers${ofNeed}: hours offered, used, and why hours are left`}
        empty={`No provider offers anything${ofNeed}. Offers are entered in the data, on the sheet Providers.`}
      />
      <h2 class="govuk-heading-m">Market gaps</h2>
      <p class="govuk-body">
        Unmet hours that no offer reaches: whoever wants to buy them has to find someone to sell them first,
        or train and recruit.
      </p>
      {marketGaps.length <= MOST_ROWS ? (
        <MarketGapTable
          authority={authority}
          view={view}
          gaps={marketGaps}
          caption={`Unmet need${ofNeed} that no offer covers, most hours first`}
          empty={`There are none${ofNeed}: an offer reaches whatever is unmet.`}
        />
      ) : (
        [...groupBy(marketGaps, (gap) => gap.need)].map(([code, group]) => (
          <Details
            summary={`${names.need(code)}: ${counted(group.length, 'gap', 'gaps')}, ${number(meanHours(group, planned.settings))} hours a week on average`}
          >
            <MarketGapTable
              authority={authority}
              view={view}
              gaps={group}
              caption={`Unmet ${names.need(code)} that no offer covers`}
              empty=""
            />
          </Details>
        ))
      )}
    </GapsPage>
  );
}

function meanHours(
  gaps: readonly MarketGap[],
  { periods, periodWeeks }: ShownPlan['planned']['settings'],
): number {
  return sumOf(gaps, ({ hours }) => hours) / periods / periodWeeks;
}
