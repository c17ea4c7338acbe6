import type { FieldError } from '../../../views/frame.ts';
import { type SmallNumbersChoice, smallNumbersChoices } from '../../../views/small-numbers-choice.ts';
import { accessRoles, seesSmallNumbersByDefault } from '../../domain/access-role.ts';
import type { AuthorityId } from '../../domain/stored-workbook.ts';
import type { Membership } from '../../store/stores.ts';
import type { Deps } from '../deps.ts';
import type { Form } from '../form.ts';

/** A locality that a service manager can have. */
export type LocalityChoice = { readonly code: string; readonly name: string };

/** The authority's localities in the order of its workbook, also while that has mistakes. */
export async function localityChoices(
  deps: Deps,
  authorityId: AuthorityId,
): Promise<readonly LocalityChoice[]> {
  const { stored } = await deps.reading.current(authorityId);
  const rows = stored.sheets.localities?.rows ?? [];
  return rows.flatMap(({ cells: { locality, name } }) =>
    locality === undefined ? [] : [{ code: locality, name: name ?? locality }],
  );
}

/** A role, own localities and the right to small numbers as they were chosen; `chosen` null with the mistakes. */
export type RoleChoice = {
  readonly role: string;
  readonly localities: readonly string[];
  readonly smallNumbers: SmallNumbersChoice;
  readonly errors: readonly FieldError[];
  readonly chosen: Pick<Membership, 'role' | 'localities' | 'smallNumbers'> | null;
};

/** The choice that stands for a member's right: what the role has unless it differs, so that the right follows when the role changes. */
export function smallNumbersChoice({
  role,
  smallNumbers,
}: Pick<Membership, 'role' | 'smallNumbers'>): SmallNumbersChoice {
  if (smallNumbers === seesSmallNumbersByDefault(role)) return 'by_role';
  return smallNumbers ? 'yes' : 'no';
}

/** Reads what a member may do from a form. Localities count for service managers only, who need at least one. */
export function readRole(form: Form, choices: readonly LocalityChoice[]): RoleChoice {
  const given = form.text('role');
  const ticked = form.all('localities');
  const role = accessRoles.find((each) => each === given);
  const smallNumbers = smallNumbersChoices.find((each) => each === form.text('small_numbers')) ?? 'by_role';
  const typed = { role: given, localities: ticked, smallNumbers };
  if (role === undefined) {
    return { ...typed, chosen: null, errors: [{ field: 'role', message: 'Choose a role.' }] };
  }
  const right = smallNumbers === 'by_role' ? seesSmallNumbersByDefault(role) : smallNumbers === 'yes';
  const chosen = { role, localities: [], smallNumbers: right };
  if (role !== 'service_manager') return { ...typed, errors: [], chosen };
  const localities = choices.map(({ code }) => code).filter((code) => ticked.includes(code));
  if (localities.length > 0) return { ...typed, errors: [], chosen: { ...chosen, localities } };
  const message =
    choices.length === 0
      ? 'This authority has no localities yet, so it can have no service manager. Add them under Data first.'
      : 'Choose at least one locality for the service manager.';
  return {
    ...typed,
    chosen: null,
    errors: [{ field: choices.length === 0 ? 'role' : 'localities', message }],
  };
}

/** The names of localities by their codes; a code that the workbook no longer has stands for itself. */
export function localityNames(
  codes: readonly string[],
  choices: readonly LocalityChoice[],
): readonly string[] {
  return codes.map((code) => choices.find((each) => each.code === code)?.name ?? code);
}
