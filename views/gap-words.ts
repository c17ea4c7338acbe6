import type { GapOption, Reason } from '../src/planning/answer.ts';
import { number, periodWords, pounds } from './format.ts';
import { groupBy } from './group.ts';
import type { LongGap } from './long-gaps.ts';
import type { Names } from './names.ts';

/** The reasons, those of one kind together: `the money is spent; no more can be recruited (Outreach worker, Social worker)`. */
export function whyWords(reasons: readonly Reason[], names: Names): string {
  return [...groupBy(reasons, ({ reason }) => reason).values()]
    .map((group) => reasonWords(group, names))
    .join('; ');
}

/** The reasons of a gap over the whole plan; what holds in some of its periods only is said with them, for in others the opposite may be so. */
export function longWhyWords(
  { reasons, periods }: Pick<LongGap, 'reasons' | 'periods'>,
  names: Names,
): string {
  return [...groupBy(reasons, ({ reason }) => reason).values()]
    .map((group) => {
      const held = new Set(group.flatMap((each) => each.periods));
      const when =
        held.size === periods.length ? '' : ` in ${periodWords([...held], Number.POSITIVE_INFINITY)}`;
      return `${reasonWords(group, names)}${when}`;
    })
    .join('; ');
}

function reasonWords(group: readonly Reason[], names: Names): string {
  const things = group.flatMap(({ what }) => (what === null ? [] : [names.thing(what)]));
  const thing = things.length === 0 ? '' : ` (${things.join(', ')})`;
  const { reason } = group[0]!;
  switch (reason) {
    case 'no_one_within_reach':
      return 'nobody within reach has the skill';
    case 'used_on_equal_or_higher_weight':
      return 'those with the skill work on need that presses as much or more';
    case 'budget':
      return 'the money is spent';
    case 'provider_capacity':
      return `no more hours can be bought${thing}`;
    case 'recruitment_limit':
      return `no more can be recruited${thing}`;
    case 'places':
      return `the course is full${thing}`;
    case 'rule':
      return `a rule stands in the way${ruleThings(group)}`;
  }
}

/** An option in a line: the way, the hours and the price. */
export function optionWords(option: GapOption, names: Names): string {
  const price = option.costPerHour < 0.005 ? 'at no extra cost' : `at ${pounds(option.costPerHour)} an hour`;
  const verified =
    option.verifiedHoursPerWeek === null
      ? ''
      : `; planned again with it, unmet need falls by ${number(option.verifiedHoursPerWeek)} weighted hours a week`;
  return `${wayWords(option, names)}, ${number(option.hoursPerWeek)} hours a week ${price}${verified}`;
}

/** Rules keep their codes, as the workbook names them. */
function ruleThings(group: readonly Reason[]): string {
  const rules = group.flatMap(({ what }) => what ?? []);
  return rules.length === 0 ? '' : ` (${rules.join(', ')})`;
}

/** The way and whom or what it concerns: train whom on which course, recruit which role, move or buy from whom. */
export function wayWords({ way, what, who }: GapOption, names: Names): string {
  switch (way) {
    case 'train':
      return `train ${who === null ? 'someone' : holderWords(who, names)} on ${names.thing(what)}`;
    case 'move':
      return `move ${holderWords(what, names)} over from less pressing work`;
    case 'recruit':
    case 'buy':
      return `${way} ${names.thing(what)}`;
  }
}

/** `role@base` in names: a Family worker of North. */
export function holderWords(who: string, names: Names): string {
  const [role, base] = who.split('@');
  return base === undefined ? names.thing(who) : `${names.role(role!)} (${names.locality(base)})`;
}
