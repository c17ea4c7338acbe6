import type { AuditEntry } from '../store/stores.ts';
import type { Deps } from './deps.ts';
import { type Ctx, visitorOf } from './route.ts';

/** What is written down; `views/audit-words.ts` says each in words. */
export type AuditAction =
  | 'signed_in'
  | 'sign_in_refused'
  | 'signed_out'
  | 'signed_out_everywhere'
  | 'password_changed'
  | 'password_set'
  | 'person_added'
  | 'person_closed'
  | 'person_reopened'
  | 'administrator_made'
  | 'administrator_unmade'
  | 'member_added'
  | 'member_changed'
  | 'member_removed'
  | 'authority_created'
  | 'authority_changed'
  | 'token_made'
  | 'token_revoked';

/** Writes down that the visitor did something, in the authority of the address if it has one. */
export async function audit(
  c: Ctx,
  deps: Deps,
  action: AuditAction,
  detail: AuditEntry['detail'] = {},
): Promise<void> {
  const { id, name } = visitorOf(c).person;
  const authorityId = c.var.access?.authority.id ?? null;
  await deps.stores.audit.add({ by: { id, name }, authorityId, action, detail });
}
