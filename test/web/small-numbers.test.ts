import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AccessRole } from '../../src/domain/access-role.ts';
import { openFamilies } from '../../src/domain/open-families.ts';
import { type RequiredWork, requiredWork } from '../../src/domain/required-work.ts';
import { hiddenWork } from '../../src/domain/small-numbers/hidden-work.ts';
import { isSmallCount } from '../../src/domain/small-numbers/small-count.ts';
import { withScenario } from '../../src/domain/with-scenario.ts';
import type { Workbook } from '../../src/domain/workbook.ts';
import { buildCouncil, councils } from '../../src/examples/councils.ts';
import { paths } from '../../views/paths.ts';
import {
  boughtName,
  countName,
  factsOfFile,
  type Knowledge,
  type TotalsOfNeeds,
} from '../builders/attack/facts-of-file.ts';
import { possibleValues, told, wholeNumbersIn } from '../builders/attack/possible-values.ts';
import {
  type PublishedFile,
  type PublishedRow,
  readPublished,
  readPublishedCsv,
} from '../builders/attack/published-files.ts';
import { openWebApp, type WebApp } from '../builders/web-app.ts';

let web: WebApp;
beforeAll(async () => {
  web = await openWebApp({ councils: councils.map(({ code }) => code) });
}, 120_000);
afterAll(() => web.close());

async function workbookOf(code: string, scenario: string | null = null): Promise<Workbook> {
  const current = await web.deps.reading.current(web.authorities[code]!.id);
  const result = scenario === null ? current.result : web.deps.reading.withScenario(current, scenario);
  if (!result.ok) throw new Error(`${code} is not valid.`);
  return result.workbook;
}

/** Rows of the demand sheet with few families, each under the name of its count. */
function smallRows({ demand }: Workbook) {
  return demand
    .filter((row) => isSmallCount(openFamilies(row)))
    .map((row) => ({
      name: countName({ ...row, period: row.period ?? '' }),
      perCount: row.families === null ? openFamilies({ ...row, startsPerYear: 1 }) : 1,
    }));
}

/** What a commissioner has of a council's baseline, or of a scenario: every sheet, and every total of a need that other documents tell. */
async function gather(
  into: Knowledge,
  code: string,
  scenario: string | null,
  factorOf?: (row: PublishedRow) => number,
): Promise<PublishedFile> {
  const commissioner = await web.as('commissioner', { authority: code });
  const query = scenario === null ? '' : `?scenario=${scenario}`;
  const { bytes, headers } = await commissioner.download(`${paths.downloadExcel(code)}${query}`);
  expect(headers.get('content-disposition')).toContain('small-numbers-hidden');
  const file = await readPublished(bytes);
  const tellNeed = factsOfFile(into, file, scenario ?? 'baseline', factorOf);
  await tellNeeds(tellNeed, code, scenario);
  const lots = readPublishedCsv((await commissioner.get(paths.commissioningTable(code, { scenario }))).html);
  lotFacts(into, file, scenario ?? 'baseline', lots);
  return file;
}

async function tellNeeds(tellNeed: TotalsOfNeeds, code: string, scenario: string | null): Promise<void> {
  const baseline = await workbookOf(code);
  const planned = await workbookOf(code, scenario);
  const hidden = scenario === null ? hiddenWork(baseline) : hiddenWork(baseline, planned);
  const work = requiredWork(planned);
  for (const { need } of planned.needs) {
    const mean = (of: (piece: RequiredWork) => number) =>
      work.reduce((sum, piece) => sum + (piece.need === need ? of(piece) : 0), 0) / planned.settings.periods;
    tellNeed(need, {
      hours: hidden.isNeedTotalHidden(need) ? null : mean(({ hoursPerWeek }) => hoursPerWeek),
      families: hidden.isFamiliesTotalHidden(need) ? null : mean(({ families }) => families),
    });
  }
}

/** The small counts that somebody who knows all this can tell exactly. */
async function recovered({ unknowns, facts }: Knowledge, code: string): Promise<readonly string[]> {
  const rows = smallRows(await workbookOf(code));
  const asked = rows.filter(({ name }) => name in unknowns);
  const ranges = await possibleValues(
    unknowns,
    facts,
    asked.map(({ name }) => name),
  );
  return rows.flatMap(({ name, perCount }) => {
    const range = ranges.get(name);
    if (range === undefined) return [name];
    const families = { least: range.least * perCount, most: range.most * perCount };
    return wholeNumbersIn(families) < 2 ? [name] : [];
  });
}

describe('a commissioner with every file and every total of a council', () => {
  test.each(councils.map(({ code }) => code))('can tell no small number of families: %s', async (code) => {
    const knowledge: Knowledge = { unknowns: {}, facts: [] };
    await gather(knowledge, code, null);
    expect(smallRows(await workbookOf(code)).length).toBeGreaterThan(10);
    expect(await recovered(knowledge, code)).toEqual([]);
  });

  test('nor with those of a scenario that changes some needs and not others', async () => {
    const [code, scenario] = ['staffordshire', 'predicted_growth'];
    await web.plan(scenario, code);
    const knowledge: Knowledge = { unknowns: {}, facts: [] };
    await gather(knowledge, code, null);
    await gather(knowledge, code, scenario);
    expect(await recovered(knowledge, code)).toEqual([]);
  });

  test('nor with those of a scenario that multiplies the families of a need', async () => {
    const [code, scenario] = ['rotherham', 'cohort_grows'];
    await web.plan(scenario, code);
    const knowledge: Knowledge = { unknowns: {}, facts: [] };
    await gather(knowledge, code, null);
    await gather(knowledge, code, scenario, ({ need }) => (need === 'lead_early_help' ? 1.2 : 1));
    expect(await recovered(knowledge, code)).toEqual([]);
  });

  test('could tell many if nothing but the small numbers themselves were left out', async () => {
    const code = 'hillingdon';
    const knowledge: Knowledge = { unknowns: {}, facts: [] };
    const file = await gather(knowledge, code, null);
    const analyst = await web.as('analyst', { authority: code });
    const whole = await readPublished((await analyst.download(paths.downloadExcel(code))).bytes);
    const small = new Set(smallRows(await workbookOf(code)).map(({ name }) => name));
    const demand = whole.demand!.filter((row) => !small.has(countName(row)));
    factsOfFile(knowledge, { ...file, demand }, 'others', () => 1);
    expect((await recovered(knowledge, code)).length).toBeGreaterThan(0);
  });
});

describe('who gets small numbers', () => {
  const demandOf = async (role: AccessRole, query = '', smallNumbers?: boolean) => {
    const member = await web.as(role, {
      authority: 'rotherham',
      ...(smallNumbers === undefined ? {} : { smallNumbers }),
    });
    const { bytes } = await member.download(`${paths.downloadExcel('rotherham')}${query}`);
    const file = await readPublished(bytes);
    const about = Object.keys(file._notes![0]!).join() + JSON.stringify(file._notes!.slice(0, 6));
    return { isHidden: file.demand!.some(({ families }) => families === 'c'), about };
  };

  test.each([
    ['administrator', false],
    ['analyst', false],
    ['service_manager', false],
    ['commissioner', true],
    ['leadership', true],
  ] as const)('by default: %s, left out: %s', async (role, isHidden) => {
    const download = await demandOf(role);
    expect(download.isHidden).toBe(isHidden);
    expect(download.about).toContain(isHidden ? 'c stands for 1 to 5 families' : 'not for publication');
  });

  test('an administrator may say otherwise, and asking for them does not help', async () => {
    expect((await demandOf('leadership', '', true)).isHidden).toBe(false);
    expect((await demandOf('analyst', '?small=shown', false)).isHidden).toBe(true);
  });

  test('who may have them can leave them out, to pass the file on', async () => {
    expect((await demandOf('analyst', '?small=hidden')).isHidden).toBe(true);
    const analyst = await web.as('analyst', { authority: 'rotherham' });
    const page = await analyst.get(paths.download('rotherham'));
    expect(page.form(paths.downloadExcel('rotherham'))).toMatchObject({ small: 'shown' });
    expect(page.text('main')).toContain('it is not for publication');
  });

  test('who may not is told why, and by whom it can be changed', async () => {
    const commissioner = await web.as('commissioner', { authority: 'rotherham' });
    const page = await commissioner.get(paths.download('rotherham'));
    expect(page.form(paths.downloadExcel('rotherham'))).not.toHaveProperty('small');
    expect(page.text('main')).toContain('few families could be recognised');
    expect(page.text('main')).toContain('An administrator of the authority can let you have them');
  });

  test('of a scenario that has not been planned yet, what is small in it alone is left out, too', async () => {
    const [code, scenario] = ['hillingdon', 'fewer'];
    const raw = buildCouncil(code)!;
    const edit = {
      sheet: 'demand',
      where: 'need=triage',
      column: 'starts_per_year',
      change: 'multiply',
    } as const;
    await web.add('fewer', withScenario(raw, scenario, 'Fewer', [{ ...edit, value: '0.01' }]));
    const commissioner = await web.as('commissioner', { authority: 'fewer' });
    const triage = async (query: string) => {
      const { bytes } = await commissioner.download(`${paths.downloadExcel('fewer')}${query}`);
      const rows = (await readPublished(bytes)).demand!.filter(({ need }) => need === 'triage');
      return new Set(rows.map(({ starts_per_year: starts }) => starts === 'c'));
    };
    expect(await triage('')).toEqual(new Set([false]));
    expect(await triage(`?scenario=${scenario}`)).toEqual(new Set([true]));
  });

  test('the archive of CSV files leaves them out as well', async () => {
    const commissioner = await web.as('commissioner', { authority: 'rotherham' });
    const { bytes, headers } = await commissioner.download(paths.downloadCsv('rotherham'));
    expect(headers.get('content-disposition')).toContain('small-numbers-hidden.zip');
    const demand = strFromU8(unzipSync(bytes)['demand.csv']!);
    expect(demand.split(/\r?\n/).filter((line) => /,lead_child_protection,/.test(line))).toHaveLength(7);
    expect(demand).toMatch(/wentworth_valley,lead_child_protection,3,[^,]*,c,/);
    expect(demand).not.toContain('11 families with a Child Protection Plan');
  });
});

/** What the file of lots tells: hours bought of a need in some localities, mean over the periods. */
function lotFacts(
  { facts, unknowns }: Knowledge,
  file: PublishedFile,
  label: string,
  lots: readonly PublishedRow[],
): void {
  const periods = Number(file.settings!.find(({ key }) => key === 'periods')?.value ?? 1);
  for (const lot of lots) {
    if (lot['Hours a week, mean'] === 'c') continue;
    const localities = String(lot['Locality code']).split(';');
    const levels = String(lot['Lowest skill level']).split(';').map(Number);
    let known = 0;
    const terms: Record<string, number> = {};
    for (const row of file['_plan provision']!) {
      if (row.Need !== lot['Need code'] || !localities.includes(String(row.Locality))) continue;
      if (!levels.includes(Number(row.Level))) continue;
      const key = [row.Locality, row.Need, row.Level, row.Period].join(' ');
      const name = boughtName(label, String(row.Offer), key);
      if (name in unknowns) terms[name] = 1;
      else known += Number(row['Bought (hours a week)']);
    }
    const hours = Number(lot['Hours a week, mean']) * periods;
    if (Object.keys(terms).length > 0) facts.push(told(terms, hours - known, 0.01));
  }
}
