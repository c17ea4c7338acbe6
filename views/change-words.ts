import { listWords, number, percent, pounds } from './format.ts';
import type { Names } from './names.ts';
import type { HeadFigures, PlanChange } from './overview.ts';

/** How two plans differ. Families who wait are told only where both say how many. */
type Changed = Pick<Extract<PlanChange, { kind: 'changed' }>, 'localities'> & {
  readonly before: Told;
  readonly after: Told;
};
type Told = Pick<HeadFigures, 'coverage' | 'costPounds'> & {
  /** Null where they are withheld. */
  readonly requiredHours: number | null;
  readonly unmetHours: number | null;
  readonly familiesWaiting?: number | null;
};

/** Localities named. */
const SHOWN = 3;
/** Differences below these would read as nothing. */
const LEAST = { share: 0.0005, hours: 0.05, pounds: 0.5, families: 0.05 } as const;

/** How a plan differs from the one before it, a sentence for each main figure. */
export function changeSentences(change: Changed, names: Names): readonly string[] {
  const { before, after } = change;
  const figures = [
    ...coverageSentence(before, after),
    ...requiredSentence(before, after),
    ...unmetSentence(before, after),
    ...waitingSentence(before, after),
    ...costSentence(before, after),
    ...localitiesSentence(change, names),
  ];
  if (figures.length > 0) return figures;
  return [
    `All main figures are as they were: ${percent(after.coverage)} of the hours needed are met, for ${pounds(after.costPounds)}.`,
  ];
}

/** `1.2 percentage points`. */
export function pointsWords(difference: number): string {
  const size = number(Math.abs(difference) * 100);
  return `${size} percentage ${size === '1.0' ? 'point' : 'points'}`;
}

function coverageSentence(before: Told, after: Told): readonly string[] {
  const difference = after.coverage - before.coverage;
  if (Math.abs(difference) < LEAST.share) return [];
  const way = difference > 0 ? 'rose' : 'fell';
  return [
    `Coverage ${way} by ${pointsWords(difference)}, from ${percent(before.coverage)} to ${percent(after.coverage)}.`,
  ];
}

function requiredSentence(before: Told, after: Told): readonly string[] {
  if (after.requiredHours === null || before.requiredHours === null) return [];
  const difference = after.requiredHours - before.requiredHours;
  if (Math.abs(difference) < LEAST.hours) return [];
  const way = difference > 0 ? 'more' : 'fewer';
  return [
    `Families need ${number(Math.abs(difference))} ${way} hours a week: ${number(after.requiredHours)} in all.`,
  ];
}

function unmetSentence(before: Told, after: Told): readonly string[] {
  if (after.unmetHours === null || before.unmetHours === null) return [];
  const difference = after.unmetHours - before.unmetHours;
  if (Math.abs(difference) < LEAST.hours) return [];
  const way = difference > 0 ? 'more' : 'fewer';
  return [
    `${number(Math.abs(difference))} ${way} hours a week go unmet: ${number(after.unmetHours)} instead of ${number(before.unmetHours)}.`,
  ];
}

function waitingSentence(before: Told, after: Told): readonly string[] {
  const [were, are] = [before.familiesWaiting ?? null, after.familiesWaiting ?? null];
  if (were === null || are === null) return [];
  const difference = are - were;
  if (Math.abs(difference) < LEAST.families) return [];
  const way = difference > 0 ? 'more' : 'fewer';
  return [
    `${number(Math.abs(difference))} ${way} families wait for a lead practitioner: ${number(are)} in all.`,
  ];
}

function costSentence(before: Told, after: Told): readonly string[] {
  const difference = after.costPounds - before.costPounds;
  if (Math.abs(difference) < LEAST.pounds) return [];
  const way = difference > 0 ? 'more' : 'less';
  return [`It costs ${pounds(Math.abs(difference))} ${way}: ${pounds(after.costPounds)}.`];
}

function localitiesSentence({ localities }: Changed, names: Names): readonly string[] {
  if (localities.length === 0) return [];
  const shown = localities.slice(0, SHOWN).map(({ locality, difference }) => {
    const way = difference > 0 ? 'up' : 'down';
    return `${names.locality(locality)} (${way} ${pointsWords(difference)})`;
  });
  return [`Coverage moved most in ${listWords(shown)}.`];
}
