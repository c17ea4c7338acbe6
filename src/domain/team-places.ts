import type { Code } from './units.ts';

/** Where a team works: a locality's code; `*` over all localities in proportion; `-` outside this plan. */
export type TeamPlace = Code | '*' | '-';

/** Places by team in lower case; '' stands for rows that name no team. A team that is absent has not been placed yet. */
export type TeamPlaces = ReadonlyMap<string, TeamPlace>;

/** A team as it is looked up, however it is written. */
export function teamKey(team: string): string {
  return team.trim().replace(/\s+/g, ' ').toLowerCase();
}
