import type { Block } from '../../src/domain/written-document.ts';
import type { BriefLot } from '../../src/planning/analysis/commissioning/brief-lots.ts';
import { pounds, price, tenth } from '../format.ts';
import { fromPeriodWords } from '../period-dates.ts';
import type { ShownPlan } from '../plan-in-view.ts';
import { heading, paragraph, subheading, table, toComplete } from './blocks.ts';
import type { BriefFacts, BriefLots } from './brief-facts.ts';
import { familyWords, hoursRange, levelsWords, lotName, placeWords, WITHHELD } from './brief-words.ts';
import { ceilingWords, poundsAtCeiling } from './price-section.ts';

/** Lots beside each other in a table of periods. */
const LOTS_PER_TABLE = 6;

/** The lots, and the hours of each in every period: they add up to the gap. */
export function lotsSection(facts: BriefFacts, view: ShownPlan): readonly Block[] {
  const { gap, planned } = facts;
  return [
    heading('Lots'),
    paragraph(
      gap.lots.length === 0
        ? 'A lot is one need at one level in one locality; a bidder may bid for one or more.'
        : 'A lot is one need at one level in one locality; a bidder may bid for one or more. Together the lots are the gap: in every period their hours add up to the hours that the plan leaves unmet in the chosen gaps.',
    ),
    ...mergedWords([...gap.lots, ...planned.lots]),
    ...lotTable(facts, gap, view),
    ...periodTables(gap, view, false),
    ...(planned.lots.length === 0 ? [] : plannedBlocks(facts, view)),
    toComplete('which lots may be awarded together, and whether a bidder may win them all.'),
  ];
}

function mergedWords(lots: readonly BriefLot[]): readonly Block[] {
  const merged = lots.some((lot) => lot.localities.length > 1 && !lot.withheld);
  const withheld = lots.some((lot) => lot.withheld);
  const inAll = lots.some((lot) => lot.periodsWithheld && !lot.withheld);
  return [
    ...(merged
      ? [
          paragraph(
            'Localities with few families form one lot together, so that no figure points to a family.',
          ),
        ]
      : []),
    ...(inAll
      ? [
          paragraph(
            'Some of these lots tell their hours in all only: period by period they would tell the localities apart. Sums of periods are those of the other lots.',
          ),
        ]
      : []),
    ...(withheld
      ? [
          paragraph(
            'Figures of a lot are withheld where they would give away how many of 1 to 5 families wait. Totals are those of the other lots. Choosing every gap of the need may let these localities be told together.',
          ),
        ]
      : []),
  ];
}

function lotTable(facts: BriefFacts, { lots, sums }: BriefLots, { names, planned }: ShownPlan) {
  const { periods } = planned.settings;
  return table('Lots of the gap', lots, [
    { head: 'Lot', cell: (_, index) => lotName(index), total: 'All lots' },
    { head: 'Need', cell: ({ need }) => names.need(need) },
    { head: 'Locality', cell: ({ localities }) => placeWords(localities, names) },
    { head: 'Lowest skill', cell: ({ levels }) => levelsWords(levels) },
    { head: 'Families waiting', numeric: true, cell: (lot) => familyWords(lotFamilies(facts, lot)) },
    {
      head: periods > 1 ? 'Hours a week, by period' : 'Hours a week',
      numeric: true,
      cell: (lot) => (lot.periodsWithheld ? WITHHELD : hoursRange(lot.hoursByPeriod)),
      total: lots.some((lot) => lot.periodsWithheld) ? '' : hoursRange(sums.hoursByPeriod),
    },
    {
      head: 'Hours in all',
      numeric: true,
      cell: (lot) => (lot.withheld ? WITHHELD : tenth(lot.hours)),
      total: tenth(sums.hours),
    },
    { head: 'Ceiling of an hour', numeric: true, cell: ceilingWords },
    {
      head: 'At most in all',
      numeric: true,
      cell: poundsAtCeiling,
      total: pounds(sums.poundsAtCeiling),
    },
  ]);
}

/** Families who wait for a lot's hours in the period with most. */
function lotFamilies({ gap, families }: BriefFacts, lot: BriefLot) {
  return families[gap.lots.indexOf(lot)]!;
}

/** The hours a week of each lot in each period, a few lots beside each other, and of all of them. */
function periodTables({ lots, sums }: BriefLots, { planned }: ShownPlan, isPlanned: boolean) {
  const { settings } = planned;
  const told = lots.map((lot, index) => ({ lot, index })).filter(({ lot }) => !lot.periodsWithheld);
  if (settings.periods === 1 || told.length === 0) return [];
  const rows = Array.from({ length: settings.periods }, (_, index) => index);
  const chunks = Array.from({ length: Math.ceil(told.length / LOTS_PER_TABLE) }, (_, at) =>
    told.slice(at * LOTS_PER_TABLE, (at + 1) * LOTS_PER_TABLE),
  );
  return chunks.flatMap((chunk, at) => {
    const names = chunk.map(({ index }) => lotName(index, isPlanned));
    const some = names.length === 1 ? names[0]! : `${names[0]} to ${names.at(-1)}`;
    const caption = `Hours a week in each period: ${chunks.length === 1 ? (isPlanned ? 'planned lots' : 'all lots') : some}`;
    return table(caption, rows, [
      { head: 'Period', cell: (index) => capitalisedPeriod(fromPeriodWords(settings, index + 1)) },
      ...chunk.map(({ lot, index: lotAt }) => ({
        head: lotName(lotAt, isPlanned),
        numeric: true,
        cell: (index: number) => tenth(lot.hoursByPeriod[index]!),
      })),
      ...(at === chunks.length - 1
        ? [
            {
              head: chunks.length === 1 ? 'Together' : 'All lots together',
              numeric: true,
              cell: (index: number) => tenth(sums.hoursByPeriod[index]!),
            },
          ]
        : []),
    ]);
  });
}

function plannedBlocks({ gap, planned, plannedOffers }: BriefFacts, view: ShownPlan): readonly Block[] {
  const { names } = view;
  const { lots, sums } = planned;
  return [
    subheading('What the plan already buys'),
    paragraph(
      gap.lots.length === 0
        ? 'These hours are in the plan and its cost already.'
        : 'These hours are in the plan and its cost already. They are lots of their own and no part of the sums above, so that no hour is counted twice.',
    ),
    ...table('Lots that the plan already buys', lots, [
      { head: 'Lot', cell: (_, index) => lotName(index, true), total: 'All planned lots' },
      { head: 'Need', cell: ({ need }) => names.need(need) },
      { head: 'Locality', cell: ({ localities }) => placeWords(localities, names) },
      { head: 'Lowest skill', cell: ({ levels }) => levelsWords(levels) },
      {
        head: 'The plan takes it from',
        cell: (_, index) => plannedOffers[index]!.map(names.offer).join('; '),
      },
      {
        head: 'Hours in all',
        numeric: true,
        cell: (lot) => (lot.withheld ? WITHHELD : tenth(lot.hours)),
        total: tenth(sums.hours),
      },
      {
        head: 'Cost in the plan',
        numeric: true,
        cell: (lot) => (lot.withheld ? WITHHELD : pounds(lot.pounds)),
        total: pounds(sums.pounds),
      },
      {
        head: 'Price of an hour in the plan',
        numeric: true,
        cell: (lot) => (lot.withheld || lot.hours === 0 ? WITHHELD : price(lot.pounds / lot.hours)),
      },
      { head: 'Ceiling of an hour', numeric: true, cell: ceilingWords },
    ]),
    ...periodTables(planned, view, true),
  ];
}

function capitalisedPeriod(words: string): string {
  return words.replace(/^p/, 'P');
}
