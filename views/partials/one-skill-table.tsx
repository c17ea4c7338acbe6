import { DataTable } from '../components/data-table.tsx';
import { levelWords, number, short } from '../format.ts';
import type { Names } from '../names.ts';
import { type HeldLevel, type HeldSkill, skillStanding, standingWords } from '../skill-coverage-view.ts';
import { coverageWords } from './held-skill-table.tsx';

type OneSkillTableProps = {
  /** One skill in every locality. */
  readonly held: readonly HeldSkill[];
  readonly need: string;
  readonly names: Names;
  readonly isPlanned: boolean;
};

/** One skill in every locality at every level: people, FTE, what they could give, what is required, and how far the plan meets it. */
export function OneSkillTable({ held, need, names, isPlanned }: OneSkillTableProps) {
  const rows = held.flatMap(({ locality, levels }) => levels.map((each) => ({ ...each, locality })));
  type Row = HeldLevel & { readonly locality: string };
  return (
    <DataTable
      caption={`${names.need(need)} by locality and level; hours a week, mean over the plan`}
      empty="There are no localities."
      rows={rows}
      columns={[
        { head: 'Locality', rowHeader: true, cell: ({ locality }: Row) => names.locality(locality) },
        {
          head: 'Skill',
          cell: ({ level }: Row) => `${levelWords(level)}${level === 3 ? '' : ' or above'}`,
        },
        { head: 'People', numeric: true, cell: ({ people }: Row) => people },
        { head: 'FTE', numeric: true, cell: ({ fte }: Row) => short(fte) },
        { head: 'Could give, h', numeric: true, cell: ({ possibleHours }: Row) => number(possibleHours) },
        { head: 'Required, h', numeric: true, cell: ({ requiredHours }: Row) => number(requiredHours) },
        { head: 'In words', cell: (row: Row) => standingIn(row, names) },
        ...(isPlanned
          ? [
              {
                head: 'Coverage in the plan',
                cell: ({ coverage }: Row) => (coverage === null ? '–' : coverageWords(coverage)),
              },
            ]
          : []),
      ]}
    />
  );
}

function standingIn(row: HeldLevel, names: Names): string {
  const words = standingWords[skillStanding(row)];
  return row.single === null ? words : `${words}: ${names.role(row.single.role)} (${row.single.staff})`;
}
