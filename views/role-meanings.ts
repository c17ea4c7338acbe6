import type { AccessRole } from '../src/domain/access-role.ts';

/** What a member with the role may do, for choosing one. */
export const roleMeanings: Readonly<Record<AccessRole, string>> = {
  leadership: 'Sees everything, makes and compares scenarios.',
  service_manager: 'Edits staff and demand of their own localities, sees the rest.',
  commissioner: 'Sees everything, decides what is done about gaps.',
  analyst: 'Edits all data.',
  administrator: 'Adds people and gives them roles, and does all that the others do.',
};
