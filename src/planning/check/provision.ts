import type { PlanFacts, Purchase } from '../answer.ts';
import { type Book, isPeriod } from './book.ts';
import {
  expectAtMost,
  expectEqual,
  type Findings,
  figure,
  isQuantity,
  refuse,
  roundingError,
} from './findings.ts';
import { pieceOf, type Work } from './work.ts';

/** What the purchases of a plan add up to. */
export type Purchases = {
  /** Hours of work a week bought, per piece of work. */
  readonly providerHours: Float64Array;
  /** £ over the horizon: cost per hour × hours × weeks, and what rounding the hours may change in it. */
  readonly providerPounds: number;
  readonly providerPoundsSlack: number;
};

/** Checks every purchase against its offer: needs, level, localities, time, hours and £; counts each in `parts`. */
export function checkProvision(
  book: Book,
  work: Work,
  plan: PlanFacts,
  parts: Float64Array,
  findings: Findings,
): Purchases {
  const { providers, settings } = book.workbook;
  const providerHours = new Float64Array(work.count);
  const hoursOfOffer = new Float64Array(providers.length * book.periods);
  const linesOfOffer = new Float64Array(providers.length * book.periods);
  let providerPounds = 0;
  let providerPoundsSlack = 0;
  const seen = new Set<number>();
  for (const line of plan.provision) {
    const place = placePurchase(book, work, line, findings);
    if (!place) continue;
    const { offer, piece } = place;
    if (seen.has(offer * work.count + piece)) {
      refuse(findings, `${describePurchase(line)} is listed twice`);
      continue;
    }
    seen.add(offer * work.count + piece);
    const poundsPerWeeklyHour = providers[offer]!.costPerHour * settings.periodWeeks;
    const slack = poundsPerWeeklyHour * roundingError;
    const pounds = line.hoursPerWeek * poundsPerWeeklyHour;
    expectEqual(findings, line.pounds, pounds, () => `£ of ${describePurchase(line)}`, slack);
    providerPounds += pounds;
    providerPoundsSlack += slack;
    providerHours[piece]! += line.hoursPerWeek;
    parts[piece]! += 1;
    hoursOfOffer[offer * book.periods + line.period - 1]! += line.hoursPerWeek;
    linesOfOffer[offer * book.periods + line.period - 1]! += 1;
  }
  providers.forEach((offer, index) => {
    for (let period = 0; period < book.periods; period += 1) {
      const hours = hoursOfOffer[index * book.periods + period]!;
      if (hours === 0) continue;
      const slack = linesOfOffer[index * book.periods + period]! * roundingError;
      const bought = `${figure(hours)} hours a week of offer ${offer.offer} in period ${period + 1}`;
      const most = () => `${bought}: it has at most ${offer.hoursPerWeek}`;
      expectAtMost(findings, hours, offer.hoursPerWeek, most, slack);
      const least = () => `${bought}: if bought at all, at least ${offer.minimumHours}`;
      expectAtMost(findings, offer.minimumHours, hours, least, slack);
    }
  });
  return { providerHours, providerPounds, providerPoundsSlack };
}

/** The offer and piece of work of a purchase, or null after saying what is wrong with it. */
function placePurchase(
  book: Book,
  work: Work,
  line: Purchase,
  findings: Findings,
): { readonly offer: number; readonly piece: number } | null {
  const refused = (why: string) => {
    refuse(findings, `${describePurchase(line)}: ${why}`);
    return null;
  };
  const index = book.offerOf.get(line.offer);
  const locality = book.localityOf.get(line.locality);
  const need = book.needOf.get(line.need);
  if (index === undefined) return refused('no such offer');
  if (locality === undefined) return refused('no such locality');
  if (need === undefined) return refused('no such need');
  if (line.level !== 1 && line.level !== 2 && line.level !== 3) return refused('no such level');
  if (!isPeriod(book, line.period)) return refused('no such period');
  if (!isQuantity(findings, line.hoursPerWeek, () => `hours of ${describePurchase(line)}`)) return null;
  if (!isQuantity(findings, line.pounds, () => `£ of ${describePurchase(line)}`)) return null;
  const piece = pieceOf(book, work, locality, need, line.level, line.period - 1);
  if (piece < 0) return refused('no such work is required');
  const offer = book.workbook.providers[index]!;
  if (!offer.needs.includes(line.need)) return refused('the offer does not serve this need');
  if (!offer.localities.includes(line.locality)) return refused('the offer does not serve this locality');
  if (line.level > offer.level) return refused(`the offer works up to level ${offer.level}`);
  if (line.period < 1 + offer.leadPeriods) return refused(`first usable in period ${1 + offer.leadPeriods}`);
  if (offer.untilPeriod !== null && line.period > offer.untilPeriod) {
    return refused(`last usable in period ${offer.untilPeriod}`);
  }
  return { offer: index, piece };
}

function describePurchase(line: Purchase): string {
  return `purchase of ${line.offer} for ${line.need} at level ${line.level} in ${line.locality} in period ${line.period}`;
}
