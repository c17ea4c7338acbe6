import type { ChangeField } from '../../../views/change-form.ts';
import type { Workbook } from '../../domain/workbook.ts';

type Select = Extract<ChangeField, { kind: 'select' }>;

/** A choice of a need, or of all of them (the blank value). */
export function chooseNeed({ needs }: Workbook, label = 'For which need'): Select {
  const options = needs.map(({ need, name }) => ({ value: need, text: name }));
  return { kind: 'select', name: 'need', label, options: [{ value: '', text: 'Every need' }, ...options] };
}

/** A choice of a locality; `all` = words for all of them (the blank value), null where one must be chosen. */
export function chooseLocality({ localities }: Workbook, label: string, all: string | null): Select {
  const options = localities.map(({ locality, name }) => ({ value: locality, text: name }));
  const first = { value: '', text: all ?? 'Choose a locality' };
  return { kind: 'select', name: 'locality', label, options: [first, ...options] };
}

/** A choice of a role; `all` = words for the blank value. */
export function chooseRole({ roles }: Workbook, label: string, all: string): Select {
  const options = roles.map(({ role, name }) => ({ value: role, text: name }));
  return { kind: 'select', name: 'role', label, options: [{ value: '', text: all }, ...options] };
}

/** The codes that a field may send, the blank value included. */
export function valuesOf({ options }: Select): readonly string[] {
  return options.map(({ value }) => value);
}
