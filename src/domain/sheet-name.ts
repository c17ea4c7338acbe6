/** The sheets of a workbook, in the order in which they are read and written. */
export const sheetNames = [
  'settings',
  'localities',
  'travel',
  'needs',
  'roles',
  'staff',
  'demand',
  'cover',
  'providers',
  'training',
  'rules',
  'scenarios',
] as const;

export type SheetName = (typeof sheetNames)[number];
