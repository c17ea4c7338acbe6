import { apportion } from '../domain/apportion.ts';
import type { TableRow } from '../domain/raw-workbook.ts';
import { localityProfilesOf } from './deprivation.ts';
import { socialWorkWorkforceOf } from './published-figures.ts';
import { roleCatalogue } from './roles.ts';
import { type Interest, type RoleCode, skillColumns, skillsReason } from './skills.ts';
import { citations, example, modelled } from './sources.ts';

/** Posts of one role with the same skills, by locality. */
export type Posts = {
  readonly role: RoleCode;
  readonly interest: Interest;
  /** FTE of one person. */
  readonly fte: number;
  /** People by locality. */
  readonly people: Readonly<Record<string, number>>;
  readonly employer?: string;
  readonly movable?: boolean;
  /** Last period in which they work. */
  readonly untilPeriod?: number;
  readonly source?: string;
};

/** Posts of one role in some localities, with what differs from a movable council post. */
export function posts(
  role: RoleCode,
  interest: Interest,
  fte: number,
  people: Readonly<Record<string, number>>,
  differences: Pick<Posts, 'employer' | 'movable' | 'untilPeriod' | 'source'> = {},
): Posts {
  return { role, interest, fte, people, ...differences };
}

/** The staff sheet: post references such as `T-KW-03`, numbered within the role in the order given. */
export function staffRows(
  prefix: string,
  team: readonly Posts[],
  needs: readonly string[],
): readonly TableRow[] {
  const lastNumber = new Map<RoleCode, number>();
  return team.flatMap((post) =>
    Object.entries(post.people)
      .filter(([, count]) => count > 0)
      .map(([locality, count]) => {
        const number = (lastNumber.get(post.role) ?? 0) + 1;
        lastNumber.set(post.role, number);
        return {
          staff: `${prefix}-${roleCatalogue[post.role].post}-${String(number).padStart(2, '0')}`,
          role: post.role,
          locality,
          fte: post.fte,
          count,
          employer: post.employer ?? 'council',
          movable: post.movable === false ? 'no' : 'yes',
          until_period: post.untilPeriod,
          ...skillColumns(post.role, post.interest, needs),
          source: post.source ?? example(`numbers of these posts are not published; ${skillsReason}`),
        };
      }),
  );
}

/**
 * Social workers of the Family Help teams: a share of the authority's published FTE in post and agency FTE, as whole
 * people, split over the localities by their modelled share of families. The share itself is an example.
 */
export function socialWorkerPosts(
  council: string,
  onsCode: string,
  inTheseTeamsShare: number,
): readonly Posts[] {
  const workforce = socialWorkWorkforceOf(onsCode);
  const profiles = localityProfilesOf(council);
  const shares = profiles.map((each) => each.familyShare);
  const percent = `${Math.round(inTheseTeamsShare * 100)} %`;
  const byLocality = (count: number) =>
    Object.fromEntries(apportion(count, shares).map((part, index) => [profiles[index]?.locality, part]));
  const source = (fte: number, what: string) =>
    modelled(
      `${citations.workforce}: ${fte} FTE ${what} × an example share of ${percent}`,
      `the share of social workers in these teams is not published; ${skillsReason}`,
    );
  const inPost = Math.round(workforce.inPostFte * inTheseTeamsShare);
  const agency = Math.round(workforce.agencyFte * inTheseTeamsShare);
  return [
    {
      role: 'social_worker',
      interest: 'general',
      fte: 1,
      people: byLocality(inPost),
      source: source(workforce.inPostFte, 'in post'),
    },
    {
      role: 'social_worker',
      interest: 'general',
      fte: 1,
      people: byLocality(agency),
      employer: 'agency',
      source: source(workforce.agencyFte, 'agency'),
    },
  ];
}
