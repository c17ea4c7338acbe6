import type { Block } from '../../src/domain/written-document.ts';
import type { BriefLot } from '../../src/planning/analysis/commissioning/brief-lots.ts';
import type { OwnWay } from '../../src/planning/analysis/commissioning/own-ways.ts';
import { levelWords, number, pounds, price, priceDown, short, tenth, wholePercent } from '../format.ts';
import { holderWords, wayWords } from '../gap-words.ts';
import type { Names } from '../names.ts';
import type { ShownPlan } from '../plan-in-view.ts';
import { heading, list, paragraph, table } from './blocks.ts';
import type { BriefFacts, GapBreakEven } from './brief-facts.ts';
import { lotName, lotPlace, WITHHELD } from './brief-words.ts';

/** Up to which price buying is worth it, and how that was reached. */
export function priceSection(facts: BriefFacts, view: ShownPlan): readonly Block[] {
  const { names } = view;
  const { gap, planned } = facts;
  const named = [
    ...gap.lots.map((lot, index) => ({ lot, name: lotName(index) })),
    ...planned.lots.map((lot, index) => ({ lot, name: lotName(index, true) })),
  ];
  return [
    heading('Price ceiling'),
    paragraph(
      `The ceiling is the price of an hour up to which buying is not dearer than the cheapest way in which the council’s own people could do the same hours. ${sumWords(facts, view)}`,
    ),
    ...table('How each ceiling was reached', named, [
      { head: 'Lot', cell: ({ name }) => name },
      {
        head: 'Need, place and level',
        cell: ({ lot }) => `${names.need(lot.need)}: ${lotPlace(lot, names)}`,
      },
      { head: 'By recruiting', cell: ({ lot }) => bestWords(lot, 'recruit', names) },
      { head: 'By training', cell: ({ lot }) => bestWords(lot, 'train', names) },
      { head: 'Ceiling of an hour', numeric: true, cell: ({ lot }) => ceilingWords(lot) },
    ]),
    ...list([
      'Recruiting: the role’s pay to the end of the plan and the cost of recruiting, for each hour of casework that it gives, travel counted.',
      'Training: the pay of an hour of the person’s time, because someone else has to take over what they do now, and their share of the course’s price and hours.',
      'The person is taken to be in full use, so the ceiling is never too high; for a few hours alone a whole post would cost more. Pence are rounded down.',
    ]),
    ...breakEvenBlocks(facts, view),
  ];
}

/** What the lots of the gap cost at their ceilings, and how much of that the budget has. */
function sumWords({ gap }: BriefFacts, { planned, answer }: ShownPlan): string {
  const told = gap.lots.filter((lot) => !lot.withheld);
  if (gap.lots.length === 0) return 'What the planned lots cost is in the plan’s cost already.';
  if (gap.sums.poundsAtCeiling === 0) {
    return 'No lot of the gap that may be told has a ceiling, so there is no sum of them.';
  }
  const without = told.some(({ ceiling }) => ceiling === null) ? ', besides those that have none' : '';
  const left = Math.max(0, answer.cost.budget - answer.cost.total);
  return `At these ceilings the lots of the gap cost at most ${pounds(gap.sums.poundsAtCeiling)} in all${without}. Of the plan’s budget of ${pounds(planned.settings.budget)}, ${pounds(left)} is left for them; the rest would be new money.`;
}

/** The ceiling of a lot; lots with withheld figures tell the price, which says nothing of families. */
export function ceilingWords({ ceiling }: BriefLot): string {
  return ceiling === null ? 'no own way' : price(ceiling);
}

/** The cheapest own way of a kind. Of lots of several localities the mean stands for them: amounts would tell the localities apart. */
function bestWords({ ways, parts, withheld }: BriefLot, kind: OwnWay['way'], names: Names): string {
  const best = ways.flatMap(({ ways: own }) => own.find(({ way }) => way === kind) ?? []);
  if (best.length === 0) return 'no way';
  if (parts.length > 1 || withheld) {
    const prices = best.map(({ costPerHour }) => costPerHour);
    const [least, most] = [Math.min(...prices), Math.max(...prices)];
    return priceDown(least) === priceDown(most)
      ? priceDown(least)
      : `${priceDown(least)} to ${priceDown(most)}`;
  }
  const { who, what, amount, costPerHour, firstPeriod, share } = best[0]!;
  const whom = kind === 'train' ? holderWords(who, names) : `${names.role(what)}, ${short(amount)} FTE`;
  const limits = [
    firstPeriod > 1 ? `from period ${firstPeriod}` : '',
    share < 0.995 ? `${wholePercent(share)} of the hours` : '',
  ].filter((each) => each !== '');
  return `${priceDown(costPerHour)}: ${[whom, ...limits].join(', ')}`;
}

/** What closing a gap by its own options would cost in new money, beside the ceiling. */
function breakEvenBlocks({ needs }: BriefFacts, { names }: ShownPlan): readonly Block[] {
  type Row = GapBreakEven & { readonly need: string };
  const rows = needs.flatMap(({ need, breakEvens }) => breakEvens.map((each): Row => ({ ...each, need })));
  if (rows.length === 0) return [];
  return [
    paragraph(
      'Beside it stands the break-even price of each gap in its worst period: what its own cheapest ways (train, recruit, move) would cost in new money alone, in posts and people as the settings have them. It may be lower, because time of people already paid is not counted, and those ways may need the same people.',
    ),
    ...table<Row>('Break-even in new money, in the period with most unmet hours', rows, [
      {
        head: 'Gap',
        cell: ({ need, locality, level }) =>
          `${names.need(need)}: ${names.locality(locality)}, ${levelWords(level)}`,
      },
      {
        head: 'Price of an hour',
        numeric: true,
        cell: ({ breakEven }) => (breakEven ? price(breakEven.pricePerHour) : 'no own way'),
      },
      {
        head: 'Hours a week it covers',
        numeric: true,
        cell: ({ breakEven, unmetHours, period }) =>
          `${tenth(breakEven?.hoursPerWeek ?? 0)} of ${tenth(unmetHours)} (period ${period})`,
      },
      {
        head: 'By',
        cell: ({ breakEven }) =>
          breakEven === null
            ? 'nobody of the council’s own'
            : breakEven.ways
                .map(({ option, hoursPerWeek }) => `${wayWords(option, names)} (${number(hoursPerWeek)})`)
                .join('; '),
      },
    ]),
  ];
}

/** £ at the ceiling of a lot. */
export function poundsAtCeiling({ poundsAtCeiling: most, withheld }: BriefLot): string {
  if (withheld) return WITHHELD;
  return most === null ? 'to be completed' : pounds(most);
}
