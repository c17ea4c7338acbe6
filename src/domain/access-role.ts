/**
 * What a member of an authority may do there. An administrator manages its people and does all that the others do; an analyst edits all data; a
 * service manager edits staff and demand of their own localities; commissioners decide about gaps; leadership reads and makes scenarios.
 */
export const accessRoles = [
  'administrator',
  'analyst',
  'service_manager',
  'commissioner',
  'leadership',
] as const;

export type AccessRole = (typeof accessRoles)[number];

/**
 * Whether a new member of a role may have small numbers of families in what leaves the authority, unless an administrator says otherwise: those who work with the figures may; those who pass them on to the market, a committee
 * or the public may not.
 */
export function seesSmallNumbersByDefault(role: AccessRole): boolean {
  return role !== 'commissioner' && role !== 'leadership';
}
