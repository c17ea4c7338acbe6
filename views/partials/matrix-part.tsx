import { Button, ButtonGroup, ButtonLink } from '../components/button.tsx';
import { Pagination } from '../components/pagination.tsx';
import { counted } from '../format.ts';
import type { FieldError } from '../frame.ts';
import type { Names } from '../names.ts';
import { MATRIX_ID, matrixHref, matrixSort } from '../skills-links.ts';
import type { BulkForm, MatrixSkill, SkillsMatrixView } from '../skills-view.ts';
import { BulkSkillFields } from './bulk-skill-form.tsx';
import { MATRIX_FILTER_ID } from './matrix-filter.tsx';
import { SkillLevelKey } from './skill-level.tsx';
import { SkillsMatrix } from './skills-matrix.tsx';

export type MatrixPartProps = {
  readonly authority: string;
  readonly view: SkillsMatrixView;
  readonly names: Names;
  readonly allSkills: readonly MatrixSkill[];
  readonly bulk: BulkForm;
  readonly errors?: readonly FieldError[] | undefined;
};

/** The matrix with what can be done to it: the part of the page that filtering and sorting fill anew. */
export function MatrixPart(props: MatrixPartProps) {
  const { authority, view } = props;
  const { query, rows } = view;
  const { editing } = query;
  return (
    <div id={MATRIX_ID}>
      <input type="hidden" name="sort" value={query.sort} form={MATRIX_FILTER_ID} />
      <p class="govuk-body">{rowsWords(view)}</p>
      {view.mayEdit && !editing && view.matchingEditable > 0 ? (
        <ButtonLink kind="secondary" href={matrixHref(authority, query, { editing: true })}>
          Change levels in the table
        </ButtonLink>
      ) : null}
      {rows.length === 0 ? (
        <p class="govuk-body">Nobody matches. Show more localities, roles or levels.</p>
      ) : view.mayEdit ? (
        <form method="post" action={matrixHref(authority, query, { editing: false })} novalidate>
          <input type="hidden" name="revision" value={`${view.revision}`} />
          <Matrix {...props} />
          {editing ? <SaveButtons {...props} /> : <Bulk {...props} />}
        </form>
      ) : (
        <Matrix {...props} />
      )}
      <Pagination
        page={query.page}
        pages={view.pages}
        label="Staff"
        href={(page) => matrixHref(authority, query, { page })}
      />
    </div>
  );
}

function Matrix({ authority, view, names, bulk }: MatrixPartProps) {
  const { query, skills, rows } = view;
  return (
    <>
      <SkillLevelKey />
      <SkillsMatrix
        caption="Staff and the levels of their skills"
        places
        editing={query.editing}
        {...{ skills, rows, names }}
        {...(query.editing ? {} : { sort: (column: string) => matrixSort(authority, query, column) })}
        ticked={view.mayEdit ? new Set(bulk.rows) : undefined}
      />
    </>
  );
}

function SaveButtons({ authority, view }: MatrixPartProps) {
  return (
    <ButtonGroup>
      <Button>Save changes</Button>
      <ButtonLink kind="secondary" href={matrixHref(authority, view.query, { editing: false })}>
        Stop without saving
      </ButtonLink>
    </ButtonGroup>
  );
}

function Bulk({ view, bulk, allSkills, errors = [] }: MatrixPartProps) {
  if (view.matchingEditable === 0) return null;
  return <BulkSkillFields bulk={bulk} skills={allSkills} matching={view.matchingEditable} errors={errors} />;
}

function rowsWords({ matching, matchingPeople, all, query, pages }: SkillsMatrixView): string {
  const which =
    matching === all ? counted(all, 'row', 'rows') : `${matching} of ${counted(all, 'row', 'rows')}`;
  const part = pages > 1 ? `, page ${query.page} of ${pages}` : '';
  return `${which} of staff, ${counted(matchingPeople, 'person', 'people')}${part}.`;
}
