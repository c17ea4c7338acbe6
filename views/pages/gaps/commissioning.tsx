import type { LotsOfNeed } from '../../../src/planning/analysis/commissioning/lots.ts';
import type { MarketGap } from '../../../src/planning/analysis/commissioning/market-gaps.ts';
import type { OfferUse } from '../../../src/planning/analysis/commissioning/offer-uses.ts';
import { DataTable } from '../../components/data-table.tsx';
import { counted, number, pounds, price } from '../../format.ts';
import type { GapRow } from '../../gap-row.ts';
import { sumOf } from '../../group.ts';
import { CeilingExplained } from '../../partials/gaps/ceiling-explained.tsx';
import { GapsPage, type GapsPageProps } from '../../partials/gaps/gaps-page.tsx';
import { LotFiles } from '../../partials/gaps/lot-files.tsx';
import { LotTable } from '../../partials/gaps/lot-table.tsx';
import { LotsInWords } from '../../partials/gaps/lots-in-words.tsx';
import { MarketGapTable } from '../../partials/gaps/market-gap-table.tsx';
import { NeedFilter } from '../../partials/gaps/need-filter.tsx';
import { OfferTable } from '../../partials/gaps/offer-table.tsx';
import { paths } from '../../paths.ts';
import { horizonWords } from '../../period-dates.ts';
import type { ShownPlan } from '../../plan-in-view.ts';

export type CommissioningProps = GapsPageProps & {
  readonly view: ShownPlan;
  /** The need of the list; null = every one. */
  readonly need: string | null;
  /** Lots of the chosen need, or of every need. */
  readonly lots: readonly LotsOfNeed[];
  /** Of the chosen need alone: offers for it, its gaps, and those that no offer covers. */
  readonly uses: readonly OfferUse[];
  readonly gaps: readonly GapRow[];
  readonly marketGaps: readonly MarketGap[];
  readonly mayHaveSmallNumbers: boolean;
};

/** With more lots than this the list of every need shows their sums alone. */
const MOST_LOTS = 120;

/** What the plan suggests buying: lots by need and locality, with hours, cost and price ceiling. */
export function Commissioning(props: CommissioningProps) {
  const { view, need, lots, uses, gaps, marketGaps, mayHaveSmallNumbers, ...page } = props;
  const { names, planned } = view;
  const authority = page.frame.authority!.code;
  const scenario = view.scenario?.code ?? null;
  const title = need === null ? 'Commissioning list' : `Commissioning list: ${names.need(need)}`;
  const anyLots = lots.length > 0;
  return (
    <GapsPage {...page} view={view} title={title} current="commissioning" need={need}>
      <p class="govuk-body">
        What the plan suggests buying from providers, {horizonWords(planned.settings)}, because the council’s
        own teams cannot do it all.
      </p>
      <NeedFilter
        action={paths.commissioning(authority)}
        needs={planned.needs}
        need={need}
        scenario={scenario}
      />
      {anyLots ? (
        <LotFiles authority={authority} of={{ need, scenario }} mayHaveSmallNumbers={mayHaveSmallNumbers} />
      ) : null}
      {need === null ? (
        <EveryNeed view={view} lots={lots} authority={authority} />
      ) : (
        <>
          {anyLots ? (
            lots.map((each) => (
              <>
                <LotsInWords view={view} lots={each} />
                <LotTable view={view} lots={each} caption={`Lots of ${names.need(need)}`} />
              </>
            ))
          ) : (
            <p class="govuk-body">The plan buys no hours of {names.need(need)}.</p>
          )}
          {anyLots ? (
            <>
              <p class="govuk-body">
                <a class="govuk-link" href={paths.brief(authority, { scenario, planned: [need] })}>
                  Make a commissioning brief for these lots
                </a>
                , or{' '}
                <a class="govuk-link" href={paths.brief(authority, { scenario, need })}>
                  with what is left unmet
                </a>
                .
              </p>
              <CeilingExplained />
            </>
          ) : null}
          <StillUnmet view={view} need={need} gaps={gaps} authority={authority} />
          {marketGaps.length > 0 ? (
            <MarketGapTable
              authority={authority}
              view={view}
              gaps={marketGaps}
              caption={`Unmet hours of ${names.need(need)} that no offer covers`}
              empty=""
            />
          ) : null}
          <OfferTable
            view={view}
            uses={uses}
            caption={`Offers for ${names.need(need)}`}
            empty={`No provider offers ${names.need(need)}.`}
          />
        </>
      )}
    </GapsPage>
  );
}

type NeedsProps = {
  readonly view: ShownPlan;
  readonly lots: readonly LotsOfNeed[];
  readonly authority: string;
};

function EveryNeed({ view, lots, authority }: NeedsProps) {
  const { names, planned } = view;
  const scenario = view.scenario?.code ?? null;
  const count = sumOf(lots, (each) => each.lots.length);
  if (count === 0) return <p class="govuk-body">The plan buys nothing from providers.</p>;
  const hours = sumOf(lots, (each) => each.hours);
  const cost = sumOf(lots, (each) => each.pounds);
  return (
    <>
      <DataTable
        caption="Needs to buy for"
        captionSize="m"
        rows={lots}
        empty=""
        columns={[
          {
            head: 'Need',
            rowHeader: true,
            cell: ({ need }) => (
              <a class="govuk-link" href={paths.commissioning(authority, { need, scenario })}>
                {names.need(need)}
              </a>
            ),
          },
          { head: 'Hours a week, mean', numeric: true, cell: (each) => number(each.hoursPerWeek) },
          { head: 'Cost', numeric: true, cell: (each) => pounds(each.pounds) },
          { head: 'Price of an hour in the plan', numeric: true, cell: (each) => price(each.costPerHour) },
          { head: 'Lots', numeric: true, cell: (each) => each.lots.length },
        ]}
        foot={[
          'All together',
          number(hours / planned.settings.periods / planned.settings.periodWeeks),
          pounds(cost),
          price(cost / hours),
          count,
        ]}
      />
      {count > MOST_LOTS ? (
        <p class="govuk-body">
          These are {counted(count, 'lot', 'lots')}. Choose a need to see its lots; the CSV file has all of
          them.
        </p>
      ) : (
        <>
          {lots.map((each) => (
            <LotTable view={view} lots={each} caption={names.need(each.need)} />
          ))}
          <CeilingExplained />
        </>
      )}
    </>
  );
}

function StillUnmet({
  view,
  need,
  gaps,
  authority,
}: {
  readonly view: ShownPlan;
  readonly need: string;
  readonly gaps: readonly GapRow[];
  readonly authority: string;
}) {
  const scenario = view.scenario?.code ?? null;
  const hours = sumOf(gaps, ({ gap }) => gap.meanUnmetHours);
  const name = view.names.need(need);
  if (gaps.length === 0) return <p class="govuk-body">With these, no hours of {name} are left unmet.</p>;
  return (
    <p class="govuk-body">
      {number(hours)} hours a week of {name} are left unmet all the same.{' '}
      <a class="govuk-link" href={paths.gaps(authority, { need, scenario })}>
        See {counted(gaps.length, 'gap', 'gaps')} and what would close {gaps.length === 1 ? 'it' : 'them'}
      </a>
      , or make a{' '}
      <a class="govuk-link" href={paths.brief(authority, { need, scenario })}>
        commissioning brief for {gaps.length === 1 ? 'it' : 'them'}
      </a>
      .
    </p>
  );
}
