import { apiTokenStoreOn } from './api-token-store.ts';
import { auditStoreOn } from './audit-store.ts';
import { authorityStoreOn } from './authority-store.ts';
import { comparisonStoreOn } from './comparison-store.ts';
import { councilReadingStoreOn } from './council-reading-store.ts';
import type { Db } from './database.ts';
import { gapMarkStoreOn } from './gap-mark-store.ts';
import { peopleStoreOn } from './people-store.ts';
import { runStoreOn } from './run-store.ts';
import type { Stores } from './stores.ts';
import { teamPlaceStoreOn } from './team-place-store.ts';
import { workbookStoreOn } from './workbook-store.ts';

/** All stores on one database. */
export function storesOn(db: Db): Stores {
  return {
    authorities: authorityStoreOn(db),
    people: peopleStoreOn(db),
    workbooks: workbookStoreOn(db),
    runs: runStoreOn(db),
    gapMarks: gapMarkStoreOn(db),
    comparisons: comparisonStoreOn(db),
    teamPlaces: teamPlaceStoreOn(db),
    councilReadings: councilReadingStoreOn(db),
    apiTokens: apiTokenStoreOn(db),
    audit: auditStoreOn(db),
  };
}
