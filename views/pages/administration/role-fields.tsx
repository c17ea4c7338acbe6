import type { AccessRole } from '../../../src/domain/access-role.ts';
import { Checkboxes, Radios } from '../../components/choices.tsx';
import type { FieldError } from '../../frame.ts';
import { roleMeanings } from '../../role-meanings.ts';
import { roleNames } from '../../role-names.ts';
import type { SmallNumbersChoice } from '../../small-numbers-choice.ts';

type RoleFieldsProps = {
  readonly role: string | null;
  readonly localities: readonly string[];
  readonly smallNumbers: SmallNumbersChoice;
  /** The localities of the authority, in the order of its workbook. */
  readonly choices: readonly { readonly code: string; readonly name: string }[];
  readonly errors: readonly FieldError[];
};

/** What a member may do, and where. */
export function RoleFields({ role, localities, smallNumbers, choices, errors }: RoleFieldsProps) {
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
      <Radios
        name="small_numbers"
        legend="Small numbers of families in files and reports"
        hint="Numbers of 1 to 5 families could point to people. Who may not have them gets downloads, briefs, reports and answers to programs in which these, and what they could be worked out from, are left out. Pages show every member everything."
        value={smallNumbers}
        options={[
          {
            value: 'by_role',
            text: 'As the role has it',
            hint: 'Administrators, analysts and service managers may have them; commissioners and leadership may not.',
          },
          { value: 'yes', text: 'May have them' },
          { value: 'no', text: 'May not have them' },
        ]}
        errors={errors}
      />
    </>
  );
}
