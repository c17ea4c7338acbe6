import type { Endpoint } from './endpoint.ts';
import { planWorkbookEndpoints } from './endpoints/plan-workbook.ts';
import { planEndpoints } from './endpoints/plans.ts';
import { scenarioEndpoints } from './endpoints/scenarios.ts';
import { startEndpoints } from './endpoints/start.ts';
import { tableEndpoints } from './endpoints/tables.ts';
import { workbookEndpoints } from './endpoints/workbook.ts';

/** Every endpoint that reads or plans. Fixed paths come before `/:authority/plans/:plan`. */
export const endpoints: readonly Endpoint[] = [
  ...startEndpoints,
  ...tableEndpoints,
  ...planEndpoints,
  ...scenarioEndpoints,
  ...workbookEndpoints,
  ...planWorkbookEndpoints,
];
