import type { AccessRole } from '../../../src/domain/access-role.ts';
import { Checkboxes, Radios } from '../../components/choices.tsx';
import type { FieldError } from '../../frame.ts';
import { roleMeanings } from '../../role-meanings.ts';
import { roleNames } from '../../role-names.ts';

type RoleFieldsProps = {
  readonly role: string | null;
  readonly localities: readonly string[];
  /** The localities of the authority, in the order of its workbook. */
  readonly choices: readonly { readonly code: string; readonly name: string }[];
  readonly errors: readonly FieldError[];
};

/** What a member may do, and where. */
export function RoleFields({ role, localities, choices, errors }: RoleFieldsProps) {
  const roles = Object.entries(roleNames) as readonly [AccessRole, string][];
  return (
    <>
      <Radios
        name="role"
        legend="Role"
        value={role}
        options={roles.map(([value, text]) => ({ value, text, hint: roleMeanings[value] }))}
        errors={errors}
      />
      {choices.length === 0 ? null : (
        <Checkboxes
          name="localities"
          legend="Own localities of a service manager"
          hint="The localities whose staff and demand a service manager edits. Other roles have none."
          small
          values={localities}
          options={choices.map(({ code, name }) => ({ value: code, text: name }))}
          errors={errors}
        />
      )}
    </>
  );
}
