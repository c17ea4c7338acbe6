import { DataTable } from '../components/data-table.tsx';
import { Details } from '../components/details.tsx';
import { counted, levelWords, number } from '../format.ts';
import type { Names } from '../names.ts';
import { paths } from '../paths.ts';
import type { ThinSkill } from '../skill-coverage-view.ts';

type ThinSkillTableProps = {
  readonly thin: readonly ThinSkill[];
  readonly names: Names;
  readonly authority: string;
  readonly scenario: string | null;
};

/** As many as are taken in at a glance. */
const SHOWN = 12;

/** Skills that hang on one person in a locality, or that nobody there has: the first in sight, the others to be opened. */
export function ThinSkillTable({ thin, ...props }: ThinSkillTableProps) {
  const rest = thin.slice(SHOWN);
  return (
    <>
      <ThinSkillRows
        {...props}
        thin={thin.slice(0, SHOWN)}
        caption="Needed skills that one person or nobody has, most required hours first"
      />
      {rest.length === 0 ? null : (
        <Details summary={`${counted(rest.length, 'more skill', 'more skills')} of fewer hours`}>
          <ThinSkillRows
            {...props}
            thin={rest}
            caption="Needed skills of fewer hours that one person or nobody has"
          />
        </Details>
      )}
    </>
  );
}

function ThinSkillRows({
  caption,
  thin,
  names,
  authority,
  scenario,
}: ThinSkillTableProps & { readonly caption: string }) {
  return (
    <DataTable
      caption={caption}
      empty="Every skill that is needed is held by at least two people in each locality."
      rows={thin}
      columns={[
        {
          head: 'Locality',
          rowHeader: true,
          cell: ({ locality }) => (
            <a class="govuk-link" href={paths.locality(authority, locality, { scenario })}>
              {names.locality(locality)}
            </a>
          ),
        },
        {
          head: 'Skill',
          cell: ({ need, level }) => (
            <>
              {names.need(need)}
              <span class="skillmix-quiet">, {levelWords(level)}</span>
            </>
          ),
        },
        {
          head: 'Who has it',
          cell: ({ holder }) =>
            holder === null ? 'nobody' : `one person only: ${names.role(holder.role)} (${holder.staff})`,
        },
        {
          head: 'Required hours a week',
          numeric: true,
          cell: ({ requiredHours }) => number(requiredHours),
        },
        {
          head: 'Others within reach',
          cell: ({ peopleElsewhere }) =>
            peopleElsewhere === 0
              ? 'nobody'
              : `${counted(peopleElsewhere, 'person', 'people')} based elsewhere`,
        },
      ]}
    />
  );
}
