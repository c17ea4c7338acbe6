import type { Block } from '../../src/domain/written-document.ts';
import { listWords, percent, tenth } from '../format.ts';
import type { ShownPlan } from '../plan-in-view.ts';
import { momentWords } from '../time-words.ts';
import { heading, paragraph, table, toComplete } from './blocks.ts';
import type { BriefFacts, BriefNeed, BriefPlace } from './brief-facts.ts';
import { familyWords, placeWords, WITHHELD } from './brief-words.ts';

type Measured = { readonly need: string; readonly place: BriefPlace };

/** What is to be better, and how that will be measured from a baseline that is frozen with the plan. */
export function outcomeSection({ needs }: BriefFacts, view: ShownPlan): readonly Block[] {
  const { names, done } = view;
  const rows = needs.flatMap(({ need, places }) => places.map((place): Measured => ({ need, place })));
  const day = done?.finishedAt ? `as planned on ${momentWords(done.finishedAt)}` : 'as planned';
  const onlyPlanned = needs.filter(({ places }) => places.length === 0);
  return [
    heading('Outcomes and how they will be measured'),
    paragraph(
      `Evaluation needs data from the start as well as the end. The baseline is frozen ${day}, before any of these lots begin: it is what the plan reaches without them. The target is what they reach if every lot delivers its hours and nothing else changes.`,
    ),
    ...table('Baseline and target, at the levels asked for', rows, [
      {
        head: 'Need and locality',
        cell: ({ need, place }) => `${names.need(need)}: ${placeWords(place.localities, names)}`,
      },
      { head: 'Coverage: baseline', numeric: true, cell: ({ place }) => coverageWords(place) },
      {
        head: 'Coverage: target',
        numeric: true,
        cell: ({ place }) => (place.requiredHours === null ? WITHHELD : '100 %'),
      },
      {
        head: 'Unmet hours a week: baseline',
        numeric: true,
        cell: ({ place }) => (place.unmetHours === null ? WITHHELD : tenth(place.unmetHours)),
      },
      { head: 'Unmet hours a week: target', numeric: true, cell: () => tenth(0) },
      {
        head: 'Families waiting: baseline',
        numeric: true,
        cell: ({ place }) => familyWords(place.familiesWaiting),
      },
      {
        head: 'Families waiting: target',
        numeric: true,
        cell: ({ place }) => (place.familiesWaiting === 0 ? familyWords(0) : '0'),
      },
    ]),
    ...(onlyPlanned.length === 0
      ? []
      : [
          paragraph(
            `Of ${listWords(onlyPlanned.map(({ need }) => names.need(need)))} the plan counts on the planned lots already: ${onlyPlanned.map(plannedTarget).join(' ')}`,
          ),
        ]),
    {
      kind: 'list',
      items: [
        'Coverage: hours delivered ÷ hours needed, from the provider’s returns and the plan’s need, each period.',
        'Families supported: families who begin and who end support, and the weeks in between, counted by the provider in the same way as the council’s own teams count.',
        'Unmet hours and families waiting: the plan made again with what was delivered, each period, beside the baseline.',
        'What changed for families: a measure taken at the start and at the end of support, the same one for every provider.',
      ],
    },
    toComplete(
      'the measure of change for families, who reports what to whom and how often, and how families’ own views are heard.',
    ),
  ];
}

/** What the plan reaches with the lots that it buys, and what it would reach without them. */
function plannedTarget({ authority, bought }: BriefNeed): string {
  if (authority === null || bought === null) return 'coverage with and without them is withheld.';
  const without = Math.max(0, authority.coverage - bought.hoursPerWeek / authority.requiredHours);
  return `with them ${percent(authority.coverage)} of the need over the whole council is met, without them and with nothing in their place ${percent(without)}.`;
}

function coverageWords({ requiredHours, unmetHours }: BriefPlace): string {
  if (requiredHours === null || unmetHours === null) return WITHHELD;
  return percent(Math.max(0, 1 - unmetHours / requiredHours));
}
