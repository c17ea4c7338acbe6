import type { ChecklistInView } from '../checklist-view.ts';
import { changeWords, figureName, holderOf, replacedWords, sideWords } from '../checklist-words.ts';
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

/** The checklist, which asks for itself every second while it is being measured. Without a script a link asks. */
export function ChecklistPart({ authority, checklist, names }: ChecklistPartProps) {
  const { open, replaced, state } = checklist;
  const poll =
    state === 'under_way'
      ? { 'hx-get': paths.checklist(authority), 'hx-trigger': 'every 1s', 'hx-swap': 'outerHTML' }
      : {};
  return (
    <div id="checklist" {...poll}>
      <Progress authority={authority} checklist={checklist} />
      <DataTable
        caption={`${counted(open.length, 'figure', 'figures')} to replace, most influential first`}
        rows={open}
        empty="Every figure is your own or published."
        columns={[
          { head: '', headHidden: true, cell: (_, index) => `${index + 1}`, numeric: true },
          {
            head: 'Figure',
            rowHeader: true,
            wide: true,
            cell: ({ figure }) => (
              <>
                {figureName(figure, names)}
                <span class="skillmix-below">{changeWords(figure)}</span>
              </>
            ),
          },
          { head: 'If it is lower', wide: true, cell: ({ influence }) => sideOf(influence?.low) },
          { head: 'If it is higher', wide: true, cell: ({ influence }) => sideOf(influence?.high) },
          { head: 'Who usually has it', wide: true, cell: ({ figure }) => holderOf(figure.kind) },
          {
            head: 'Replace it in',
            cell: ({ figure: { sheet, filter } }) => (
              <a class="govuk-link" href={paths.sheet(authority, sheet, { filter })}>
                {sheetTitles[sheet]}
                {filter === '' ? '' : <span class="govuk-visually-hidden">, {filter}</span>}
              </a>
            ),
          },
          {
            head: 'Now',
            cell: ({ figure }) => (
              <Tag colour={figure.rows.own > 0 ? 'blue' : 'yellow'}>{replacedWords(figure)}</Tag>
            ),
          },
        ]}
      />
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

function sideOf(side: Parameters<typeof sideWords>[0] | undefined): string {
  return side === undefined ? 'being measured' : sideWords(side);
}

function Progress({ authority, checklist }: Omit<ChecklistPartProps, 'names'>) {
  const { open, measured, state } = checklist;
  if (state === 'done') return null;
  const words = `${measured} of ${counted(open.length, 'figure', 'figures')} measured`;
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
        <p class="skillmix-plan-bar__line" id="checklist-progress">
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
        <a class="govuk-link" href={paths.checklist(authority)}>
          Refresh
        </a>
      </div>
    </div>
  );
}
