import type { Block } from '../../src/domain/written-document.ts';
import { counted, listWords, number, percent, pounds, price, tenth, wholePercent } from '../format.ts';
import { sumOf } from '../group.ts';
import type { Names } from '../names.ts';
import { fromPeriodWords, untilPeriodWords } from '../period-dates.ts';
import type { ShownPlan } from '../plan-in-view.ts';
import { heading, list, paragraph, table } from './blocks.ts';
import type { BriefFacts, BriefLots, BriefNeed } from './brief-facts.ts';
import { familyWords, lotName, placeWords } from './brief-words.ts';

type Risk = { readonly risk: string; readonly mitigation: string };

/** What stays undone where nothing is bought. */
export function withoutSection({ needs, gap, planned }: BriefFacts, { names }: ShownPlan): readonly Block[] {
  return [
    heading('What happens without it'),
    ...(gap.lots.length === 0
      ? []
      : [paragraph(`${undoneWords(gap, 'that families need')} in the time of the plan.`)]),
    ...(planned.lots.length === 0
      ? []
      : [
          paragraph(
            `${undoneWords(planned, 'that the plan counts on buying')}, unless something takes their place.`,
          ),
        ]),
    ...list(needs.filter(({ places }) => places.length > 0).map((need) => waitingWords(need, names))),
  ];
}

function undoneWords({ lots, sums }: BriefLots, which: string): string {
  return lots.every((lot) => lot.withheld)
    ? `Hours of work ${which}, whose number is withheld, are not done`
    : `${tenth(sums.hours)} hours of work ${which} are not done`;
}

function waitingWords({ need, places, authority }: BriefNeed, names: Names): string {
  const waiting = places
    .filter(({ familiesWaiting }) => familiesWaiting !== null && familiesWaiting !== 0)
    .map((place) => `${placeWords(place.localities, names)} ${familyWords(place.familiesWaiting)}`);
  const families =
    waiting.length === 0 ? '' : ` Families who wait, in the period with most: ${listWords(waiting)}.`;
  const stays =
    authority && places.length > 0
      ? ` Over the whole council it stays ${percent(authority.coverage)} met.`
      : '';
  return `${names.need(need)}:${stays}${families}`;
}

/** What could go wrong, each with what to do about it; drawn from the plan and the workbook alone. */
export function riskSection(facts: BriefFacts, view: ShownPlan): readonly Block[] {
  const risks = [
    ...facts.needs.flatMap((need) => [...peopleRisks(need, view), ...providerRisks(need, view)]),
    ...priceRisks(facts),
    ...evidenceRisks(facts),
    ...planRisks(facts, view),
  ];
  return [
    heading('Risks'),
    ...table('Risks and what to do about them', risks, [
      { head: 'Risk', cell: ({ risk }) => risk },
      { head: 'What to do', cell: ({ mitigation }) => mitigation },
    ]),
  ];
}

function peopleRisks({ need, singlePoints }: BriefNeed, { names }: ShownPlan): readonly Risk[] {
  return singlePoints.slice(0, 3).map(({ kind, what, weightedHoursLost, breaksRule }) => ({
    risk: `${names.need(need)} leans on ${kind === 'offer' ? names.offer(what[0]!) : names.staff(what[0]!)}: without ${kind === 'offer' ? 'this offer' : 'them'}, ${number(weightedHoursLost)} more weighted hours a week go unmet${breaksRule ? ', and a hard rule breaks' : ''}.`,
    mitigation:
      kind === 'offer'
        ? 'Ask for notice and a handover in the contract; name who else could deliver.'
        : 'Ask the provider to share the skill with the team, and train a second person.',
  }));
}

function providerRisks(need: BriefNeed, { names, planned }: ShownPlan): readonly Risk[] {
  const { settings } = planned;
  const name = names.need(need.need);
  const share = need.providerShare;
  const late = need.offers.filter(({ leadPeriods }) => leadPeriods > 0);
  const ending = need.offers.filter(
    ({ untilPeriod }) => untilPeriod !== null && untilPeriod < settings.periods,
  );
  const risks: (Risk | null)[] = [
    share === null || share < 0.005
      ? null
      : {
          risk: `Providers already deliver ${wholePercent(share)} of the ${name} hours that are met${need.mostProviderShare === null ? '' : `; a rule allows ${wholePercent(need.mostProviderShare)}`}.${need.places.length > 0 ? ' These lots raise the share.' : ' The planned lots are in it.'}`,
          mitigation:
            need.mostProviderShare === null
              ? 'Decide how much of the need may rest on providers; enter it as a rule, and plan again.'
              : 'Plan again with the lots as offers before the award: the rule may stand in their way.',
        },
    need.offers.length > 0
      ? null
      : {
          risk: `No offer for ${name} is in the workbook: perhaps nobody sells it.`,
          mitigation: 'Talk to the market before the tender; keep training or recruiting as the other way.',
        },
    late.length === 0
      ? null
      : {
          risk: `${listWords(late.map(({ offer, leadPeriods }) => `${names.offer(offer)} can begin in ${fromPeriodWords(settings, leadPeriods + 1)}`))}: hours before that stay unmet.`,
          mitigation: 'Begin early, or cover the first weeks with the council’s own team.',
        },
    ending.length === 0
      ? null
      : {
          risk: `Funding ends: ${listWords(ending.map(({ offer, untilPeriod }) => `${names.offer(offer)} with ${untilPeriodWords(settings, untilPeriod!)}`))}.`,
          mitigation: 'Agree what follows before the end, or train the team in the meantime.',
        },
  ];
  return risks.filter((risk) => risk !== null);
}

/** Planned lots that cost more an hour than people of one's own would: a board asks why. */
function priceRisks({ planned: { lots } }: BriefFacts): readonly Risk[] {
  return lots.flatMap(({ withheld, hours, pounds: cost, ceiling }, index) => {
    if (withheld || hours === 0 || ceiling === null || cost / hours < ceiling + 0.01) return [];
    return [
      {
        risk: `The plan pays ${price(cost / hours)} an hour for ${lotName(index, true).toLowerCase()}, more than its ceiling of ${price(ceiling)}: people of the council’s own would be cheaper, where there are enough of them in time.`,
        mitigation:
          'Agree a price within the ceiling, or look first whether more can be trained or recruited.',
      },
    ];
  });
}

function evidenceRisks({ needs }: BriefFacts): readonly Risk[] {
  const lines = needs.flatMap(({ evidence }) => evidence);
  const weak = lines.filter(({ kind }) => kind !== 'published' && kind !== 'local').length;
  if (weak === 0) return [];
  return [
    {
      risk: `${weak === lines.length ? `All ${weak}` : `${weak} of the ${lines.length}`} figures of the evidence rest on example values, modelled figures or figures without a source.`,
      mitigation: 'Put the council’s own figures in their place and plan again before anything is decided.',
    },
  ];
}

/** More families than expected: what a tenth more would need, without planning again. */
const MORE_DEMAND = 0.1;

function planRisks({ needs, gap }: BriefFacts, { answer, editsSince, planned }: ShownPlan): readonly Risk[] {
  const hours = sumOf(needs, ({ authority }) => authority?.requiredHours ?? 0) * MORE_DEMAND;
  const left = answer.cost.budget - answer.cost.total;
  return [
    ...(hours < 0.05
      ? []
      : [
          {
            risk: `Demand is uncertain: ${wholePercent(MORE_DEMAND)} more families with these needs over the whole council would need about ${tenth(hours)} hours a week more. The plan has not been worked out for that.`,
            mitigation: 'Agree a price for more hours and for fewer; try other demand as a scenario.',
          },
        ]),
    ...(gap.lots.length > 0 && planned.settings.goal !== 'least_cost' && left < 1
      ? [
          {
            risk: `The plan spends all of its ${pounds(answer.cost.budget)}: the lots of the gap have no money in it.`,
            mitigation: 'Name the source of the money before the tender.',
          },
        ]
      : []),
    ...(editsSince === 0
      ? []
      : [
          {
            risk: `The data have changed since the plan (${counted(editsSince, 'edit', 'edits')}).`,
            mitigation: 'Plan again, and make this brief from the new plan.',
          },
        ]),
  ];
}
