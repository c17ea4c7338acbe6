import { bandWords, coverageBand } from '../coverage-words.ts';
import { counted, number, percent, short, wholePercent } from '../format.ts';
import type { Names } from '../names.ts';
import { brokenWords } from '../rule-words.ts';
import { type Published, published, withheldWords } from './published.ts';
import { ASSUMED_ERROR, type Risk } from './risk.ts';

/** A risk as a board reads it. */
export type ToldRisk = {
  readonly title: string;
  /** Its figures, in a sentence. */
  readonly figures: string;
  /** What to do about it. */
  readonly answer: string;
};

/** A risk in words: what it is, its number, and what to do. */
export function riskWords(risk: Risk, names: Names): ToldRisk {
  switch (risk.kind) {
    case 'need':
      return {
        title: `Need unmet: ${names.need(risk.need)}`,
        figures: `${hours(risk.hoursAtStake)} go unmet over the authority; ${covered(risk.coverage)}.`,
        answer: 'Decide on its gaps: train, recruit, buy, or accept the wait.',
      };
    case 'locality':
      return {
        title: `Worst off: ${names.locality(risk.locality)}`,
        figures: `${risk.hoursAtStake === null ? '' : `${hours(risk.hoursAtStake)} go unmet there; `}${covered(risk.coverage)}.`,
        answer:
          'Look at its gaps first; a plan for the goal “fairest” shows what levelling up would cost elsewhere.',
      };
    case 'dependence':
      return dependenceWords(risk, names);
    case 'rules':
      return {
        title: 'A wish the plan cannot keep',
        figures: `${risk.withheld ? `A rule is broken for need that is ${withheldWords} here` : `${brokenWords(risk.places, names)} at worst`}${risk.others > 0 ? `; ${counted(risk.others, 'more is', 'more are')} broken` : ''}.`,
        answer: 'Confirm that it may give way, or make it a hard rule and plan again.',
      };
    case 'evidence':
      return {
        title: 'Need may differ from the figures',
        figures: evidenceWords(risk),
        answer: 'Replace these figures with the council’s own before money is committed.',
      };
    case 'posts':
      return {
        title: 'New posts stay empty',
        figures: `${short(risk.fte)} FTE of new posts would give ${hours(risk.hoursAtStake)} of casework, all lost if nobody is found.`,
        answer: 'Advertise before the start; keep offers of partners open as cover.',
      };
  }
}

/** How heavy a risk is, in a word, by its share of all hours needed. */
export function weightWords(hoursAtStake: Published, requiredHours: Published): string {
  if (hoursAtStake === null || requiredHours === null || requiredHours === 0) return withheldWords;
  const share = hoursAtStake / requiredHours;
  const word = share >= 0.05 ? 'high' : share >= 0.02 ? 'medium' : 'low';
  return `${word}: ${percent(share)} of all need`;
}

function evidenceWords({
  needShare,
  staffShare,
  hoursAtStake,
}: Extract<Risk, { readonly kind: 'evidence' }>): string {
  const need = needShare === null ? 'Part' : wholePercent(needShare);
  const rest = `${need} of the hours needed and ${wholePercent(staffShare)} of the FTE rest on models, examples or no source`;
  if (hoursAtStake === null) return `${rest}.`;
  return `${rest}; if that need is ${wholePercent(ASSUMED_ERROR)} larger, up to ${hours(hoursAtStake)} more go unmet.`;
}

function dependenceWords(
  { point, others, hoursAtStake }: Extract<Risk, { readonly kind: 'dependence' }>,
  names: Names,
): ToldRisk {
  const [first] = point.what;
  const isOffer = point.kind === 'offer';
  const what = isOffer ? names.offer(first!) : names.staff(first!);
  const rule = point.breaksRule ? ', and a hard rule could no longer be kept' : '';
  const more = others > 0 ? `; ${counted(others, 'more loss', 'more losses')} would be felt` : '';
  const share = `${percent(point.coverageLost)} of all need`;
  const unmet =
    hoursAtStake === null
      ? `${share} more goes unmet`
      : `about ${hours(hoursAtStake)} more go unmet (${share})`;
  return {
    title: `One ${isOffer ? 'provider' : 'post'} to lean on: ${what}`,
    figures: `Without it ${unmet}${rule}${more}.`,
    answer: isOffer
      ? 'Agree notice and a second supplier.'
      : 'Train a second person in these skills, and plan for absence.',
  };
}

function hours(value: Published): string {
  return published(value, (given) => `${number(given)} hours a week`);
}

function covered(coverage: number): string {
  return `${percent(coverage)} covered (${bandWords[coverageBand(coverage)]})`;
}
