import type { TeamPlace } from '../../../src/domain/team-places.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { counted } from '../../format.ts';
import type { Frame } from '../../frame.ts';
import { paths } from '../../paths.ts';
import { ImportLayout } from './import-layout.tsx';

/** A team of the lists; `place` is where the user put it, '' = nowhere yet. */
export type TeamRow = {
  /** Its place in the form. */
  readonly index: number;
  readonly team: string;
  readonly children: number;
  readonly place: TeamPlace | '';
};

type TeamsPageProps = {
  readonly frame: Frame;
  readonly teams: readonly TeamRow[];
  readonly localities: readonly { readonly locality: string; readonly name: string }[];
};

/** The table that the user fills once: which locality each team of the lists works in. */
export function TeamsPage({ frame, teams, localities }: TeamsPageProps) {
  const { code } = frame.authority!;
  const options = [
    { value: '', text: 'Not placed yet' },
    ...localities.map(({ locality, name }) => ({ value: locality, text: name })),
    { value: '*', text: 'All localities, in proportion' },
    { value: '-', text: 'Not part of this plan' },
  ];
  const waiting = teams.filter(({ place }) => place === '');
  const children = waiting.reduce((sum, each) => sum + each.children, 0);
  return (
    <ImportLayout frame={frame} title="Teams and localities" step="teams">
      <p class="govuk-body">
        The lists hold no place, only the team that a child is allocated to (in list 2, the organisation that
        completed the assessment). Say once where each works; it is remembered for the next lists. A team of
        all localities is shared out like the children whose team has one locality; where there are none, like
        the population aged 0–19.
      </p>
      {waiting.length === 0 ? (
        <p class="govuk-body">Every team has its place.</p>
      ) : (
        <p class="govuk-body govuk-!-font-weight-bold">
          {counted(waiting.length, 'team has', 'teams have')} no place yet:{' '}
          {counted(children, 'child is', 'children are')} not in the demand until then.
        </p>
      )}
      <form method="post" action={paths.importTeams(code)}>
        <DataTable
          caption="Teams of the lists"
          captionSize="m"
          columns={[
            {
              head: 'Team and children who started',
              rowHeader: true,
              cell: ({ team, children: count }) => (
                <>
                  {team || 'No team stated'}
                  <span class="govuk-hint govuk-!-margin-bottom-0 govuk-!-font-size-16">
                    {counted(count, 'child', 'children')}
                  </span>
                </>
              ),
            },
            {
              head: 'Locality',
              cell: ({ index, team, place }) => (
                <>
                  <input type="hidden" name={`team-${index}`} value={team} />
                  <SelectField
                    name={`place-${index}`}
                    label={`Locality of ${team || 'children without a team'}`}
                    labelHidden
                    value={place}
                    options={options}
                  />
                </>
              ),
            },
          ]}
          rows={teams}
          empty="The lists name no team and no child who started."
        />
        {teams.length === 0 ? null : <Button>Remember and see the changes</Button>}
      </form>
    </ImportLayout>
  );
}
