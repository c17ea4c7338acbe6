import type { AgeBand, ListName, StartCount } from '../../domain/council-figures.ts';
import type { Code } from '../../domain/units.ts';
import { countByTeam } from './children-by-team.ts';
import type { Days } from './list-periods.ts';
import type { NeedEvent } from './need-events.ts';
import type { ListRow } from './read-list.ts';

/** Children who started by one list, each once. They never leave the reader. */
export type Starters = {
  readonly list: ListName;
  readonly days: number;
  readonly children: ReadonlySet<string>;
};

/**
 * The children with whom work started: those with a child-in-need plan (Annex A list 6, else the census episodes that went on), and of the others those with an early
 * help assessment. Where neither is there: referrals that went on, else assessments, else whoever has a need stated.
 */
export function startersOf(
  rows: readonly ListRow[],
  events: readonly NeedEvent[],
  daysOf: (list: ListName) => Days | null,
): readonly Starters[] {
  const started = (list: ListName, goesOn: (row: ListRow) => boolean = () => true): Starters => {
    const days = daysOf(list);
    const children = rows
      .filter((row) => row.list === list && days !== null && isWithin(row.start, days) && goesOn(row))
      .map(({ child }) => child);
    return { list, days: days === null ? 0 : days.to - days.from + 1, children: new Set(children) };
  };
  const plans = firstFilled([
    () => started('plans'),
    () => started('census_episodes', ({ nfa }) => nfa !== true),
  ]);
  const help = started('early_help');
  const helpOnly = {
    ...help,
    children: new Set([...help.children].filter((child) => !plans?.children.has(child))),
  };
  const found = [plans, helpOnly].filter((each) => each !== null).filter(({ children }) => children.size > 0);
  if (found.length > 0) return found;
  const other = firstFilled([
    () => started('referrals', ({ nfa }) => nfa !== true),
    () => started('assessments', ({ support }) => support !== false),
    () => started('census_assessments'),
    () => ofEvents(events, daysOf),
  ]);
  return other === null ? [] : [other];
}

/** Starts by team: of all children, of those aged 0–4 (as the young need), and of those with each need. */
export function startCounts(
  starters: readonly Starters[],
  events: readonly NeedEvent[],
  parts: {
    readonly daysOf: (list: ListName) => Days | null;
    readonly teamOf: (child: string) => string;
    readonly ageOf: (child: string) => AgeBand | null;
    readonly youngNeed: Code | null;
  },
): readonly StartCount[] {
  const { daysOf, teamOf, ageOf, youngNeed } = parts;
  const counts: StartCount[] = [];
  const put = (need: Code | null, { list, days }: Omit<Starters, 'children'>, children: Iterable<string>) => {
    for (const each of countByTeam(children, teamOf)) counts.push({ ...each, need, list, days });
  };
  for (const each of starters) {
    put(null, each, each.children);
    if (youngNeed !== null)
      put(
        youngNeed,
        each,
        [...each.children].filter((child) => ageOf(child) === '0-4'),
      );
  }
  for (const [need, children] of childrenByNeed(events, daysOf)) {
    const list = events.find((event) => event.needs.includes(need))!.list;
    const days = daysOf(list);
    if (days !== null) put(need, { list, days: days.to - days.from + 1 }, children);
  }
  return counts;
}

/** The children with a need stated within the period, by need, each once. Events without any day count: their period was stated. */
export function childrenByNeed(
  events: readonly NeedEvent[],
  daysOf: (list: ListName) => Days | null,
): ReadonlyMap<Code, ReadonlySet<string>> {
  const children = new Map<Code, Set<string>>();
  for (const { child, day, needs, list } of events) {
    const days = daysOf(list);
    if (days === null || (day !== null && !isWithin(day, days))) continue;
    for (const need of needs) children.set(need, (children.get(need) ?? new Set()).add(child));
  }
  return children;
}

export function isWithin(day: number | null, { from, to }: Days): boolean {
  return day !== null && day >= from && day <= to;
}

function ofEvents(events: readonly NeedEvent[], daysOf: (list: ListName) => Days | null): Starters | null {
  const list = events[0]?.list;
  const days = list === undefined ? null : daysOf(list);
  if (list === undefined || days === null) return null;
  const children = events.filter(({ day }) => day === null || isWithin(day, days)).map(({ child }) => child);
  return { list, days: days.to - days.from + 1, children: new Set(children) };
}

function firstFilled(ways: readonly (() => Starters | null)[]): Starters | null {
  for (const way of ways) {
    const found = way();
    if (found !== null && found.children.size > 0) return found;
  }
  return null;
}
