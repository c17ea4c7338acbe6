import { type FunnelStep, funnelSteps, type ListName } from '../../domain/council-figures.ts';
import { type Days, periodOf } from './list-periods.ts';
import type { ListRow } from './read-list.ts';
import { isWithin } from './starts.ts';

/** The list that counts each step, and the census module that stands in for it. */
const listsOf: Readonly<Record<FunnelStep['step'], readonly ListName[]>> = {
  contacts: ['contacts'],
  early_help: ['early_help'],
  referrals: ['referrals', 'census_episodes'],
  assessments: ['assessments', 'census_assessments'],
  plans: ['plans'],
};

/** From contact to plan: what began in each step's own period. A step without a list is left out. */
export function funnelOf(
  rows: readonly ListRow[],
  daysOf: (list: ListName) => Days | null,
): readonly FunnelStep[] {
  return funnelSteps.flatMap((step): readonly FunnelStep[] => {
    const list = listsOf[step].find((each) => rows.some((row) => row.list === each));
    const days = list === undefined ? null : daysOf(list);
    if (list === undefined || days === null) return [];
    const begun = rows.filter((row) => row.list === list && isWithin(row.start, days));
    const says = begun.some(({ nfa }) => nfa !== null);
    return [
      {
        ...{ step, list, records: begun.length, period: periodOf(days) },
        children: new Set(begun.map(({ child }) => child)).size,
        noFurtherAction: says ? begun.filter(({ nfa }) => nfa === true).length : null,
      },
    ];
  });
}
