import type { Block } from '../../src/domain/written-document.ts';
import { counted, levelWords, listWords, percent, pounds, tenth } from '../format.ts';
import { whyWords } from '../gap-words.ts';
import { fromPeriodWords, untilPeriodWords } from '../period-dates.ts';
import type { ShownPlan } from '../plan-in-view.ts';
import { heading, paragraph, subheading, table } from './blocks.ts';
import type { BriefFacts, BriefLots, BriefNeed } from './brief-facts.ts';
import { familyWords, hoursRange, levelsWords, placeWords, WITHHELD } from './brief-words.ts';

/** What is asked for and why: each need in a paragraph, and how it stands in the localities. */
export function askedSection(facts: BriefFacts, view: ShownPlan): readonly Block[] {
  return [
    heading('What is asked for, and why'),
    paragraph(askedWords(facts, view)),
    ...facts.needs.flatMap((need) => needBlocks(need, view)),
  ];
}

function askedWords({ council, needs, gap, planned, when }: BriefFacts, view: ShownPlan): string {
  const { settings } = view.planned;
  const sizes = [
    ...(gap.lots.length === 0 ? [] : [`${sizeWords(gap)} that the plan leaves unmet`]),
    ...(planned.lots.length === 0 ? [] : [`${sizeWords(planned)} that the plan already counts on buying`]),
  ];
  const time =
    settings.periods === 1
      ? `in ${fromPeriodWords(settings, 1)}`
      : `from ${fromPeriodWords(settings, when!.from)} until ${untilPeriodWords(settings, when!.until)}`;
  const unmet =
    gap.lots.length === 0
      ? ''
      : ' What is unmet stays so after everything that the plan does with the council’s own team, training, new posts and partners.';
  return `${council.name} asks partners for ${listWords(needs.map(({ need }) => view.names.need(need)))}, ${time}: ${listWords(sizes)}.${unmet}`;
}

/** `1,234.5 hours in all (10.4 to 12.1 hours a week)`, as far as it may be told. */
function sizeWords({ lots, sums }: BriefLots): string {
  const withheld = lots.filter((lot) => lot.withheld).length;
  if (withheld === lots.length) return 'hours whose number is withheld, because few families are concerned,';
  const others =
    withheld > 0 ? `, besides ${counted(withheld, 'lot', 'lots')} whose figures are withheld,` : '';
  const aWeek = lots.some((lot) => lot.periodsWithheld && !lot.withheld)
    ? ''
    : ` (${hoursRange(sums.hoursByPeriod)} hours a week)`;
  return `${tenth(sums.hours)} hours in all${aWeek}${others}`;
}

function needBlocks(need: BriefNeed, view: ShownPlan): readonly Block[] {
  const { names } = view;
  const name = names.need(need.need);
  const why = need.reasons.length === 0 ? '' : ` Why: ${whyWords(need.reasons, names)}.`;
  return [
    subheading(name),
    paragraph(`${metWords(need)}${why}`),
    paragraph(alreadyBought(need, name)),
    ...table(`${name}: the chosen gaps by locality`, need.places, [
      { head: 'Locality', cell: ({ localities }) => placeWords(localities, names) },
      {
        head: 'Families with the need',
        numeric: true,
        cell: ({ families }) => (families === null ? WITHHELD : familyWords(Math.round(families))),
      },
      {
        head: 'Hours a week needed',
        numeric: true,
        cell: ({ requiredHours }) => told(requiredHours),
      },
      { head: 'Hours a week unmet', numeric: true, cell: ({ unmetHours }) => told(unmetHours) },
      {
        head: 'Met',
        numeric: true,
        cell: ({ requiredHours, unmetHours }) =>
          requiredHours === null || unmetHours === null
            ? WITHHELD
            : percent(Math.max(0, 1 - unmetHours / requiredHours)),
      },
      { head: 'Families waiting', numeric: true, cell: (place) => familyWords(place.familiesWaiting) },
    ]),
    paragraph(
      need.places.length === 0
        ? levelsMeaning(need)
        : `Means over the plan’s periods, at ${levelsWords(need.levels)}; families waiting are those of the period with most. A family may wait for several needs, so families are not added up over needs. ${levelsMeaning(need)}`,
    ),
  ];
}

/** How far a need is met over the whole authority. */
function metWords({ authority }: BriefNeed): string {
  if (authority === null) {
    return 'How far it is met over the whole council is withheld, because few families are concerned.';
  }
  const { coverage, requiredHours, unmetHours } = authority;
  const needed = `of the ${tenth(requiredHours)} hours a week that families need for it over the whole council are met on average`;
  if (unmetHours < 0.05) return `All ${needed}, with everything that the plan does and buys.`;
  return `${percent(coverage)} ${needed}; ${tenth(unmetHours)} hours a week are not.`;
}

function alreadyBought({ bought, withPlanned, places }: BriefNeed, name: string): string {
  if (bought === null) return `What the plan already buys of ${name} is withheld.`;
  if (bought.hoursPerWeek < 0.05) return `The plan buys no hours of ${name} from providers.`;
  const rest = withPlanned
    ? `These hours are in this brief as planned lots of their own${places.length > 0 ? ' and are no part of the gap' : '; the plan leaves no gap that was chosen'}`
    : 'They are no part of the gap, and not in this brief';
  return `The plan already buys ${tenth(bought.hoursPerWeek)} hours a week of ${name} on average, for ${pounds(bought.pounds)}. ${rest}.`;
}

function levelsMeaning({ levels }: BriefNeed): string {
  const lowest = levels[0]!;
  if (lowest === 3) return 'The work needs a specialist (level 3).';
  return `Work of ${levelWords(lowest)} can be done by anyone who holds that level or a higher one.`;
}

function told(hours: number | null): string {
  return hours === null ? WITHHELD : tenth(hours);
}
