import type { Block } from '../../src/domain/written-document.ts';
import type { OptionWay } from '../../src/planning/answer.ts';
import { counted, listWords, price, tenth } from '../format.ts';
import type { Names } from '../names.ts';
import type { ShownPlan } from '../plan-in-view.ts';
import { heading, list, paragraph, table, toComplete } from './blocks.ts';
import type { BriefFacts, BriefNeed, ConsideredWay } from './brief-facts.ts';
import { WITHHELD } from './brief-words.ts';

const waysWords: Readonly<Record<OptionWay, string>> = {
  train: 'Train',
  recruit: 'Recruit',
  move: 'Move',
  buy: 'Buy',
};

const none: Readonly<Record<OptionWay, string>> = {
  train: 'training: no course leads to the skill in time for these gaps',
  recruit: 'recruiting: no role that can be recruited brings the skill here in time',
  move: 'moving people: nobody with the skill within reach has less pressing work',
  buy: 'buying from the offers there are: none reaches these gaps with hours left',
};

const lacks = {
  level: 'works at a lower level only',
  locality: 'works in other localities only',
  period: 'works at other times only',
} as const;

/** What else could close the gaps, for how many hours at which price, and why that is not enough. */
export function consideredSection({ needs }: BriefFacts, view: ShownPlan): readonly Block[] {
  if (needs.every(({ places }) => places.length === 0)) {
    return [
      heading('What was considered'),
      paragraph(
        'The plan weighed these hours against every other use of its people, courses, posts and money at once, and chose to buy them. It lists ways one by one for hours that it leaves unmet only; what an hour of one’s own would cost stands under Price ceiling.',
      ),
      toComplete('other ways that were looked at for these hours, and why they were not taken.'),
    ];
  }
  return [
    heading('What was considered'),
    paragraph(
      'The plan looks at training, recruiting, moving people and buying for every gap. Hours are those of one gap, the one where the way brings most; ways may need the same people or money, so they do not add up.',
    ),
    ...needs.flatMap((need) => needBlocks(need, view)),
  ];
}

function needBlocks(need: BriefNeed, { names }: ShownPlan): readonly Block[] {
  const name = names.need(need.need);
  const missing = (Object.keys(none) as OptionWay[]).filter(
    (way) => !need.ways.some((each) => each.way === way),
  );
  if (need.places.length === 0) return [];
  return [
    ...table(`${name}: ways to close the gaps`, need.ways, [
      { head: 'Way', cell: (way) => `${waysWords[way.way]}: ${names.thing(way.what)}` },
      {
        head: 'Hours a week in one gap',
        numeric: true,
        cell: ({ figures }) =>
          figures === null ? WITHHELD : `${tenth(figures.hoursPerWeek)} of ${tenth(figures.unmetHours)}`,
      },
      { head: 'Price of an hour', numeric: true, cell: priceWords },
      { head: 'Gaps it could serve', numeric: true, cell: ({ gaps }) => String(gaps) },
      { head: 'Why that is not enough', cell: whyNot },
    ]),
    ...list(missing.map((way) => `${name}, ${none[way]}.`)),
    ...list(nearWords(need, names)),
  ];
}

function priceWords({ figures }: ConsideredWay): string {
  if (figures === null) return WITHHELD;
  const [least, most] = [price(figures.lowestPrice), price(figures.highestPrice)];
  return least === most ? least : `${least} to ${most}`;
}

function whyNot({ way, figures, limits }: ConsideredWay): string {
  const part =
    figures !== null && figures.hoursPerWeek < figures.unmetHours - 0.05
      ? 'it brings part of the hours alone'
      : null;
  const reasons = [
    limits.includes('recruitment_limit') ? 'no more can be recruited in time' : null,
    limits.includes('places') ? 'the course is full' : null,
    limits.includes('provider_capacity') ? 'all that is offered is bought' : null,
    limits.includes('budget') ? 'the plan’s money is spent' : null,
    way === 'move' ? 'the families they work with now would wait instead' : null,
    part,
  ].filter((each) => each !== null);
  if (reasons.length === 0) return 'The plan uses its people and money where need presses as much or more.';
  const words = listWords(reasons);
  return `${words[0]!.toUpperCase()}${words.slice(1)}.`;
}

function nearWords({ near }: BriefNeed, names: Names): readonly string[] {
  if (near.length === 0) return [];
  const each = near.map(({ offer, by }) => `${names.offer(offer)} ${lacks[by]}`);
  return [
    `${counted(near.length, 'offer nearly fits', 'offers nearly fit')}: ${listWords(each)}. Ask whether ${near.length === 1 ? 'it' : 'they'} could be widened.`,
  ];
}
