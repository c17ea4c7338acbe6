import type { Day } from '../../domain/day.ts';
import type { ListRow } from './read-list.ts';

/** Lists that name a team, the one that knows best last. */
const ranks: Readonly<Record<string, number>> = { early_help: 1, referrals: 2, assessments: 3, plans: 4 };

/** The team of each child, one for each: of the plan before the assessment before the referral before early help, and of these the latest. '' = none stated. */
export function teamOfChild(rows: readonly ListRow[]): (child: string) => string {
  const best = new Map<string, { readonly team: string; readonly rank: number; readonly day: Day }>();
  for (const { child, team, list, start } of rows) {
    const rank = ranks[list];
    if (team === '' || rank === undefined) continue;
    const day = start ?? Number.NEGATIVE_INFINITY;
    const known = best.get(child);
    if (!known || rank > known.rank || (rank === known.rank && day > known.day)) {
      best.set(child, { team, rank, day });
    }
  }
  const written = sameTeams([...best.values()].map(({ team }) => team));
  return (child) => {
    const team = best.get(child)?.team;
    return team === undefined ? '' : written(team);
  };
}

/** Children by team, those of the most first; each child once. */
export function countByTeam(
  children: Iterable<string>,
  teamOf: (child: string) => string,
): readonly { readonly team: string; readonly children: number }[] {
  const counts = new Map<string, number>();
  for (const child of new Set(children)) counts.set(teamOf(child), (counts.get(teamOf(child)) ?? 0) + 1);
  return [...counts]
    .map(([team, count]) => ({ team, children: count }))
    .toSorted((a, b) => b.children - a.children || (a.team < b.team ? -1 : 1));
}

/** `North Team` and `NORTH  TEAM` are one: as it is written first. */
function sameTeams(teams: readonly string[]): (team: string) => string {
  const first = new Map<string, string>();
  for (const team of teams) {
    const key = team.toLowerCase();
    if (!first.has(key)) first.set(key, team);
  }
  return (team) => first.get(team.toLowerCase()) ?? team;
}
