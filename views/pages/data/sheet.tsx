import { Button, ButtonGroup, ButtonLink } from '../../components/button.tsx';
import { Pagination } from '../../components/pagination.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { FieldError, Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';
import { paths } from '../../paths.ts';
import { sheetTitles } from '../../sheet-names.ts';
import type { SheetPage as Sheet } from '../../sheet-view.ts';
import { ColumnNotes } from './column-notes.tsx';
import { SheetEditor } from './sheet-editor.tsx';
import { SheetTable } from './sheet-table.tsx';

type SheetPageProps = {
  readonly frame: Frame;
  readonly sheet: Sheet;
  readonly errors?: readonly FieldError[] | undefined;
  /** Why nothing was stored, where it was someone else's doing. */
  readonly clashed?: boolean | undefined;
};

/** One sheet, to read or (after "Change the table") to edit in place. */
export function SheetPage({ frame, sheet, errors = [], clashed = false }: SheetPageProps) {
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
      {clashed ? <ClashNotice /> : null}
      <form method="get" action={paths.sheet(code, sheet.sheet)} class="skillmix-inline-form">
        <TextField name="filter" label="Rows that contain" type="search" width={20} value={sheet.filter} />
        {sheet.editing ? <input type="hidden" name="edit" value="yes" /> : null}
        <Button kind="secondary">Filter</Button>
      </form>
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
      {sheet.mayEdit ? null : (
        <p class="govuk-body">You can read this sheet; analysts and administrators change it.</p>
      )}
      {sheet.editing ? <SheetEditor sheet={sheet} authority={code} /> : <SheetTable sheet={sheet} />}
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

function rowsWords({ rows, matching, all, page, pages, filter, editing }: Sheet): string {
  const which =
    filter === '' ? `${all.toLocaleString('en-GB')} rows` : `${matching} of ${all} rows contain “${filter}”`;
  const part = pages > 1 ? `, page ${page} of ${pages}` : '';
  return rows.length === 0 && !editing ? 'There are no rows yet.' : `${which}${part}.`;
}

function ClashNotice() {
  return (
    <div class="govuk-inset-text">
      Nothing was stored: someone else changed a row while you were editing it. What you wrote is still here,
      and what they wrote stands below it. Take over theirs where it is right, then save again.
    </div>
  );
}
