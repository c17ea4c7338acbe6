import type { LotsOfNeed } from '../../../src/planning/analysis/commissioning/lots.ts';
import { levelWords, listWords, number, pounds, price } from '../../format.ts';
import { groupBy, sumOf } from '../../group.ts';
import type { ShownPlan } from '../../plan-in-view.ts';

/** What is to be bought of one need, in a sentence for a brief. */
export function LotsInWords({ view, lots }: { readonly view: ShownPlan; readonly lots: LotsOfNeed }) {
  const { names } = view;
  const places = [...groupBy(lots.lots, ({ locality }) => locality).keys()].map(names.locality);
  const levels = [...groupBy(lots.lots, ({ level }) => String(level)).values()]
    .toSorted((a, b) => a[0]!.level - b[0]!.level)
    .map((group) => `${number(sumOf(group, (lot) => lot.hoursPerWeek))} at ${levelWords(group[0]!.level)}`);
  return (
    <p class="govuk-body">
      <strong>
        Buy {number(lots.hoursPerWeek)} hours a week of {names.need(lots.need)}
      </strong>{' '}
      on average in {listWords(places)}
      {levels.length > 1 ? `: ${listWords(levels)}` : `, at ${levelWords(lots.lots[0]!.level)}`}. The plan
      spends {pounds(lots.pounds)} on it, {price(lots.costPerHour)} an hour.
    </p>
  );
}
