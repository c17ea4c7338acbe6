import { groupBy, sumOf } from '../../../views/group.ts';
import type { Report, ReportPurchase } from '../../../views/report/report.ts';
import type { HiddenWork } from '../../domain/small-numbers/hidden-work.ts';
import type { Workbook } from '../../domain/workbook.ts';
import type { Plan, Purchase } from '../../planning/answer.ts';

/** Hours a week below which a purchase would read as nothing. */
const LEAST_HOURS = 0.05;

/**
 * Hours bought, offer by offer, means over the periods. An offer that is bought for hidden work alone is told together with another one, or with all such offers, so
 * that the hours of one piece of hidden work cannot be read off.
 */
export function purchasesOf(
  { provision, cost }: Pick<Plan, 'provision' | 'cost'>,
  { settings, providers }: Workbook,
  hiding: HiddenWork,
): Report['bought'] {
  const byOffer = [...groupBy(provision, ({ offer }) => offer).values()];
  const isHidden = (rows: readonly Purchase[]) =>
    rows.every(({ locality, need }) => hiding.isHidden(locality, need));
  const third = new Set(providers.flatMap(({ offer, kind }) => (kind === 'third_sector' ? [offer] : [])));
  const lineOf = (groups: readonly (readonly Purchase[])[]): ReportPurchase => {
    const rows = groups.flat();
    return {
      offers: groups.map((group) => group[0]!.offer),
      needs: [...new Set(rows.map(({ need }) => need))],
      hoursPerWeek: sumOf(rows, (row) => row.hoursPerWeek) / settings.periods,
      pounds: sumOf(rows, (row) => row.pounds),
      thirdSector: rows.every(({ offer }) => third.has(offer)),
    };
  };
  const hidden = byOffer.filter(isHidden);
  const open = byOffer
    .filter((rows) => !isHidden(rows))
    .toSorted((a, b) => sumOf(a, ({ pounds }) => pounds) - sumOf(b, ({ pounds }) => pounds));
  const joined = hidden.length === 1 ? [...hidden, ...open.splice(0, 1)] : hidden;
  const lines = [...open.map((rows) => lineOf([rows])), ...(joined.length > 0 ? [lineOf(joined)] : [])]
    .filter(({ hoursPerWeek }) => hoursPerWeek >= LEAST_HOURS)
    .toSorted((a, b) => b.hoursPerWeek - a.hoursPerWeek);
  const alone = joined.length === 1;
  return {
    hoursPerWeek: alone ? null : sumOf(provision, (row) => row.hoursPerWeek) / settings.periods,
    pounds: cost.providers,
    lines: alone ? [] : lines,
  };
}
