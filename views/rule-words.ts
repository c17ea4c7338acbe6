import type { BrokenRule } from '../src/planning/answer.ts';
import type { ConflictingRule, Repair } from '../src/planning/impossible.ts';
import type { RuleName } from '../src/planning/rule-name.ts';
import { counted, levelWords, percent, pounds, short } from './format.ts';
import type { Names } from './names.ts';

/** A hard rule as a sentence: what it asks, of whom, where. */
export function conflictWords(rule: ConflictingRule, names: Names): string {
  return `${asks(rule, rule.value, names)}.`;
}

/** A repair as a sentence: the change of one rule that makes the plan possible. */
export function repairWords(repair: Repair, names: Names): string {
  const subject = `${ruleNoun(repair.rule)}${placeWords(repair, names)}`;
  const from = valueWords(repair.rule, repair.from);
  if (repair.to === null) return `Leave out the rule on ${subject} (now ${from}), or make it soft.`;
  const to = valueWords(repair.rule, repair.to);
  if (repair.rule === 'budget') return `Raise the budget from ${from} to ${to}.`;
  return `Change ${subject} from ${from} to ${to}.`;
}

/** A soft rule as it is broken in one or more localities: what it asks, and the worst that is reached in each. */
export function brokenWords(places: readonly BrokenRule[], names: Names): string {
  const first = places[0]!;
  const reached = (rule: BrokenRule) => valueWords(rule.rule, rule.reached);
  if (places.length === 1) return `${asks(first, first.asked, names)}; the plan reaches ${reached(first)}`;
  const each = places.map((rule) => `${names.locality(rule.locality!)} ${reached(rule)}`);
  return `${asks({ ...first, locality: null }, first.asked, names)}; the plan reaches: ${each.join(', ')}`;
}

function asks(rule: RuleName, value: number, names: Names): string {
  const words = valueWords(rule.rule, value);
  const place = placeWords(rule, names);
  switch (rule.rule) {
    case 'budget':
      return `The plan may cost at most ${words}`;
    case 'full_coverage':
      return `All need is to be met${place}`;
    case 'minimum_coverage':
      return `At least ${words} of the hours are to be met${place}`;
    case 'minimum_role_fte':
      return `At least ${words}${place}`;
    case 'minimum_people':
      return `At least ${words} with the skill${place}`;
    case 'reserve_hours':
      return `At least ${words} are kept${place}`;
    case 'supervision_ratio':
      return `At most ${words} of other roles for each FTE${place}`;
    case 'maximum_provider_share':
      return `Providers deliver at most ${words} of the met hours${place}`;
    default:
      return `${rule.rule} ${words}${place}`;
  }
}

function ruleNoun(rule: string): string {
  const nouns: Readonly<Record<string, string>> = {
    full_coverage: 'the full coverage asked',
    minimum_coverage: 'the least coverage',
    minimum_role_fte: 'the least FTE',
    minimum_people: 'the least number of people with the skill',
    reserve_hours: 'the hours kept',
    supervision_ratio: 'the FTE of other roles for each FTE',
    maximum_provider_share: "the providers' largest share",
  };
  return nouns[rule] ?? rule;
}

function placeWords({ locality, need, role, level }: RuleName, names: Names): string {
  const of = role === null ? '' : ` of ${names.role(role)}`;
  const what = need === null ? '' : ` for ${names.need(need)}`;
  const where = locality === null ? '' : ` in ${names.locality(locality)}`;
  return `${of}${what}${level === null ? '' : ` at ${levelWords(level)}`}${where}`;
}

function valueWords(rule: string, value: number): string {
  switch (rule) {
    case 'budget':
      return pounds(value);
    case 'full_coverage':
    case 'minimum_coverage':
    case 'maximum_provider_share':
      return percent(value);
    case 'minimum_role_fte':
    case 'supervision_ratio':
      return `${short(value)} FTE`;
    case 'minimum_people':
      return counted(value, 'person', 'people');
    case 'reserve_hours':
      return `${short(value)} hours a week`;
    default:
      return short(value);
  }
}
