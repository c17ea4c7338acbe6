import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paths } from '../../views/paths.ts';
import { openWebApp, type WebApp } from '../builders/web-app.ts';
import { xlsxFile } from '../builders/xlsx.ts';

let web: WebApp;
const telford = 'E06000020';

beforeAll(async () => {
  web = await openWebApp({ councils: ['trafford'], planned: false, demo: true });
});
afterAll(() => web.close());

/** A visitor of the demonstration who has taken the administrator's role. */
async function administrator() {
  const client = web.visitor();
  await client.post(paths.demoRole(), { role: 'administrator' });
  return client;
}

describe('choosing a council to start with', () => {
  test('is offered on every page of an example council', async () => {
    const page = await web.visitor().get(paths.data('trafford'));
    expect(page.texts(`a[href="${paths.start()}"]`)).toContain('Start with your own council');
  });

  test('finds councils by name or region, and those of today for one that was replaced', async () => {
    const client = web.visitor();
    const all = await client.get(paths.start());
    expect(all.table('councils in England').length).toBeGreaterThan(153);
    const found = await client.get(`${paths.start()}?q=telford`);
    expect(found.table('1 council').at(-1)).toEqual(['Telford and Wrekin', 'West Midlands']);
    const replaced = await client.get(`${paths.start()}?q=Northamptonshire`);
    expect(replaced.text('main')).toContain(
      'Northamptonshire (until it was replaced): choose North Northamptonshire or West Northamptonshire',
    );
    expect((await client.get(`${paths.start()}?q=Atlantis`)).text('main')).toContain(
      'Try a part of its name',
    );
  });

  test('shows its published figures by year, with what is hidden or missing', async () => {
    const page = await web.visitor().get(paths.startCouncil(telford));
    const rows = page.table('Children, children in need, referrals and social workers');
    expect(rows.find(([name]) => name?.startsWith('Social workers in post'))?.at(-1)).toBe('169.2');
    expect(rows.find(([name]) => name?.startsWith('Children aged 0 to 17'))?.at(-1)).toBe('not published');
    const city = await web.visitor().get(paths.startCouncil('E09000001'));
    expect(city.text('main')).toContain('a suppressed count of 1 to 5 in 2025, taken as 3');
    expect(city.table('Episodes with each assessment factor').flat()).toContain('1 to 5');
  });

  test('is no dead end for a council that was replaced', async () => {
    const page = await web.visitor().get(paths.startCouncil('E10000006'));
    expect(page.status).toBe(404);
    expect(page.text('main')).toContain('Cumbria was replaced by Cumberland and Westmorland and Furness');
  });
});

describe('making the workbook', () => {
  test('is for administrators, whose role a visitor of the demonstration can take there', async () => {
    const client = web.visitor();
    const page = await client.get(paths.startCouncil(telford));
    expect(page.has(`form[action="${paths.startCouncil(telford)}"]`)).toBe(false);
    expect(page.text('main')).toContain('Take the administrator role and go on');
    const back = paths.startCouncil(telford);
    const taken = await client.post(paths.demoRole(), { role: 'administrator', back });
    expect(taken.to).toBe(paths.startCouncil(telford));
    expect((await taken.follow()).has(`form[action="${paths.startCouncil(telford)}"]`)).toBe(true);
    expect((await web.visitor().post(paths.startCouncil(telford), {})).status).toBe(403);
  });

  test('plans it at once, with the localities that were named', async () => {
    const client = await administrator();
    const page = await client.get(paths.startCouncil(telford));
    const form = { ...page.form(paths.startCouncil(telford)), localities: 'Wrekin, 12,000\nSouth Telford' };
    expect(form).toMatchObject({ code: 'telford-and-wrekin' });
    const made = await client.post(paths.startCouncil(telford), form);
    expect(made.status).toBe(303);
    const created = (await web.stores.authorities.byCode('telford-and-wrekin'))!;
    expect(created).toMatchObject({ name: 'Telford and Wrekin', example: false });
    const { done, open } = await web.stores.runs.latest(created.id, 'plan', null);
    expect(done ?? open).not.toBeNull();
    const after = await made.follow();
    expect(after.status).toBe(200);
    const localities = await client.get(paths.sheet('telford-and-wrekin', 'localities'));
    expect(localities.text('main')).toContain('South Telford');
    const again = await client.get(paths.startCouncil(telford));
    expect(again.form(paths.startCouncil(telford))).toMatchObject({ code: 'telford-and-wrekin-2' });
  });

  test('lets its staff sheet be replaced by an uploaded Excel file, and plans with the new team', async () => {
    const client = await administrator();
    const code = 'telford-and-wrekin';
    const { bytes } = await client.download(paths.downloadExcel(code));
    const unchanged = await client.upload(paths.upload(code), 'telford.xlsx', bytes);
    expect(unchanged.text('main')).toContain('There is nothing to store');
    const header = ['staff', 'role', 'locality', 'fte', 'count', 'skill.key_work', 'source'];
    const own = ['hub-1', 'family_help_practitioner', 'wrekin', 1, 30, 2, 'local: establishment'];
    const file = xlsxFile({ staff: [header, own] });
    const shown = await client.upload(paths.upload(code), 'staff.xlsx', file);
    expect(shown.text('main')).toContain('hub-1');
    const stored = await client.post(paths.upload(code), shown.form(paths.upload(code)));
    expect(stored.status).toBe(303);
    await client.post(paths.plan(code));
    const plan = await client.get(paths.locality(code, 'wrekin'));
    expect(plan.text('main')).toContain('Family Help practitioner');
    expect((await client.get(paths.checklist(code))).text('main')).toContain(
      'Posts: Family Help practitioner',
    );
  });

  test('says what is wrong with the form, and keeps it', async () => {
    const client = await administrator();
    const answer = await client.post(paths.startCouncil(telford), {
      localities: 'North\nnorth',
      code: 'Start',
    });
    expect(answer.status).toBe(422);
    expect(answer.text('#localities-error')).toContain("'north' stands twice");
    expect(answer.text('#code-error')).toContain('is an address of the service itself');
    expect(answer.form(paths.startCouncil(telford))).toMatchObject({ localities: 'North\nnorth' });
    const taken = await client.post(paths.startCouncil(telford), { localities: 'North', code: 'trafford' });
    expect(taken.text('#code-error')).toContain('Another authority has the code');
  });
});
