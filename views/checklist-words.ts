import type { ChecklistFigure, ChecklistKind } from '../src/domain/checklist/checklist-figure.ts';
import type { InfluenceSide } from '../src/planning/analysis/influence.ts';
import { short, signed } from './format.ts';
import type { Names } from './names.ts';

/** What a figure of the checklist is called. */
export function figureName({ kind, of }: Pick<ChecklistFigure, 'kind' | 'of'>, names: Names): string {
  if (of !== null && kind === 'posts') return `Posts: ${names.role(of)}`;
  if (of !== null && kind === 'families') return `Families: ${names.need(of)}`;
  if (of !== null && kind === 'family_hours') return `Hours a week for each family: ${names.need(of)}`;
  return plainNames[kind];
}

const plainNames: Readonly<Record<ChecklistKind, string>> = {
  families: 'Families',
  family_hours: 'Hours a week for each family',
  growth: 'Growth of need a year',
  episode_weeks: 'Weeks that a family is worked with',
  extensions: 'Share of episodes that are extended',
  locality_shares: 'How families are shared between the localities',
  posts: 'Posts',
  skills: 'The skills matrix',
  support_share: 'Share of time for supervision, recording and meetings',
  sickness: 'Days of sickness a year',
  leave: 'Days of annual leave a year',
  leavers: 'Share of staff that leaves in a year',
  pay: 'Cost of a post with on-costs',
  recruitment: 'Posts that can be recruited in a period',
  budget: 'New money (budget)',
  offer_hours: 'Hours that partners can offer',
  offer_prices: 'Partners’ prices for an hour',
  course_places: 'Places on courses',
  journeys: 'Journey times between localities',
};

/** Who usually holds a figure in a council. */
export function holderOf(kind: ChecklistKind): string {
  return holders[kind];
}

const holders: Readonly<Record<ChecklistKind, string>> = {
  families: 'Performance team: early help and social care case systems',
  family_hours: 'Team managers: time recording, or a diary week',
  growth: 'Performance team: counts of the last years',
  episode_weeks: 'Performance team: start and end dates in the case system',
  extensions: 'Performance team: reviews after 12 weeks',
  locality_shares: 'Performance team: families by allocated team or postcode',
  posts: 'HR: establishment list by team',
  skills: 'Team managers: supervision and training records',
  support_share: 'Team managers: a diary week',
  sickness: 'HR: absence report',
  leave: 'HR: terms and conditions',
  leavers: 'HR: leavers of the last year',
  pay: 'Finance: budget book, with on-costs',
  recruitment: 'HR: time and number of past recruitments',
  budget: 'Finance and the director',
  offer_hours: 'Commissioning: contracts and partners',
  offer_prices: 'Commissioning: contracts',
  course_places: 'Workforce development',
  journeys: 'Team managers: a route planner',
};

/** By how much a figure is changed: `a tenth lower and higher`. */
export function changeWords({ change }: Pick<ChecklistFigure, 'change'>): string {
  switch (change.kind) {
    case 'share':
      return `${Math.round(change.share * 100)} % lower and higher`;
    case 'points':
      return `${Math.round(change.points * 100)} percentage points lower and higher`;
    case 'bounds':
      return `at the least and the most that the hidden count can be (${change.low} to ${change.high})`;
    case 'levels':
      return `one in ${change.oneIn} skills a level lower and higher, mean of several samples`;
  }
}

/** Differences below this are noise of the solver. */
const LEAST = 1e-4;

/** What a changed figure does: to coverage, and (null where there is nothing to say) to unmet hours. */
export function sideParts(side: InfluenceSide): { readonly first: string; readonly second: string | null } {
  if (side.kind === 'impossible') return { first: 'the rules can no longer be kept', second: null };
  if (side.kind === 'unknown') return { first: 'not measured', second: null };
  if (Math.abs(side.coverage) < LEAST && Math.abs(side.unmetHours) < LEAST) {
    return { first: 'no change', second: null };
  }
  return {
    first: `coverage ${signed(side.coverage * 100)} points`,
    second: `unmet ${signed(side.unmetHours)} h/week`,
  };
}

/** The same in one line: `coverage −1.2 points, unmet +6.5 h/week`. */
export function sideWords(side: InfluenceSide): string {
  const { first, second } = sideParts(side);
  return second === null ? first : `${first}, ${second}`;
}

/** How much of a figure is replaced: `example`, `3 of 12 rows replaced`, `replaced`, `no source given`. */
export function replacedWords({ rows }: Pick<ChecklistFigure, 'rows'>): string {
  if (rows.own === rows.all) return 'your own or published';
  if (rows.own > 0) return `${short(rows.own)} of ${short(rows.all)} rows replaced`;
  return rows.example > 0 ? 'example' : 'no source given';
}
