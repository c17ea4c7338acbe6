import type { Child } from 'hono/jsx';
import { Button, ButtonGroup, ButtonLink } from '../../components/button.tsx';
import { Pagination } from '../../components/pagination.tsx';
import { TextField } from '../../components/text-field.tsx';
import { counted } from '../../format.ts';
import type { FieldError, Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';
import { paths } from '../../paths.ts';
import { sheetTitles } from '../../sheet-names.ts';
import type { SheetPage as Sheet } from '../../sheet-view.ts';
import { ColumnNotes } from './column-notes.tsx';
import { SettingsTable } from './settings-table.tsx';
import { SheetEditor } from './sheet-editor.tsx';
import { SheetTable } from './sheet-table.tsx';

type SheetPageProps = {
  readonly frame: Frame;
  readonly sheet: Sheet;
  readonly errors?: readonly FieldError[] | undefined;
  /** How far the plan counts the data: a `DataBehind`. */
  readonly behind?: Child;
  /** Why nothing was stored, where it was someone else's doing. */
  readonly clashed?: boolean | undefined;
};

/** One sheet, to read or (after "Change the table") to edit in place. */
export function SheetPage({ frame, sheet, behind, errors = [], clashed = false }: SheetPageProps) {
  const { code } = frame.authority!;
  const title = sheetTitles[sheet.sheet];
  const here = { filter: sheet.filter, page: sheet.page };
  return (
    <Layout frame={frame} title={title} section="data" errors={errors}>
      <a class="govuk-back-link" href={paths.data(code)}>
        All sheets
      </a>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{sheet.meaning}.</p>
      {sheet.editing ? null : behind}
      {clashed ? <ClashNotice /> : null}
      {sheet.editing ? null : <Filter sheet={sheet} authority={code} />}
      <p class="govuk-body">{rowsWords(sheet)}</p>
      {sheet.mayEdit && !sheet.editing ? (
        <ButtonGroup>
          <ButtonLink href={paths.sheet(code, sheet.sheet, { ...here, edit: 'yes' })}>
            Change the table
          </ButtonLink>
          <ButtonLink kind="secondary" href={paths.paste(code, sheet.sheet)}>
            Paste from a spreadsheet
          </ButtonLink>
        </ButtonGroup>
      ) : null}
      <WhoMayEdit sheet={sheet} authority={frame.authority!} />
      <SheetBody sheet={sheet} authority={code} />
      <Pagination
        page={sheet.page}
        pages={sheet.pages}
        label={title}
        href={(page) =>
          paths.sheet(code, sheet.sheet, {
            ...here,
            page,
            edit: sheet.editing ? 'yes' : undefined,
          })
        }
      />
      <ColumnNotes columns={sheet.columns} />
      <p class="govuk-body">
        <a class="govuk-link" href={paths.history(code, { sheet: sheet.sheet })}>
          History of this sheet
        </a>
      </p>
    </Layout>
  );
}

/** Only while reading: it would take what was typed into the table away. */
function Filter({ sheet, authority }: { readonly sheet: Sheet; readonly authority: string }) {
  return (
    <form method="get" action={paths.sheet(authority, sheet.sheet)} class="skillmix-inline-form">
      <TextField name="filter" label="Rows that contain" type="search" width={20} value={sheet.filter} />
      <Button kind="secondary">Filter</Button>
    </form>
  );
}

function SheetBody({ sheet, authority }: { readonly sheet: Sheet; readonly authority: string }) {
  if (sheet.editing) return <SheetEditor sheet={sheet} authority={authority} />;
  return sheet.sheet === 'settings' ? <SettingsTable sheet={sheet} /> : <SheetTable sheet={sheet} />;
}

type WhoMayEditProps = { readonly sheet: Sheet; readonly authority: NonNullable<Frame['authority']> };

/** Who changes the sheet, for those who may not or only in part. */
function WhoMayEdit({ sheet, authority: { role, ownLocalities } }: WhoMayEditProps) {
  if (!sheet.mayEdit) {
    return (
      <p class="govuk-body">You can read this sheet. {editorsOf[sheet.sheet] ?? allEditors} change it.</p>
    );
  }
  if (role !== 'service_manager' || sheet.sheet === 'scenarios') return null;
  return (
    <p class="govuk-body">
      {ownLocalities.length === 0
        ? 'You change rows of your own localities, and have none yet: an administrator gives them to you.'
        : `You change rows of your own localities: ${ownLocalities.join(', ')}. The other rows are for reading.`}
    </p>
  );
}

const allEditors = 'Analysts and administrators';
const editorsOf: Partial<Record<Sheet['sheet'], string>> = {
  staff: `${allEditors}, and service managers in their own localities,`,
  demand: `${allEditors}, and service managers in their own localities,`,
  scenarios: `${allEditors}, service managers and leadership`,
};

function rowsWords({ matching, all, page, pages, filter }: Sheet): string {
  const which =
    filter === ''
      ? counted(all, 'row', 'rows')
      : `${matching.toLocaleString('en-GB')} of ${counted(all, 'row contains', 'rows contain')} “${filter}”`;
  const part = pages > 1 ? `, page ${page} of ${pages}` : '';
  return `${which}${part}.`;
}

function ClashNotice() {
  return (
    <div class="govuk-inset-text">
      Nothing was stored: someone else changed a row while you were editing it. What you wrote is still here,
      and what they wrote stands below it. Take over theirs where it is right, then save again.
    </div>
  );
}
