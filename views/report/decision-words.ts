import { counted, listWords, number, pounds, short } from '../format.ts';
import { horizonWords } from '../period-dates.ts';
import type { Report } from './report.ts';

type Decided = Pick<Report, 'cost' | 'calendar' | 'actions' | 'bought'>;

/** Amounts below these would read as nothing. */
const LEAST = { pounds: 0.5, fte: 0.005, people: 0.005, hours: 0.05 } as const;

/** What a committee is asked to approve, in a sentence: the money, the time, and what is done with it. */
export function decisionWords(report: Decided): string {
  const { cost, calendar } = report;
  const ways = waysOf(report);
  const time = `for ${horizonWords(calendar)}`;
  if (ways.length === 0)
    return `Note the position ${time}: no posts change, nobody is trained and nothing is bought.`;
  const doing = `to ${listWords(ways)}`;
  if (cost.total < -LEAST.pounds)
    return `Approve a plan that frees ${pounds(-cost.total)} ${time}, ${doing}.`;
  if (cost.total < LEAST.pounds) return `Approve a plan without new money ${time}, ${doing}.`;
  return `Approve ${pounds(cost.total)} of new money ${time}, ${doing}.`;
}

function waysOf({ actions: { recruit, train, reduce }, bought, cost }: Decided): readonly string[] {
  const hours = bought.hoursPerWeek === null ? 'hours' : `${number(bought.hoursPerWeek)} hours a week`;
  return [
    ...(recruit.fte < LEAST.fte ? [] : [`recruit ${short(recruit.fte)} FTE (${pounds(recruit.pounds)})`]),
    ...(train.people < LEAST.people
      ? []
      : [`train ${counted(train.people, 'person', 'people')} (${pounds(train.pounds)})`]),
    ...(cost.providers < LEAST.pounds && (bought.hoursPerWeek ?? 1) < LEAST.hours
      ? []
      : [`buy ${hours} from partners (${pounds(bought.pounds)})`]),
    ...(reduce.fte < LEAST.fte
      ? []
      : [`remove ${short(reduce.fte)} FTE (${savedWords(reduce.savedPounds)})`]),
  ];
}

function savedWords(saved: number): string {
  return saved >= 0 ? `${pounds(saved)} of pay saved` : `${pounds(-saved)} of net cost`;
}
