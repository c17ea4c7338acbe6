import { DataTable } from '../components/data-table.tsx';
import { levelWords, number, short } from '../format.ts';
import { sumOf } from '../group.ts';
import type { Worker, WorkLine } from '../locality-view.ts';
import type { Names } from '../names.ts';

type WhoWorksTableProps = {
  readonly workers: readonly Worker[];
  /** The locality of the page. */
  readonly here: string;
  /** Where the people of this table are based. */
  readonly based: 'here' | 'elsewhere';
  readonly names: Names;
};

/** Who works where and on what, one row a row of the staff sheet. */
export function WhoWorksTable({ workers, here, based, names }: WhoWorksTableProps) {
  const place = names.locality(here);
  const isHere = based === 'here';
  return (
    <DataTable
      caption={isHere ? `People based in ${place}` : `People from elsewhere who work in ${place}`}
      empty={
        isHere ? `Nobody is based in ${place}.` : `Nobody from elsewhere works in ${place} in this plan.`
      }
      rows={workers}
      columns={[
        {
          head: 'Who',
          rowHeader: true,
          cell: ({ staff, role, fte, base }) => (
            <>
              {names.role(role)}
              <span class="skillmix-quiet">
                , {staff ?? 'new post'}, {short(fte)} FTE{isHere ? '' : `, from ${names.locality(base)}`}
              </span>
            </>
          ),
        },
        ...(isHere
          ? [
              {
                head: 'Hours a week here',
                numeric: true,
                cell: ({ work }: Worker) => hoursOf(work.filter(({ locality }) => locality === here)),
              },
              {
                head: 'Hours a week elsewhere',
                numeric: true,
                cell: ({ work }: Worker) => hoursOf(work.filter(({ locality }) => locality !== here)),
              },
            ]
          : [{ head: 'Hours a week here', numeric: true, cell: ({ work }: Worker) => hoursOf(work) }]),
        {
          head: 'On what (hours a week)',
          cell: ({ work }) =>
            work.length === 0 ? (
              <span class="skillmix-quiet">no work with families in the plan</span>
            ) : (
              <ul class="skillmix-plain-list">
                {work.map((line) => (
                  <li>
                    {names.need(line.need)}, {levelWords(line.level)}: {number(line.hoursPerWeek)}
                    {line.locality === here ? '' : ` in ${names.locality(line.locality)}`}
                  </li>
                ))}
              </ul>
            ),
        },
      ]}
    />
  );
}

function hoursOf(work: readonly WorkLine[]): string {
  return number(sumOf(work, ({ hoursPerWeek }) => hoursPerWeek));
}
