import { DataTable } from '../components/data-table.tsx';
import { counted, levelWords, number } from '../format.ts';
import type { MissingSkill, SingleHolder } from '../locality-view.ts';
import type { Names } from '../names.ts';

type ThinSkillsProps = {
  readonly single: readonly SingleHolder[];
  readonly missing: readonly MissingSkill[];
  readonly names: Names;
  readonly place: string;
};

/** Skills that only one person here has, and skills that the families here need and nobody here has. */
export function ThinSkills({ single, missing, names, place }: ThinSkillsProps) {
  return (
    <>
      <DataTable
        caption={`Only one person based in ${place} has the skill`}
        empty={`No skill in ${place} hangs on a single person.`}
        rows={single}
        columns={[
          {
            head: 'Skill',
            rowHeader: true,
            cell: ({ need, level }) => (
              <>
                {names.need(need)}
                <span class="skillmix-quiet">, {levelWords(level)} or above</span>
              </>
            ),
          },
          {
            head: 'Who',
            cell: ({ role, staff, holds }) => (
              <span class="skillmix-cell-words">
                {names.role(role)} ({staff}), {levelWords(holds)}
              </span>
            ),
          },
          {
            head: 'Required hours a week',
            numeric: true,
            cell: ({ requiredHours }) => number(requiredHours),
          },
          { head: 'Others within reach', cell: ({ peopleElsewhere }) => othersWords(peopleElsewhere) },
        ]}
      />
      {missing.length === 0 ? null : (
        <DataTable
          caption={`Nobody based in ${place} has the skill`}
          empty=""
          rows={missing}
          columns={[
            {
              head: 'Skill',
              rowHeader: true,
              cell: ({ need, level }) => (
                <>
                  {names.need(need)}
                  <span class="skillmix-quiet">, {levelWords(level)} or above</span>
                </>
              ),
            },
            {
              head: 'Required hours a week',
              numeric: true,
              cell: ({ requiredHours }) => number(requiredHours),
            },
            { head: 'Others within reach', cell: ({ peopleElsewhere }) => othersWords(peopleElsewhere) },
          ]}
        />
      )}
    </>
  );
}

function othersWords(people: number): string {
  return people === 0 ? 'nobody' : `${counted(people, 'person', 'people')} based elsewhere`;
}
