import type { Columns, Sheet } from './column.ts';
import { coverSheet, demandSheet } from './demand.ts';
import { localitiesSheet, travelSheet } from './locality.ts';
import { needsSheet } from './need.ts';
import { providersSheet } from './provider.ts';
import { rolesSheet } from './role.ts';
import { rulesSheet } from './rule.ts';
import { scenariosSheet } from './scenario.ts';
import { settingsSheet } from './settings.ts';
import type { SheetName } from './sheet-name.ts';
import { staffSheet } from './staff.ts';
import { trainingSheet } from './training.ts';

/** Every sheet's description by name, for templates, pages, notes and edits. */
export const sheets: Readonly<Record<SheetName, Sheet>> = {
  settings: described(settingsSheet),
  localities: described(localitiesSheet),
  travel: described(travelSheet),
  needs: described(needsSheet),
  roles: described(rolesSheet),
  staff: described(staffSheet),
  demand: described(demandSheet),
  cover: described(coverSheet),
  providers: described(providersSheet),
  training: described(trainingSheet),
  rules: described(rulesSheet),
  scenarios: described(scenariosSheet),
};

/** Forgets the types of a sheet's columns, so that sheets can be listed together. */
function described<C extends Columns>(sheet: Sheet<C>): Sheet {
  return sheet as unknown as Sheet;
}
