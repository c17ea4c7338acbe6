import type { Block } from '../../src/domain/written-document.ts';
import { price, short } from '../format.ts';
import { groupBy } from '../group.ts';
import { untilPeriodWords } from '../period-dates.ts';
import type { ShownPlan } from '../plan-in-view.ts';
import { heading, paragraph, subheading, table, toComplete } from './blocks.ts';
import type { BriefFacts } from './brief-facts.ts';

/** What the workbook cannot know about equality and safeguarding, for the commissioner to write. */
export const equalitySection: readonly Block[] = [
  heading('Equality and safeguarding'),
  paragraph('The workbook holds nothing about these. Each has to be written before the brief is used.'),
  subheading('Equality'),
  toComplete('the equality impact assessment: who could be better or worse served, and how that is known.'),
  toComplete('languages, interpreters and how the workforce reflects the families it works with.'),
  toComplete(
    'access for disabled parents and children, and in rural areas: where, when and how families are seen.',
  ),
  subheading('Safeguarding'),
  toComplete('vetting, training and supervision that the provider’s staff must have, and who checks it.'),
  toComplete(
    'who holds the lead for a family, and how step up and step down between provider and council work.',
  ),
  toComplete('how concerns are passed on, to whom and how fast, also outside office hours.'),
  toComplete('information sharing: what is shared, on which legal basis, and for how long it is kept.'),
];

/** Questions that the contract has to answer, with what the workbook says of the offers there are. */
export function contractSection({ needs }: BriefFacts, { names, planned }: ShownPlan): readonly Block[] {
  const { settings } = planned;
  const offers = [
    ...groupBy(
      needs.flatMap((need) => need.offers),
      ({ offer }) => offer,
    ),
  ].map(([, group]) => group[0]!);
  const none = paragraph('The workbook holds no offer for these needs, so it says nothing of their terms.');
  return [
    heading('Questions for the contract'),
    ...(offers.length === 0
      ? [none]
      : table('Terms of the offers that the workbook holds', offers, [
          { head: 'Offer', cell: ({ offer }) => names.offer(offer) },
          { head: 'Price of an hour', numeric: true, cell: ({ costPerHour }) => price(costPerHour) },
          { head: 'Most hours a week', numeric: true, cell: ({ hoursPerWeek }) => short(hoursPerWeek) },
          {
            head: 'Least hours a week, if bought at all',
            numeric: true,
            cell: ({ minimumHours }) => (minimumHours === 0 ? 'none' : short(minimumHours)),
          },
          {
            head: 'Funding ends',
            cell: ({ untilPeriod }) =>
              untilPeriod === null ? 'no end is known' : untilPeriodWords(settings, untilPeriod),
          },
          { head: 'Source', cell: ({ source }) => source ?? 'None is given' },
        ])),
    toComplete('whether least hours a week are guaranteed, and what happens to hours that are not used.'),
    toComplete('where the money comes from, when it ends, and what happens to families then.'),
    toComplete('how price follows pay, and the price of more or fewer hours.'),
    toComplete('whether the provider’s staff or the council’s are concerned by a transfer of employment.'),
    toComplete('notice, handover of families, and what data come back to the council at the end.'),
  ];
}
