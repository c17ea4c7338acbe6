import { apportion, roundTo } from '../../domain/apportion.ts';
import type { Place } from '../demand.ts';
import type { PublishedCouncil } from '../published-councils.ts';
import { type Interest, type RoleCode, skillsReason } from '../skills.ts';
import { citations, example, modelled } from '../sources.ts';
import { type Posts, posts } from '../team.ts';
import { type BestFigure, bestFigure, percent } from './best-figure.ts';
import { measures } from './measures.ts';
import type { HoursOfNeed } from './need-hours.ts';

/** Casework hours a week of one FTE under the example working time of the settings: 210 days × 7.4 h × 70 % ÷ 52. */
const CASEWORK_HOURS = 20.9;
/** Posts above those that the hours ask for: what leavers take over a year, and skills that are not where the work is. */
const MARGIN = 1.2;
/** FTE of all other posts for each practice supervisor. */
const SUPERVISED_FTE = 9;
/** Most of the council's social workers that are put into these teams. */
const MOST_SOCIAL_WORKERS = 0.3;

/** A kind of post with the shares (0–1) of the hours of a need, at level 2 and level 3, that it is to deliver. */
type Kind = {
  readonly role: RoleCode;
  readonly interest: Interest;
  readonly two: Readonly<Record<string, number>>;
  readonly three?: Readonly<Record<string, number>>;
};

/** Example shares: together the posts are to deliver about seven tenths of each need, so that a plan has something left to do. */
const kinds: readonly Kind[] = [
  {
    ...{ role: 'family_help_practitioner', interest: 'general' },
    two: { key_work: 0.5, neglect_parenting: 0.3, behaviour: 0.25 },
  },
  {
    ...{ role: 'family_help_practitioner', interest: 'domestic_abuse' },
    two: { domestic_abuse: 0.45, key_work: 0.04 },
  },
  {
    ...{ role: 'family_help_practitioner', interest: 'mental_health' },
    two: { parental_mental_health: 0.4, child_mental_health: 0.5, key_work: 0.04 },
  },
  { ...{ role: 'family_help_practitioner', interest: 'substance_misuse' }, two: { substance_misuse: 0.45 } },
  {
    ...{ role: 'family_support_worker', interest: 'general' },
    two: { behaviour: 0.25, young_carers: 0.5, neglect_parenting: 0.3, parental_disability: 0.25 },
  },
  { ...{ role: 'early_years_practitioner', interest: 'general' }, two: { early_years: 0.75 } },
  {
    ...{ role: 'domestic_abuse_practitioner', interest: 'general' },
    two: { domestic_abuse: 0.05 },
    three: { domestic_abuse: 0.7 },
  },
  {
    ...{ role: 'youth_practitioner', interest: 'exploitation' },
    two: { exploitation_missing: 0.35, behaviour: 0.15 },
    three: { exploitation_missing: 0.7 },
  },
  {
    ...{ role: 'mental_health_practitioner', interest: 'general' },
    two: {},
    three: { child_mental_health: 0.5, parental_mental_health: 0.5 },
  },
  {
    ...{ role: 'inclusion_practitioner', interest: 'general' },
    two: { send: 0.7, parental_disability: 0.3 },
    three: { send: 0.6 },
  },
];

const socialWorkerKind: Kind = {
  ...{ role: 'social_worker', interest: 'general' },
  two: {
    key_work: 0.16,
    neglect_parenting: 0.1,
    domestic_abuse: 0.15,
    parental_mental_health: 0.25,
    exploitation_missing: 0.3,
    asylum_trafficking: 0.7,
    parental_disability: 0.15,
  },
  three: { neglect_parenting: 0.7 },
};

/** What is published of the council's social workers, as far as a team needs it. */
export type SocialWorkers = { readonly inPost: BestFigure; readonly agency: BestFigure };

/** The best figures of a council's social workers in post and from agencies. */
export function socialWorkersOf(council: PublishedCouncil): SocialWorkers {
  return { inPost: bestFigure(council, measures.inPost), agency: bestFigure(council, measures.agency) };
}

/** A started team: its posts by locality, and its FTE. */
export type StartTeam = { readonly posts: readonly Posts[]; readonly fte: number };

/**
 * An example team by rule: each kind of post has the FTE that delivers its shares of the hours of each need, split over the localities by their families. Social workers are a share of the
 * published FTE in post and from agencies, at most three in ten; practice supervisors one for nine others.
 */
export function startTeam(
  places: readonly Place[],
  hours: readonly HoursOfNeed[],
  workers: SocialWorkers,
): StartTeam {
  const step = sum(hours.map(({ two, three }) => two + three)) > 300 ? 0.5 : 0.1;
  const others = kinds.flatMap((kind, index) =>
    postsOf(turned(places, index), kind, fteOf(kind, hours), step, teamSource(kind)),
  );
  const social = socialWorkerPosts(places, fteOf(socialWorkerKind, hours), workers, step);
  const led = fteIn([...others, ...social]);
  const supervisors = postsOf(
    places,
    { role: 'practice_supervisor', interest: 'general', two: {} },
    Math.max(step, led / SUPERVISED_FTE),
    step,
    example(`one practice supervisor for ${SUPERVISED_FTE} others; ${skillsReason}`),
  );
  const all = [...others, ...social, ...supervisors];
  return { posts: all, fte: fteIn(all) };
}

/** The places begun at another one: where shares are equal, what is left over then goes to each in turn. */
function turned(places: readonly Place[], by: number): readonly Place[] {
  const start = by % places.length;
  return [...places.slice(start), ...places.slice(0, start)];
}

function fteOf({ two, three = {} }: Kind, hours: readonly HoursOfNeed[]): number {
  const delivered = hours.map(
    (each) => each.two * (two[each.need] ?? 0) + each.three * (three[each.need] ?? 0),
  );
  return (MARGIN * sum(delivered)) / CASEWORK_HOURS;
}

function teamSource({ two, three = {} }: Kind): string {
  const needs = [...new Set([...Object.keys(two), ...Object.keys(three)])].map((need) =>
    need.replaceAll('_', ' '),
  );
  return example(
    `sized by rule to part of the hours of ${needs.join(', ')}, as numbers of these posts are not published; ${skillsReason}`,
  );
}

function socialWorkerPosts(
  places: readonly Place[],
  wanted: number,
  { inPost, agency }: SocialWorkers,
  step: number,
): readonly Posts[] {
  const published = inPost.value + agency.value;
  const share = published === 0 ? 0 : Math.min(MOST_SOCIAL_WORKERS, wanted / published);
  const source = (figure: BestFigure, what: string) =>
    modelled(
      `${citations.workforce}: FTE ${what}: ${figure.words}; × an example share of ${percent(share)}`,
      `the share of social workers in these teams is not published; ${skillsReason}`,
    );
  const kind = socialWorkerKind;
  return [
    ...postsOf(turned(places, 1), kind, inPost.value * share, step, source(inPost, 'in post')),
    ...postsOf(turned(places, 2), kind, agency.value * share, step, source(agency, 'from agencies')).map(
      (each) => ({
        ...each,
        employer: 'agency',
      }),
    ),
  ];
}

/** Posts of a total FTE: each locality gets whole people, and one part-time post for what is left. */
function postsOf(
  places: readonly Place[],
  { role, interest }: Pick<Kind, 'role' | 'interest' | 'two'>,
  fte: number,
  step: number,
  source: string,
): readonly Posts[] {
  const shares = places.map(({ familyShare }) => familyShare);
  const parts = apportion(fte, shares, step);
  const whole: Record<string, number> = {};
  const partTime = new Map<number, Record<string, number>>();
  for (const [index, { locality }] of places.entries()) {
    const part = parts[index] ?? 0;
    const people = Math.floor(part + 1e-9);
    const rest = roundTo(part - people, 2);
    if (people > 0) whole[locality] = people;
    if (rest > 0) partTime.set(rest, { ...partTime.get(rest), [locality]: 1 });
  }
  return [
    ...(Object.keys(whole).length > 0 ? [posts(role, interest, 1, whole, { source })] : []),
    ...[...partTime].map(([rest, people]) => posts(role, interest, rest, people, { source })),
  ];
}

function fteIn(all: readonly Posts[]): number {
  return sum(all.map(({ fte, people }) => fte * sum(Object.values(people))));
}

function sum(values: readonly number[]): number {
  return values.reduce((whole, value) => whole + value, 0);
}
