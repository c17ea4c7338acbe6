import type { Measure, MeasureGroup, MeasureUnit } from './comparison.ts';
import { counted, number, percent, pounds, short } from './format.ts';
import type { Names } from './names.ts';

const labels: Readonly<Record<string, string>> = {
  coverage: 'Coverage: share of the hours needed that are met',
  worst_locality: 'Coverage in the locality that is worst off',
  requiredHours: 'Hours needed',
  unmetHours: 'Unmet hours',
  weightedUnmetHours: 'Unmet hours, weighted by priority',
  lead_waiting: 'Families waiting for a lead practitioner',
  'cost.total': 'Cost in all',
  'cost.budget': 'Budget',
  'cost.newPosts': 'New posts',
  'cost.recruitment': 'Recruitment',
  'cost.training': 'Training',
  'cost.providers': 'Hours bought from partners',
  'cost.reductions': 'Removing posts',
  'cost.savings': 'Pay saved',
  posts: 'New posts in all',
  training: 'People trained',
  bought: 'Hours bought from partners',
  reduced: 'Posts removed',
};

/** What a row of a comparison is called. */
export function measureLabel({ measure, what }: Measure, names: Names): string {
  if (measure === 'need_coverage' || measure === 'families_waiting') return names.need(what!);
  if (measure === 'locality_coverage') return names.locality(what!);
  if (measure === 'posts' && what !== null) return `New posts: ${names.role(what)}`;
  return labels[measure] ?? measure;
}

/** Headings of the groups, with the unit where all rows share it. */
export const groupTitles: Readonly<Record<MeasureGroup['group'], string>> = {
  totals: 'What families get',
  cost: 'What it costs over the whole plan',
  means: 'What the plan does',
  needs: 'Coverage of each need',
  localities: 'Coverage of each locality',
  families: 'Families waiting, by need (a family with several needs is in several rows)',
};

/** A figure with its unit. */
export function valueWords(value: number, unit: MeasureUnit): string {
  switch (unit) {
    case 'share':
      return percent(value);
    case 'pounds':
      return pounds(value);
    case 'hours_per_week':
      return `${number(value)} h/week`;
    case 'fte':
      return `${short(value)} FTE`;
    case 'people':
      return `${short(value)} people`;
    case 'families':
      return `${number(value)} families`;
  }
}

/** A difference in sign and words, and which way it points: `+2.3 points, better`. Differences that would read as 0 are none. */
export function differenceWords({
  difference,
  unit,
  better,
}: {
  readonly difference: number;
  readonly unit: MeasureUnit;
  readonly better: Measure['better'];
}): { readonly text: string; readonly tone: 'same' | 'better' | 'worse' | 'other' } {
  const size = sizeWords(Math.abs(difference), unit);
  if (size === null) return { text: 'no change', tone: 'same' };
  const isMore = difference > 0;
  const signedSize = `${isMore ? '+' : '−'}${size}`;
  if (better === null) return { text: `${signedSize}, ${isMore ? 'more' : 'less'}`, tone: 'other' };
  const isBetter = isMore === (better === 'more');
  return { text: `${signedSize}, ${isBetter ? 'better' : 'worse'}`, tone: isBetter ? 'better' : 'worse' };
}

/** The size of a difference with its unit, or null where it would read as nothing. */
function sizeWords(size: number, unit: MeasureUnit): string | null {
  switch (unit) {
    case 'share':
      return size < 0.0005 ? null : `${number(size * 100)} points`;
    case 'pounds':
      return size < 0.5 ? null : pounds(size);
    case 'fte':
      return size < 0.005 ? null : `${short(size)} FTE`;
    case 'people':
      return size < 0.005 ? null : counted(size, 'person', 'people');
    case 'hours_per_week':
      return size < 0.05 ? null : `${number(size)} h/week`;
    case 'families':
      return size < 0.05 ? null : `${number(size)} families`;
  }
}
