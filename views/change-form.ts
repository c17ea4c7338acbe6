import type { FieldError } from './frame.ts';

type FieldBase = { readonly name: string; readonly label: string; readonly hint?: string };

/** One field of a form that changes a scenario. `name` is its id as well. */
export type ChangeField =
  | (FieldBase & {
      readonly kind: 'select';
      readonly options: readonly { readonly value: string; readonly text: string }[];
    })
  | (FieldBase & { readonly kind: 'number'; readonly unit: string; readonly whole?: boolean })
  | (FieldBase & { readonly kind: 'text' });

/** What was typed, by the name of the field. */
export type ChangeValues = Readonly<Record<string, string>>;

/** A form that changes a scenario, as a page shows it. */
export type ChangeFormInView = {
  /** Its place in addresses. */
  readonly kind: string;
  readonly title: string;
  readonly hint: string;
  readonly fields: readonly ChangeField[];
  readonly values: ChangeValues;
  readonly errors: readonly FieldError[];
  /** Why it cannot be used for this plan; null where it can. */
  readonly unavailable: string | null;
};

/** A kind of change that a page offers. */
export type ChangeKind = Pick<ChangeFormInView, 'kind' | 'title' | 'hint'>;
