import type { Child } from 'hono/jsx';
import { classes, type Extra } from './extra.ts';

/** A link that sorts by a column, and how the table is sorted by it now. */
export type SortState = {
  readonly href: string;
  readonly now: 'ascending' | 'descending' | null;
  /** What the link asks htmx to do. */
  readonly extra?: Extra | undefined;
};

type SortHeadProps = {
  readonly sort?: SortState | undefined;
  readonly numeric?: boolean | undefined;
  /** Room for a sentence, also on a phone. */
  readonly wide?: boolean | undefined;
  readonly class?: string | undefined;
  readonly children?: Child;
};

/** The header of a column, with a link that sorts by it where it can be sorted by. */
export function SortHead({ sort, numeric, wide, class: own, children }: SortHeadProps) {
  return (
    <th
      scope="col"
      class={classes(
        'govuk-table__header',
        numeric && 'govuk-table__header--numeric',
        own,
        wide && 'skillmix-table__wide',
      )}
      aria-sort={sort ? (sort.now ?? 'none') : undefined}
    >
      {sort ? (
        <a class="govuk-link skillmix-sort" href={sort.href} {...sort.extra}>
          {children}
          <span class="skillmix-sort__mark" aria-hidden="true">
            {sort.now === null ? '↕' : sort.now === 'ascending' ? '↑' : '↓'}
          </span>
        </a>
      ) : (
        children
      )}
    </th>
  );
}
