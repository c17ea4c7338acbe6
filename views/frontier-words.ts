import { number, percent, pounds } from './format.ts';
import type { FrontierRow } from './frontier.ts';

/** Hours a week below which a step up in budget changes nothing worth telling. */
const LEAST_HOURS = 0.5;

/** The finding of a frontier: what the budget of now reaches, what the next step buys and where more stops helping. */
export function frontierWords(rows: readonly FrontierRow[]): string {
  const at = rows.findIndex(({ isCurrent }) => isCurrent);
  const now = rows[at];
  const next = rows[at + 1];
  const last = rows.at(-1);
  if (!last) return '';
  const helps = rows.findLastIndex(({ extraHours }) => extraHours !== null && extraHours >= LEAST_HOURS);
  const end =
    helps < 0
      ? 'More money meets no more need at any of these budgets: something else is short, such as people to recruit or partners’ hours.'
      : helps < rows.length - 1
        ? `Above ${pounds(rows[helps]!.budgetPounds)} more money meets hardly any more need.`
        : '';
  if (!now || !next?.extraHours || next.extraHours < LEAST_HOURS) {
    const reached = now
      ? `The budget of ${pounds(now.budgetPounds)} reaches a coverage of ${percent(now.coverage)}.`
      : `With ${pounds(last.budgetPounds)} a coverage of ${percent(last.coverage)} is reached.`;
    return `${reached} ${end}`.trim();
  }
  const price =
    next.poundsPerExtraHour === null ? '' : `, at about ${pounds(next.poundsPerExtraHour)} for each hour`;
  return `The budget of ${pounds(now.budgetPounds)} reaches a coverage of ${percent(now.coverage)}. ${pounds(next.budgetPounds - now.budgetPounds)} more would meet ${number(next.extraHours)} hours a week more${price}. ${end}`.trim();
}
