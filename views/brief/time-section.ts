import type { Block } from '../../src/domain/written-document.ts';
import { counted } from '../format.ts';
import { groupBy } from '../group.ts';
import { firstDay, fromPeriodWords, lastDay, untilPeriodWords } from '../period-dates.ts';
import type { ShownPlan } from '../plan-in-view.ts';
import { heading, list, paragraph, toComplete } from './blocks.ts';
import type { BriefFacts } from './brief-facts.ts';

/** When the hours are needed: the periods of the gaps with their days, and when the offers there are could begin. */
export function timeSection({ when, needs }: BriefFacts, { planned, names }: ShownPlan): readonly Block[] {
  const { settings } = planned;
  const { from, until } = when!;
  const periods = until - from + 1;
  const weeks = periods * settings.periodWeeks;
  const days =
    settings.planStart === null
      ? 'The workbook has no start date, so the periods have no days.'
      : `That is from ${firstDay(settings, from)} to ${lastDay(settings, until)}.`;
  const offers = [
    ...groupBy(
      needs.flatMap((need) => need.offers),
      ({ offer }) => offer,
    ),
  ].map(([, group]) => group[0]!);
  const rest =
    until === settings.periods
      ? ' That is the last period that is planned; beyond it the plan does not look.'
      : '';
  return [
    heading('Start and length'),
    paragraph(
      `The hours are needed in ${counted(periods, 'period', 'periods')} of ${counted(settings.periodWeeks, 'week', 'weeks')}, ${counted(weeks, 'week', 'weeks')} together${periods === 1 ? ` (period ${from})` : `, periods ${from} to ${until}`}. ${days}${rest}`,
    ),
    ...list(
      offers.map((offer) => {
        const start =
          offer.leadPeriods === 0
            ? 'could begin at once'
            : 1 + offer.leadPeriods > settings.periods
              ? 'could begin only after the plan'
              : `could begin in ${fromPeriodWords(settings, 1 + offer.leadPeriods)}`;
        const end =
          offer.untilPeriod === null || offer.untilPeriod >= settings.periods
            ? ''
            : `, and ends with ${untilPeriodWords(settings, offer.untilPeriod)}`;
        return `${names.offer(offer.offer)} ${start}${end}.`;
      }),
    ),
    toComplete(
      'the date of award, the time needed to mobilise, the length of the contract beyond the plan, and options to extend it.',
    ),
  ];
}
