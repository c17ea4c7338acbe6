import type { AccessRole } from '../src/domain/access-role.ts';
import { roleNames } from './role-names.ts';

/** Facts of an entry of the audit log, by name. */
export type AuditDetail = Readonly<Record<string, string | number | boolean | null>>;

/** What somebody did, in words that follow their name: `added Ada Archer as Analyst`. An action without words of its own shows as it is. */
export function auditWords(action: string, detail: AuditDetail): string {
  const words = wordsOf[action];
  if (words !== undefined) return words(detail);
  const facts = Object.entries(detail).map(
    ([name, value]) => `${name.replaceAll('_', ' ')}: ${value ?? 'none'}`,
  );
  return `${action.replaceAll('_', ' ')}${facts.length > 0 ? ` (${facts.join(', ')})` : ''}`;
}

const refusals: Readonly<Record<string, string>> = {
  wrong: 'wrong password',
  too_many: 'too many attempts',
  closed: 'account closed',
};

const wordsOf: Readonly<Record<string, (detail: AuditDetail) => string>> = {
  signed_in: ({ way }) =>
    `signed in ${way === 'provider' ? 'with their council account' : 'with a password'}`,
  sign_in_refused: ({ reason }) => `was not let in: ${refusals[String(reason)] ?? reason}`,
  signed_out: () => 'signed out',
  signed_out_everywhere: ({ person }) =>
    person === undefined ? 'signed out everywhere' : `signed ${person} out everywhere`,
  password_changed: () => 'changed their own password',
  password_set: ({ person }) => `set a new password for ${person}`,
  person_added: ({ person, way }) =>
    `added ${person}, who signs in ${way === 'provider' ? 'with their council account' : 'with a password'}`,
  person_closed: ({ person }) => `closed the account of ${person}`,
  person_reopened: ({ person }) => `opened the account of ${person} again`,
  administrator_made: ({ person }) => `made ${person} an administrator of the whole service`,
  administrator_unmade: ({ person }) => `ended ${person}’s administration of the whole service`,
  member_added: (detail) =>
    `made ${detail.person} a member: ${roleOf(detail.role, detail.localities)}${smallNumbersOf(detail.small_numbers)}`,
  member_changed: (detail) =>
    `changed ${detail.person} from ${roleOf(detail.role_before, detail.localities_before)} to ${roleOf(detail.role, detail.localities)}${detail.small_numbers_before === detail.small_numbers ? '' : smallNumbersOf(detail.small_numbers)}`,
  member_removed: (detail) => `removed ${detail.person}, who was ${roleOf(detail.role, detail.localities)}`,
  authority_created: ({ authority, code, from }) =>
    `made the authority ${authority} (${code}) from ${from === 'starter' ? 'the starter workbook' : `the example ${from}`}`,
  token_made: ({ token, prefix, scopes, expires }) =>
    `made the token ${token} (${prefix}…), which may ${scopes}, until ${expires}`,
  token_revoked: ({ token, prefix }) => `revoked the token ${token} (${prefix}…)`,
  authority_changed: ({ name_before, name, colour_before, colour }) =>
    [
      name_before === name ? '' : `renamed the authority from ${name_before} to ${name}`,
      colour_before === colour ? '' : `changed its colour from ${colour_before} to ${colour}`,
    ]
      .filter(Boolean)
      .join(' and ') || 'saved the settings without a change',
};

/** The right to small numbers, where an entry tells it. */
function smallNumbersOf(may: AuditDetail[string] | undefined): string {
  if (may === undefined) return '';
  return may ? ', with small numbers in files' : ', without small numbers in files';
}

function roleOf(role: AuditDetail[string] | undefined, localities: AuditDetail[string] | undefined): string {
  const name = roleNames[role as AccessRole] ?? String(role);
  return localities ? `${name} for ${localities}` : name;
}
