import type { SheetName } from '../src/domain/sheet-name.ts';

/** A sheet's name as people say it; files and addresses use the sheet's own. */
export const sheetTitles: Readonly<Record<SheetName, string>> = {
  settings: 'Settings and assumptions',
  localities: 'Localities',
  travel: 'Travel times',
  needs: 'Needs',
  roles: 'Roles',
  staff: 'Staff and skills',
  demand: 'Demand',
  cover: 'Minimum cover',
  providers: 'Provider offers',
  training: 'Training courses',
  rules: 'Rules',
  scenarios: 'Scenario edits',
};
