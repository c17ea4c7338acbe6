import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rawWorkbook } from '../../src/domain/raw-workbook.ts';
import { paths } from '../../views/paths.ts';
import { handTables } from '../builders/hand-tables.ts';
import { openWebApp, type WebApp } from '../builders/web-app.ts';

/** Two places in which nobody can do the work. */
const twoshire = rawWorkbook(
  handTables({
    localities: [
      { locality: 'north', name: 'Northam' },
      { locality: 'south', name: 'Southam' },
    ],
    demand: [
      { locality: 'north', need: 'care', families: 10, hours_per_week: 1 },
      { locality: 'south', need: 'care', families: 10, hours_per_week: 1 },
    ],
  }),
);

let web: WebApp;
beforeAll(async () => {
  web = await openWebApp({ workbooks: { twoshire } });
});
afterAll(() => web.close());

const north = ['twoshire', 'north', 'care', 2] as const;
const form = { mark: 'commission', owner: 'Commissioning manager', note: 'Out to tender in May', version: 0 };

describe('marking a gap', () => {
  test('keeps the mark, the owner and the note, and shows them on the gap, in the list and on the overview', async () => {
    const commissioner = await web.as('commissioner');
    const sent = await commissioner.post(paths.gapMark(...north), form);
    expect(sent.status).toBe(303);
    const page = await sent.follow();
    expect(page.text('.govuk-notification-banner')).toContain('Marked: to commission.');
    expect(page.text('main')).toContain('Out to tender in May');
    const list = await commissioner.get(paths.gaps('twoshire', { mark: 'commission' }));
    expect(list.table('1 gap of 2')[1]!.at(-1)).toBe('To commission Commissioning manager');
    const unmarked = await commissioner.get(paths.gaps('twoshire', { mark: 'none' }));
    expect(unmarked.table('1 gap of 2')[1]![0]).toContain('Southam');
    const overview = await commissioner.get(paths.overview('twoshire'));
    expect(overview.text('main')).toContain('To commission Commissioning manager');
  });

  test('at once by two people keeps the first, tells the second, and loses nothing that they wrote', async () => {
    const [first, second] = [await web.as('commissioner'), await web.as('analyst')];
    const gap = ['twoshire', 'south', 'care', 2] as const;
    const seen = (await second.get(paths.gap(...gap))).form(paths.gapMark(...gap));
    expect((await first.post(paths.gapMark(...gap), form)).status).toBe(303);
    const mine = { ...seen, mark: 'train', owner: 'Workforce lead', note: 'Two places in June' };
    const refused = await second.post(paths.gapMark(...gap), mine);
    expect(refused.status).toBe(409);
    expect(refused.text('main')).toContain('A commissioner changed this mark while you were deciding');
    expect(refused.text('main')).toContain('Out to tender in May');
    const kept = refused.form(paths.gapMark(...gap));
    expect(kept).toMatchObject({ mark: 'train', owner: 'Workforce lead', note: 'Two places in June' });
    expect((await second.post(paths.gapMark(...gap), kept)).status).toBe(303);
    const [stored] = (await web.stores.gapMarks.list(web.authority.id)).filter(
      (mark) => mark.locality === 'south',
    );
    expect(stored).toMatchObject({ mark: 'train', note: 'Two places in June' });
  });

  test('is refused with the input kept where the form holds mistakes', async () => {
    const commissioner = await web.as('commissioner');
    const wrong = { ...form, owner: 'jo@example.gov.uk', note: 'x'.repeat(2001) };
    const page = await commissioner.post(paths.gapMark(...north), wrong);
    expect(page.status).toBe(422);
    expect(page.texts('.govuk-error-summary li')).toEqual([
      'The owner looks like an e-mail address. Write a post instead, such as Commissioning manager.',
      'The note has 2001 characters. Shorten it to 2000.',
    ]);
    expect(page.form(paths.gapMark(...north))).toMatchObject({ owner: wrong.owner, note: wrong.note });
    const none = await commissioner.post(paths.gapMark('twoshire', 'north', 'care', 1), {
      ...form,
      mark: '',
    });
    expect(none.texts('.govuk-error-summary li')).toEqual([
      'Choose a mark: an owner and a note are kept with one. Or empty both.',
    ]);
    const other = await commissioner.post(paths.gapMark(...north), { ...form, mark: 'magic' });
    expect(other.status).toBe(422);
  });

  test('can be taken back', async () => {
    const analyst = await web.as('analyst');
    const gap = ['twoshire', 'north', 'care', 3] as const;
    await analyst.post(paths.gapMark(...gap), form);
    const seen = (await analyst.get(paths.gap(...gap))).form(paths.gapMark(...gap));
    const sent = await analyst.post(paths.gapMark(...gap), { ...seen, mark: '' });
    expect((await sent.follow()).text('.govuk-notification-banner')).toContain('The mark is taken away.');
    expect((await web.stores.gapMarks.list(web.authority.id)).some(({ level }) => level === 3)).toBe(false);
  });

  test('of a gap that the plan closes stays in sight', async () => {
    const analyst = await web.as('analyst');
    await analyst.post(paths.gapMark('twoshire', 'north', 'care', 1), form);
    const list = await analyst.get(paths.gaps('twoshire'));
    expect(list.text('main')).toContain('Marked, and no gap in this plan');
    expect(list.text('main')).toContain('care, level 1, Northam: to commission, Commissioning manager');
  });

  test('is open to service managers in their own localities only', async () => {
    const manager = await web.as('service_manager', { localities: ['south'] });
    const own = await manager.get(paths.gap('twoshire', 'south', 'care', 2));
    expect(own.has('textarea')).toBe(true);
    const other = await manager.get(paths.gap(...north));
    expect(other.has('textarea')).toBe(false);
    expect(other.text('main')).toContain('service managers those of their own localities');
    const refused = await manager.post(paths.gapMark(...north), form);
    expect(refused.status).toBe(403);
    expect(refused.text('main')).toContain('(Southam). This one is in Northam.');
  });

  test('is closed to leadership, who see what was decided', async () => {
    const leader = await web.as('leadership');
    expect((await leader.get(paths.gap(...north))).has('textarea')).toBe(false);
    expect((await leader.post(paths.gapMark(...north), form)).status).toBe(403);
  });
});
