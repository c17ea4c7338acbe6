import type { BrokenRule, ShadowPrice, SinglePoint } from '../../src/planning/answer.ts';
import { alikeBrokenRules } from '../broken-rules.ts';
import { listWords, number, percent, pounds, short } from '../format.ts';
import type { Names } from '../names.ts';
import { brokenWords } from '../rule-words.ts';
import { bullet, type Section } from './section.ts';

const shown = 5;

/** People and offers whose loss would cost the most. */
export function singlePointsSection(points: readonly SinglePoint[], names: Names): Section {
  const worst = points
    .filter(({ weightedHoursLost, breaksRule }) => weightedHoursLost >= 0.05 || breaksRule)
    .toSorted((a, b) => b.weightedHoursLost - a.weightedHoursLost)
    .slice(0, shown);
  const lines = worst.flatMap(({ kind, what, weightedHoursLost, coverageLost, breaksRule }) => {
    const who =
      kind === 'offer'
        ? what.map(names.offer).join(', ')
        : `${what.length > 1 ? 'any one of ' : ''}${names.staff(what[0]!)} (${listWords(what.slice(0, 4))}${what.length > 4 ? ' …' : ''})`;
    return bullet(
      `${who}: without, ${number(weightedHoursLost)} more weighted hours a week go unmet (${percent(coverageLost)} of all need)${breaksRule ? ', and a hard rule cannot be kept' : ''}`,
    );
  });
  return { heading: 'Whom the plan leans on most', lines };
}

/** What more money, places, hours or posts would be worth. */
export function pricesSection(prices: readonly ShadowPrice[], names: Names): Section {
  const useful = prices.filter(({ improvement }) => improvement >= 0.0005);
  const budget = useful.filter(({ of }) => of === 'budget');
  const others = useful
    .filter(({ of }) => of !== 'budget')
    .toSorted((a, b) => b.improvement - a.improvement)
    .slice(0, shown);
  const lines = [...budget, ...others].flatMap((price) => bullet(priceWords(price, names)));
  return { heading: 'What more would be worth', lines };
}

function priceWords(price: ShadowPrice, names: Names): string {
  const { of, what, period, improvement, unit, from, to } = price;
  const thing = what === null ? '' : ` of ${names.thing(what)}`;
  const when = period === null ? '' : ` in period ${period}`;
  const amount = of === 'budget' ? pounds : short;
  const range =
    from === null || to === null || !Number.isFinite(to)
      ? ''
      : ` (this holds from ${amount(from)} to ${amount(to)})`;
  const saved = improvement >= 0.1 ? number(improvement) : improvement.toFixed(3);
  const one = unit.startsWith('£') ? `${unit} more` : `One ${unit} more`;
  return `${one}${thing}${when} would meet about ${saved} more weighted hours a week${range}`;
}

/** Soft rules that the plan breaks: localities together, each at its worst period. */
export function brokenRulesSection(broken: readonly BrokenRule[], names: Names): Section {
  const lines = alikeBrokenRules(broken).flatMap((places) => bullet(brokenWords(places, names)));
  return { heading: 'Soft rules that the plan breaks (the worst period of each)', lines };
}
