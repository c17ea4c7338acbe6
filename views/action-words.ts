import { counted, levelWords, listWords, number, periodWords, pounds, short } from './format.ts';
import type { Names } from './names.ts';
import type { PlanActions } from './plan-actions.ts';

/** One thing a plan asks for, told in a heading, a note and lines. */
export type ToldAction = {
  readonly way: keyof PlanActions;
  readonly heading: string;
  /** What it costs, and when it is said. */
  readonly note: string;
  readonly lines: readonly string[];
};

/** Localities and needs named in a line. */
const SHOWN_PLACES = 3;

/** What a plan asks to do, in plain words; ways it does not use are left out. `periods` of the plan in all. */
export function actionWords(actions: PlanActions, names: Names, periods: number): readonly ToldAction[] {
  const told = [
    recruitWords(actions.recruit, names, periods),
    trainWords(actions.train, names, periods),
    buyWords(actions.buy, names),
    moveWords(actions.move, names),
    reduceWords(actions.reduce, names),
  ];
  return told.filter(({ lines }) => lines.length > 0);
}

function recruitWords(
  { fte, pounds: cost, lines }: PlanActions['recruit'],
  names: Names,
  periods: number,
): ToldAction {
  return {
    way: 'recruit',
    heading: `Recruit ${short(fte)} FTE`,
    note: `${pounds(cost)} for pay and recruitment`,
    lines: lines.map(({ role, fte: posts, places, periods: starts }) => {
      const where = firstOf(places.map((place) => `${names.locality(place.locality)} ${short(place.fte)}`));
      const from = periods === 1 ? '' : `, starting in ${periodWords(starts, Number.POSITIVE_INFINITY)}`;
      return `${short(posts)} FTE ${names.role(role)}: ${where}${from}`;
    }),
  };
}

function trainWords(
  { people, pounds: cost, lines }: PlanActions['train'],
  names: Names,
  periods: number,
): ToldAction {
  return {
    way: 'train',
    heading: `Train ${counted(people, 'person', 'people')}`,
    note: `${pounds(cost)} for courses`,
    lines: lines.map(({ need, toLevel, people: trained, periods: given }) => {
      const when = periods === 1 ? '' : `, in ${periodWords(given, periods)}`;
      return `${counted(trained, 'person', 'people')} in ${names.need(need)} to ${levelWords(toLevel)}${when}`;
    }),
  };
}

function buyWords({ hoursPerWeek, pounds: cost, lines }: PlanActions['buy'], names: Names): ToldAction {
  return {
    way: 'buy',
    heading: `Buy ${number(hoursPerWeek)} hours a week`,
    note: `${pounds(cost)} to providers`,
    lines: lines.map(
      ({ offer, hoursPerWeek: hours, needs }) =>
        `${number(hours)} hours a week from ${names.offer(offer)}: ${firstOf(needs.map(names.need))}`,
    ),
  };
}

function moveWords({ hoursPerWeek, lines }: PlanActions['move'], names: Names): ToldAction {
  return {
    way: 'move',
    heading: `Share ${number(hoursPerWeek)} hours a week between localities`,
    note: 'staff work away from their base; no extra pay',
    lines: lines.map(
      ({ from, to, hoursPerWeek: hours }) =>
        `${number(hours)} hours a week from ${names.locality(from)} to ${names.locality(to)}`,
    ),
  };
}

function reduceWords({ fte, savedPounds, lines }: PlanActions['reduce'], names: Names): ToldAction {
  return {
    way: 'reduce',
    heading: `Remove ${short(fte)} FTE`,
    note: savedPounds >= 0 ? `${pounds(savedPounds)} saved` : `${pounds(-savedPounds)} of net cost`,
    lines: lines.map(
      ({ role, locality, fte: posts }) =>
        `${short(posts)} FTE ${names.role(role)} in ${names.locality(locality)}`,
    ),
  };
}

function firstOf(words: readonly string[]): string {
  const rest = words.length - SHOWN_PLACES;
  if (rest <= 1) return listWords(words);
  return listWords([...words.slice(0, SHOWN_PLACES), `${rest} more`]);
}
