import type { AuthorityAccess } from './access.ts';
import { only } from './access.ts';

/** Who may mark gaps at all. */
export const markers = only('analyst', 'service_manager', 'commissioner');

/** Whether a member may mark the gaps of a locality: a service manager those of their own localities alone. */
export function mayMark({ role, ownLocalities }: AuthorityAccess, locality: string): boolean {
  if (markers.kind !== 'member' || !markers.roles.includes(role)) return false;
  return role !== 'service_manager' || ownLocalities.includes(locality);
}
