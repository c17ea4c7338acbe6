import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { rawWorkbook } from '../../src/domain/raw-workbook.ts';
import { paths } from '../../views/paths.ts';
import { openWebApp, type WebApp } from '../builders/web-app.ts';
import type { WebClient } from '../builders/web-client.ts';
import { tinyTables } from '../builders/workbook.ts';

const north = paths.localitySkills('tinyshire', 'north');
const south = paths.localitySkills('tinyshire', 'south');
const opened: WebApp[] = [];
let web: WebApp;
let manager: WebClient;

beforeEach(async () => {
  web = await openWebApp({ workbooks: { tinyshire: rawWorkbook(tinyTables()) }, planned: false });
  opened.push(web);
  manager = await web.as('service_manager', { localities: ['north'] });
});
afterAll(async () => {
  for (const each of opened) await each.close();
});

async function staffRow(code: string) {
  const { stored } = await web.deps.reading.current(web.authority.id);
  return stored.sheets.staff!.rows.find(({ cells }) => cells.staff === code)!;
}
/** The form as the page gives it, with one level chosen. */
async function formWith(client: WebClient, choice: Readonly<Record<string, string>>) {
  const fields = (await client.get(north)).form(north);
  const cells = await Promise.all(
    Object.entries(choice).map(async ([cell, level]) => {
      const [staff, need] = cell.split(' ');
      return [`cell:${(await staffRow(staff!)).id}:skill.${need}`, level] as const;
    }),
  );
  return { ...fields, ...Object.fromEntries(cells) };
}

describe('the skills matrix of a team', () => {
  test('holds the people based here alone, with a field for each level', async () => {
    const answer = await manager.get(north);
    const rows = answer.table('Skills of the people based in North');
    expect(rows.slice(1).map(([staff]) => staff)).toEqual([
      expect.stringContaining('fw-1'),
      expect.stringContaining('sp-1'),
    ]);
    expect(
      answer.all('select').filter(({ attributes }) => attributes.name?.startsWith('cell:')),
    ).toHaveLength(4);
  });

  test('is changed in place by its service manager, with a trace in the history', async () => {
    const answer = await manager.post(north, await formWith(manager, { 'fw-1 substance_misuse': '2' }));
    expect([answer.status, answer.to]).toEqual([303, north]);
    expect((await answer.follow()).text('main')).toContain('Saved the skills of 1 row');
    expect((await staffRow('fw-1')).cells['skill.substance_misuse']).toBe('2');
    const [edit] = await web.stores.workbooks.history(web.authority.id, { limit: 1 });
    expect(edit!.summary).toBe('Skills in North: 1 row of staff edited');
    expect(edit!.changes).toHaveLength(1);
  });

  test('takes a level away where none is chosen', async () => {
    await manager.post(north, await formWith(manager, { 'fw-1 key_work': '' }));
    expect((await staffRow('fw-1')).cells).not.toHaveProperty('skill.key_work');
  });

  test('says at the cell what is wrong, keeps the rest of what was chosen and stores nothing', async () => {
    const form = await formWith(manager, { 'fw-1 key_work': '7', 'sp-1 key_work': '1' });
    const answer = await manager.post(north, form);
    expect(answer.status).toBe(422);
    expect(answer.text('.govuk-error-summary')).toMatch(/fw-1, Key work: .*7/);
    const { id } = await staffRow('sp-1');
    expect(answer.form(north)[`cell:${id}:skill.key_work`]).toBe('1');
    expect((await staffRow('sp-1')).cells).not.toHaveProperty('skill.key_work');
  });

  test('tells the second of two people what the first wrote, and loses neither', async () => {
    const mine = await formWith(manager, { 'fw-1 key_work': '3' });
    const analyst = await web.as('analyst');
    await analyst.post(
      north,
      await formWith(analyst, { 'fw-1 key_work': '1', 'fw-1 substance_misuse': '2' }),
    );
    const answer = await manager.post(north, mine);
    expect(answer.status).toBe(409);
    expect(answer.text('.govuk-error-summary')).toContain('A analyst changed this row meanwhile');
    expect(answer.text('main')).toContain('Now: 1');
    const { id } = await staffRow('fw-1');
    // My choice is kept where we both wrote; where only the other wrote, theirs.
    expect(answer.form(north)).toMatchObject({
      [`cell:${id}:skill.key_work`]: '3',
      [`cell:${id}:skill.substance_misuse`]: '2',
    });
    const again = await manager.post(north, answer.form(north));
    expect(again.status).toBe(303);
    expect((await staffRow('fw-1')).cells).toMatchObject({
      'skill.key_work': '3',
      'skill.substance_misuse': '2',
    });
  });

  test('does not clash over rows that the second person did not touch', async () => {
    const mine = await formWith(manager, { 'sp-1 key_work': '1' });
    const analyst = await web.as('analyst');
    await analyst.post(north, await formWith(analyst, { 'fw-1 key_work': '1' }));
    expect((await manager.post(north, mine)).status).toBe(303);
    expect((await staffRow('fw-1')).cells['skill.key_work']).toBe('1');
  });

  test('shows what was chosen for someone who was removed meanwhile', async () => {
    const mine = await formWith(manager, { 'sp-1 key_work': '1' });
    const { id, version } = await staffRow('sp-1');
    const by = { id: null, name: 'An analyst' };
    const remove = [{ kind: 'remove', sheet: 'staff', id, version } as const];
    await web.stores.workbooks.edit(web.authority.id, by, 'Left', remove, () => null);
    const answer = await manager.post(north, mine);
    expect(answer.status).toBe(409);
    expect(answer.text('.govuk-error-summary')).toContain('sp-1');
    expect(answer.text('main')).toContain('removed this row');
  });

  test('belongs to its own service manager: others read it and are told who can change it', async () => {
    const answer = await manager.get(south);
    expect(answer.has('select[name="role"]')).toBe(false);
    expect(answer.all('select').filter(({ attributes }) => attributes.name?.startsWith('cell:'))).toEqual([]);
    expect(answer.text('main')).toContain(
      'The service manager of this locality, an analyst or the administrator',
    );
    const { id, version } = await staffRow('fw-2');
    const refused = await manager.post(south, {
      [`version:${id}`]: version,
      [`was:${id}`]: '{}',
      [`cell:${id}:skill.key_work`]: '3',
    });
    expect(refused.status).toBe(403);
    expect((await staffRow('fw-2')).cells['skill.key_work']).toBe('2');
    const leadership = await web.as('leadership');
    expect((await leadership.post(north, {})).status).toBe(403);
  });
});
