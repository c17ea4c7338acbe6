import type { SinglePoint } from '../../../src/planning/answer.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Tag } from '../../components/tag.tsx';
import { listWords, number, percent } from '../../format.ts';
import type { Names } from '../../names.ts';

/** Post numbers named. */
const SHOWN = 3;

/** People and offers without whom most need would go unmet; people by post, never by name. */
export function Losses({
  losses,
  names,
}: {
  readonly losses: readonly SinglePoint[];
  readonly names: Names;
}) {
  return (
    <DataTable
      caption="Posts and offers whose loss hurts most"
      captionHidden
      empty="No single person or offer: whoever leaves, others can take over all of their work."
      rows={losses}
      columns={[
        { head: 'Without', rowHeader: true, cell: (point) => <Whose point={point} names={names} /> },
        {
          head: 'More unmet need (weighted hours a week)',
          numeric: true,
          cell: ({ weightedHoursLost }) => number(weightedHoursLost),
        },
        {
          head: 'Share of all need',
          numeric: true,
          cell: ({ coverageLost }) => percent(coverageLost),
        },
      ]}
    />
  );
}

function Whose({ point, names }: { readonly point: SinglePoint; readonly names: Names }) {
  const { kind, what, breaksRule } = point;
  const rest = what.length - SHOWN;
  const codes = rest > 1 ? [...what.slice(0, SHOWN), `${rest} more`] : what;
  return (
    <>
      {kind === 'offer' ? listWords(what.map(names.offer)) : names.staff(what[0]!)}{' '}
      <span class="skillmix-quiet skillmix-below">
        {kind === 'offer'
          ? 'offer of a provider'
          : `${what.length > 1 ? 'any one of the posts' : 'post'} ${listWords(codes)}`}
      </span>
      {breaksRule ? <Tag colour="red">breaks a hard rule</Tag> : null}
    </>
  );
}
