import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rawWorkbook } from '../../src/domain/raw-workbook.ts';
import { paths } from '../../views/paths.ts';
import { openWebApp, type WebApp } from '../builders/web-app.ts';
import { tinyTables } from '../builders/workbook.ts';

describe('the first page', () => {
  let web: WebApp;
  beforeAll(async () => {
    web = await openWebApp({ workbooks: { tinyshire: rawWorkbook(tinyTables()) } });
  });
  afterAll(() => web.close());

  test('leads a member to the overview of their authority', async () => {
    const manager = await web.as('service_manager', { localities: ['north'] });
    const first = await manager.get(paths.home());
    expect(first.status).toBe(303);
    expect(first.to).toBe(paths.overview('tinyshire'));
  });

  test('asks a stranger to sign in, and comes back afterwards', async () => {
    const first = await web.visitor().get(paths.home());
    expect(first.to).toBe(paths.signIn(paths.home()));
  });
});
