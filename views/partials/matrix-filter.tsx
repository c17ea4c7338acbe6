import { Button } from '../components/button.tsx';
import { SelectField } from '../components/select-field.tsx';
import { TextField } from '../components/text-field.tsx';
import { paths } from '../paths.ts';
import { MATRIX_ID } from '../skills-links.ts';
import type { MatrixQuery } from '../skills-view.ts';

/** A code with its name. */
type Named = { readonly code: string; readonly name: string };

export type MatrixFilterProps = {
  readonly authority: string;
  readonly query: MatrixQuery;
  readonly localities: readonly Named[];
  readonly roles: readonly Named[];
  readonly needs: readonly Named[];
  /** The value that stands for the visitor's own localities; null where they have none. */
  readonly own: string | null;
};

/** The id of the form, to which the matrix adds its order. */
export const MATRIX_FILTER_ID = 'matrix-filter';

/** Which staff and skills the matrix shows. Takes effect at once where scripts run. */
export function MatrixFilter({ authority, query, localities, roles, needs, own }: MatrixFilterProps) {
  const action = paths.skills(authority);
  return (
    <form
      method="get"
      action={action}
      id={MATRIX_FILTER_ID}
      class="skillmix-inline-form"
      aria-label="Staff and skills shown"
      hx-get={action}
      hx-target={`#${MATRIX_ID}`}
      hx-push-url="true"
      hx-trigger="change, submit"
    >
      {query.scenario === '' ? null : <input type="hidden" name="scenario" value={query.scenario} />}
      <SelectField
        name="locality"
        label="Locality"
        value={query.locality}
        options={[
          { value: '', text: 'All' },
          ...(own === null ? [] : [{ value: own, text: 'My localities' }]),
          ...options(localities),
        ]}
      />
      <SelectField
        name="role"
        label="Role"
        value={query.role}
        options={[{ value: '', text: 'All' }, ...options(roles)]}
      />
      <SelectField
        name="need"
        label="Skill"
        value={query.need}
        options={[{ value: '', text: 'All' }, ...options(needs)]}
      />
      <SelectField
        name="level"
        label="Held at level"
        value={query.level}
        options={[
          { value: '', text: 'any or none' },
          { value: '1', text: '1 aware or above' },
          { value: '2', text: '2 skilled or above' },
          { value: '3', text: '3 specialist' },
          { value: '0', text: 'not held' },
        ]}
      />
      <TextField name="text" label="Text in the row" type="search" width={10} value={query.text} />
      <Button kind="secondary">Show</Button>
      <a class="govuk-link" href={paths.skills(authority, { scenario: query.scenario })}>
        Show all
      </a>
    </form>
  );
}

function options(named: readonly Named[]) {
  return named.map(({ code, name }) => ({ value: code, text: name }));
}
