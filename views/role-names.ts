import type { AccessRole } from '../src/domain/access-role.ts';

/** What a member's role is called, in the order in which roles are offered. */
export const roleNames: Readonly<Record<AccessRole, string>> = {
  leadership: 'Leadership',
  service_manager: 'Service manager',
  commissioner: 'Commissioner',
  analyst: 'Analyst',
  administrator: 'Administrator',
};
