import { Commissioning } from '../../../views/pages/gaps/commissioning.tsx';
import { Offers } from '../../../views/pages/gaps/offers.tsx';
import type { ShownPlan } from '../../../views/plan-in-view.ts';
import { nothingHidden } from '../../domain/small-numbers/hidden-work.ts';
import { hideInLots } from '../../exchange/small-numbers/hide-in-lots.ts';
import { lotsOf } from '../../planning/analysis/commissioning/lots.ts';
import { marketGaps } from '../../planning/analysis/commissioning/market-gaps.ts';
import { offerUses } from '../../planning/analysis/commissioning/offer-uses.ts';
import { everyMember } from '../access.ts';
import type { Deps } from '../deps.ts';
import { notFound } from '../errors.ts';
import { gapRows } from '../gap-facts.ts';
import { gapsSection, needOf, withoutPlan } from '../gaps-section.tsx';
import { lotsFile } from '../lots-file.ts';
import { page } from '../page.ts';
import { isShown, planOfPage } from '../plan-of.ts';
import { accessOf, type Ctx, type Route } from '../route.ts';
import { hiddenInDocument, SMALL_NUMBERS_HIDDEN, smallNumbersIn } from '../small-numbers.ts';

/** What the plan suggests buying, who offers what, and what nobody offers. */
export function commissioningRoutes(deps: Deps): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/:authority/commissioning',
      access: everyMember,
      handle: async (c) => {
        const { view, ...section } = await gapsSection(c, deps);
        if (!isShown(view)) {
          return withoutPlan(c, deps, { view, ...section }, 'Commissioning list', 'commissioning');
        }
        const need = needOf(c, view);
        const rows = gapRows(view.answer, view.planned, []);
        return page(
          c,
          <Commissioning
            {...section}
            view={view}
            need={need}
            lots={lotsFor(view, need)}
            mayHaveSmallNumbers={accessOf(c).seesSmallNumbers}
            gaps={rows.filter(({ gap }) => gap.need === need)}
            {...marketFor(view, need)}
          />,
        );
      },
    },
    {
      method: 'get',
      path: '/:authority/commissioning.csv',
      access: everyMember,
      handle: (c) => download(c, deps),
    },
    {
      method: 'get',
      path: '/:authority/offers',
      access: everyMember,
      handle: async (c) => {
        const { view, ...section } = await gapsSection(c, deps);
        if (!isShown(view)) {
          return withoutPlan(c, deps, { view, ...section }, 'Offers and market gaps', 'offers');
        }
        const need = needOf(c, view);
        return page(c, <Offers {...section} view={view} need={need} {...marketFor(view, need)} />);
      },
    },
  ];
}

async function download(c: Ctx, deps: Deps): Promise<Response> {
  const view = await planOfPage(c, deps);
  if (!isShown(view)) notFound('There is no plan yet, so there are no lots to download.');
  const need = needOf(c, view);
  const isWhole = smallNumbersIn(c, 'shown') === 'shown';
  const hidden = isWhole
    ? nothingHidden
    : hiddenInDocument(await deps.reading.current(accessOf(c).authority.id), view);
  const text = lotsFile(hideInLots(lotsFor(view, need), hidden), view.planned, view.names);
  const parts = [accessOf(c).authority.code, view.scenario?.code, need, 'lots'].filter(Boolean);
  if (hidden.cells.length > 0) parts.push(SMALL_NUMBERS_HIDDEN);
  return c.body(text, 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${parts.join('-')}.csv"`,
    'Cache-Control': 'no-store',
  });
}

/** The lots of one need, or of every need. */
function lotsFor({ planned, answer }: ShownPlan, need: string | null) {
  const provision = answer.provision.filter((each) => need === null || each.need === need);
  return lotsOf(planned, { provision });
}

/** Offers and market gaps of one need, or of every need. */
function marketFor({ planned, answer }: ShownPlan, need: string | null) {
  const isOfNeed = (each: { readonly need: string }) => need === null || each.need === need;
  return {
    uses: offerUses(planned, answer).filter(
      ({ offer }) => need === null || offer.needs.some((each) => each === need),
    ),
    marketGaps: marketGaps(planned, answer.gaps).filter(isOfNeed),
  };
}
