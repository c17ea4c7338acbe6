import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paths } from '../../../views/paths.ts';
import { openWebApp, type WebApp } from '../../builders/web-app.ts';
import type { WebClient } from '../../builders/web-client.ts';
import { handReport } from './hand-report.ts';

let web: WebApp;
let leader: WebClient;
let first: string;
const council = 'handshire';

beforeAll(async () => {
  web = await openWebApp({
    workbooks: { handshire: handReport, newshire: handReport },
    posts: 'whole',
    planned: false,
  });
  await web.plan();
  leader = await web.as('leadership');
  const { id } = web.authority;
  first = (await web.stores.runs.latest(id, 'plan', null)).done!.id;
  const { stored } = await web.deps.reading.current(id);
  const row = stored.sheets.demand!.rows.find(({ cells }) => cells.need === 'care')!;
  const cells = { ...row.cells, families: '20' };
  const change = { kind: 'update', sheet: 'demand', id: row.id, version: row.version, cells } as const;
  const by = { id: null, name: 'An analyst' };
  await web.stores.workbooks.edit(id, by, 'Fewer families', [change], () => null);
  await web.plan();
});
afterAll(() => web.close());

describe('the performance page', () => {
  test('sets the whole and each locality beside the start, in words and shapes', async () => {
    const page = await leader.get(paths.performance(council));
    expect(page.status).toBe(200);
    // At the start 38 of 58 hours are met; with 20 families 38 of 48.
    expect(page.table('How each locality stands')).toEqual([
      [
        ...['Where', 'Hours needed', 'Need met', 'Unmet hours'],
        ...[
          'Caseload (families met for each FTE of lead work)',
          'In post when planned',
          'In post at the plan’s end',
        ],
      ],
      [
        council,
        '48.0 h/week ▼ −10.0 h/week, less (start 58.0 h/week)',
        '79.2 % partly met ▲ +13.6 points, better (start 65.5 %)',
        '10.0 h/week ▼ −10.0 h/week, better (start 20.0 h/week)',
        ...['–', '1.5 FTE ▬ no change', '1.5 FTE ▬ no change'],
      ],
      [
        ...['Northam', '8.0 h/week ▬ no change', '100 % fully met ▬ no change', '0 h/week ▬ no change'],
        ...['none or withheld', '0.5 FTE ▬ no change', '0.5 FTE ▬ no change'],
      ],
      [
        'Southam',
        '40.0 h/week ▼ −10.0 h/week, less (start 50.0 h/week)',
        '75 % partly met ▲ +15.0 points, better (start 60 %)',
        '10.0 h/week ▼ −10.0 h/week, better (start 20.0 h/week)',
        ...['10.0 families ▬ no change', '1 FTE ▬ no change', '1 FTE ▬ no change'],
      ],
    ]);
    expect(page.table('Families in lead-practitioner work').slice(1)).toEqual([
      ['Care at home', '20 families, 1 to 5 wait', '15 of 25 families supported, 10 wait'],
    ]);
  });

  test('tells one locality beside the whole, need by need', async () => {
    const page = await leader.get(paths.localityPerformance(council, 'south'));
    expect(page.text('h1')).toBe('Southam, handshire: performance since the start');
    expect(page.table('How each locality stands').map(([where]) => where)).toEqual([
      'Where',
      'Southam',
      council,
    ]);
    expect(page.table('Coverage by need').map(([need]) => need)).toEqual(['Need', 'Care at home']);
    expect((await leader.get(paths.localityPerformance(council, 'nowhere'))).status).toBe(404);
  });

  test('starts from the plan that is chosen, or from none', async () => {
    const chosen = await leader.get(paths.performance(council, { start: first }));
    expect(chosen.table('How each locality stands')[1]![1]).toContain('start 58.0');
    const none = await leader.get(paths.performance(council, { start: 'none' }));
    expect(none.table('How each locality stands')[1]![1]).toBe('48.0 h/week');
    expect((await leader.get(paths.performance(council, { start: 'x' }))).status).toBe(404);
  });

  test('says why there is nothing to follow where nothing has been planned', async () => {
    const client = await web.as('service_manager', { authority: 'newshire' });
    const page = await client.get(paths.performance('newshire'));
    expect(page.status).toBe(200);
    expect(page.has('.skillmix-performance')).toBe(false);
  });
});
