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
