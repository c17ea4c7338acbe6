import { DataTable } from '../components/data-table.tsx';
import { short } from '../format.ts';
import { sumOf } from '../group.ts';
import type { SuggestedTeam as Suggestion } from '../locality-view.ts';
import type { Names } from '../names.ts';
import { fteChangeWords, teamActionWords, teamReasonWords } from '../team-words.ts';

type SuggestedTeamProps = {
  readonly team: Suggestion;
  readonly names: Names;
  readonly place: string;
  readonly periods: number;
};

/** What the plan asks for in a team, and the team today beside the one suggested. */
export function SuggestedTeam({ team, names, place, periods }: SuggestedTeamProps) {
  const actions = teamActionWords(team, names, periods);
  const today = sumOf(team.changes, ({ fteToday }) => fteToday);
  const planned = sumOf(team.changes, ({ ftePlanned }) => ftePlanned);
  const end = periods === 1 ? 'Suggested (FTE)' : `Suggested, in period ${periods} (FTE)`;
  return (
    <>
      {actions.length === 0 ? (
        <p class="govuk-body">The plan suggests no new posts, training or purchases for {place}.</p>
      ) : (
        <>
          <p class="govuk-body">To get there, the plan suggests:</p>
          <ul class="govuk-list govuk-list--bullet">
            {actions.map((action) => (
              <li>{action}</li>
            ))}
          </ul>
        </>
      )}
      <DataTable
        caption={`Team of ${place} today and suggested, by role`}
        empty={`Nobody is based in ${place}, and the plan suggests no posts there.`}
        rows={team.changes}
        columns={[
          { head: 'Role', rowHeader: true, cell: ({ role }) => names.role(role) },
          { head: 'Today (FTE)', numeric: true, cell: ({ fteToday }) => short(fteToday) },
          { head: end, numeric: true, cell: ({ ftePlanned }) => <strong>{short(ftePlanned)}</strong> },
          {
            head: 'Change',
            numeric: true,
            cell: ({ fteToday, ftePlanned }) => (
              <span class="skillmix-number">{fteChangeWords(ftePlanned - fteToday)}</span>
            ),
          },
          {
            head: 'Why',
            cell: (change) => (
              <span class="skillmix-cell-words">{teamReasonWords(change, periods) || 'stays as it is'}</span>
            ),
          },
        ]}
        foot={['Whole team', short(today), short(planned), fteChangeWords(planned - today), '']}
      />
    </>
  );
}
