import type { InfluenceSide } from '../../src/planning/analysis/influence.ts';
import type { ChecklistInView } from '../checklist-view.ts';
import { changeWords, figureName, holderOf, replacedWords, sideParts } from '../checklist-words.ts';
import { DataTable } from '../components/data-table.tsx';
import { Details } from '../components/details.tsx';
import { Tag } from '../components/tag.tsx';
import { counted } from '../format.ts';
import type { Names } from '../names.ts';
import { paths } from '../paths.ts';
import { sheetTitles } from '../sheet-names.ts';

type ChecklistPartProps = {
  readonly authority: string;
  readonly checklist: ChecklistInView;
  readonly names: Names;
};

/** Figures shown at once; the others open on demand, when their order no longer changes. */
const SHOWN = 15;

const orders = {
  under_way: '; those measured so far, most influential first',
  done: ', most influential first',
  failed: '; those measured, most influential first',
  too_large: ', not measured',
} as const;

type OpenFigure = ChecklistInView['open'][number];

/** The checklist, which asks for itself every second while it is being measured. Without a script a link asks. */
export function ChecklistPart({ authority, checklist, names }: ChecklistPartProps) {
  const { open, replaced, state } = checklist;
  const poll =
    state === 'under_way'
      ? { 'hx-get': paths.checklist(authority), 'hx-trigger': 'every 1s', 'hx-swap': 'outerHTML' }
      : {};
  const known = open.filter(({ influence }) => influence !== null);
  const listed = known.length > 0 ? known : open;
  const table = (rows: readonly OpenFigure[], caption: string) => (
    <FigureTable authority={authority} names={names} rows={rows} caption={caption} />
  );
  const rest = open.filter((each) => !listed.slice(0, SHOWN).includes(each));
  return (
    <div id="checklist" {...poll}>
      <Progress authority={authority} checklist={checklist} />
      {table(
        listed.slice(0, SHOWN),
        `${counted(open.length, 'figure', 'figures')} to replace${orders[state]}`,
      )}
      {rest.length === 0 || state === 'under_way' ? null : (
        <Details
          summary={`${counted(rest.length, 'more figure', 'more figures')}${state === 'done' ? ', which move less' : ''}`}
        >
          {table(rest, 'The other figures')}
        </Details>
      )}
      {replaced.length === 0 ? null : (
        <Details summary={`${counted(replaced.length, 'figure is', 'figures are')} your own or published`}>
          <ul class="govuk-list govuk-list--bullet">
            {replaced.map((figure) => (
              <li>{figureName(figure, names)}</li>
            ))}
          </ul>
        </Details>
      )}
    </div>
  );
}

function FigureTable(props: {
  readonly authority: string;
  readonly names: Names;
  readonly rows: readonly OpenFigure[];
  readonly caption: string;
}) {
  const { authority, names, rows, caption } = props;
  return (
    <DataTable
      caption={caption}
      rows={rows}
      empty="Every figure is your own or published."
      columns={[
        {
          head: 'Figure',
          rowHeader: true,
          cell: ({ figure }) => (
            <>
              <a class="govuk-link" href={paths.sheet(authority, figure.sheet, { filter: figure.filter })}>
                {figureName(figure, names)}
              </a>
              <span class="skillmix-below">
                {sheetTitles[figure.sheet]}: {changeWords(figure)}
              </span>{' '}
              <Tag colour={figure.rows.own > 0 ? 'blue' : 'yellow'}>{replacedWords(figure)}</Tag>
            </>
          ),
        },
        { head: 'If it is lower', numeric: true, cell: ({ influence }) => <Side side={influence?.low} /> },
        { head: 'If it is higher', numeric: true, cell: ({ influence }) => <Side side={influence?.high} /> },
        { head: 'Who usually has it', wide: true, cell: ({ figure }) => holderOf(figure.kind) },
      ]}
    />
  );
}

function Side({ side }: { readonly side: InfluenceSide | undefined }) {
  if (side === undefined) return <>not measured yet</>;
  const { first, second } = sideParts(side);
  return (
    <>
      {first}
      {second === null ? null : <span class="skillmix-below">{second}</span>}
    </>
  );
}

function Progress({ authority, checklist }: Omit<ChecklistPartProps, 'names'>) {
  const { open, measured, state } = checklist;
  if (state === 'done') return null;
  const words = `${measured} of ${counted(open.length, 'figure', 'figures')} measured`;
  if (state === 'too_large') {
    return (
      <p class="govuk-body">
        This workbook is too large to be planned a hundred times here. The command{' '}
        <code>skillmix checklist</code> measures it on your own machine, from the downloaded file.
      </p>
    );
  }
  if (state === 'failed') {
    return (
      <p class="govuk-body" role="status">
        {words}: planning stopped. The others are measured when the data change or Skillmix is started again.
      </p>
    );
  }
  return (
    <div class="skillmix-run">
      <div class="skillmix-run__progress">
        <p class="govuk-body govuk-!-margin-bottom-1" id="checklist-progress">
          <strong>Planning again with each figure changed</strong>: {words}
        </p>
        <progress
          class="skillmix-run__bar"
          max={`${open.length}`}
          value={`${measured}`}
          aria-labelledby="checklist-progress"
        />
      </div>
      <div class="skillmix-run__ways">
        <a class="govuk-link govuk-body" href={paths.checklist(authority)}>
          Refresh
        </a>
      </div>
    </div>
  );
}
