import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFamilies } from '../../src/domain/open-families.ts';
import { isSmallCount } from '../../src/domain/small-numbers/small-count.ts';
import type { Workbook } from '../../src/domain/workbook.ts';
import { allGapsKey } from '../../views/gap-key.ts';
import { paths } from '../../views/paths.ts';
import { programOf } from '../builders/api-client.ts';
import { boughtName, countName, factsOfFile, type Knowledge } from '../builders/attack/facts-of-file.ts';
import { possibleValues, told, wholeNumbersIn } from '../builders/attack/possible-values.ts';
import {
  type PublishedFile,
  type PublishedRow,
  readPublished,
  readPublishedCsv,
} from '../builders/attack/published-files.ts';
import { docxText } from '../builders/docx-text.ts';
import { openWebApp, type WebApp } from '../builders/web-app.ts';
import type { WebClient } from '../builders/web-client.ts';

const codes = ['trafford', 'rotherham'];
let web: WebApp;
beforeAll(async () => {
  web = await openWebApp({ councils: codes });
}, 60_000);
afterAll(() => web.close());

async function workbookOf(code: string): Promise<Workbook> {
  const { result } = await web.deps.reading.current(web.authorities[code]!.id);
  if (!result.ok) throw new Error(`${code} is not valid.`);
  return result.workbook;
}

const places = (row: PublishedRow) => String(row['Locality codes']).split('; ');
const levelsOf = (row: PublishedRow) => String(row['Lowest skill levels']).split('; ').map(Number);

/** What a brief’s file of lots tells of the hours unmet, or bought, of localities together: period by period, or over the whole plan. */
function lotFacts({ facts, unknowns }: Knowledge, file: PublishedFile, lots: readonly PublishedRow[]): void {
  for (const lot of lots) {
    const isGap = lot['Belongs to'] === 'The gap';
    const rows = file[isGap ? '_plan gaps' : '_plan provision']!.filter(
      (row) =>
        row.Need === lot['Need code'] &&
        places(lot).includes(String(row.Locality)) &&
        levelsOf(lot).includes(Number(row.Level)),
    );
    const sumIn = (isThen: (row: PublishedRow) => boolean, value: number, slack: number) => {
      const terms: Record<string, number> = {};
      let known = 0;
      for (const row of rows.filter(isThen)) {
        const key = [row.Locality, row.Need, row.Level, row.Period].join(' ');
        const name = isGap ? `baseline unmet ${key}` : boughtName('baseline', String(row.Offer), key);
        if (name in unknowns) terms[name] = 1;
        else known += Number(row[isGap ? 'Unmet (hours a week)' : 'Bought (hours a week)']);
      }
      if (Object.keys(terms).length > 0) facts.push(told(terms, value - known, slack));
    };
    const periods = Object.keys(lot).filter((column) => column.startsWith('Hours a week, period '));
    // Tenths are shared out so that they add up: a lot may be a tenth off for each of its parts.
    const slack = 0.1 * Math.max(1, rows.length);
    periods.forEach((column, index) => {
      if (lot[column] !== 'c') sumIn((row) => row.Period === index + 1, Number(lot[column]), slack);
    });
    const weeks = Number(lot['Weeks in a period']);
    if (lot['Hours in all'] !== 'c') {
      sumIn(() => true, Number(lot['Hours in all']) / weeks, slack * periods.length);
    }
  }
}

/** A number of a page, and by how much it may be rounded; null where it is withheld. */
function figure(text: string): { readonly value: number; readonly slack: number } | null {
  const [, digits] = /^([\d,.]+)( h\/week| families)?$/.exec(text) ?? [];
  if (digits === undefined) return null;
  const value = Number(digits.replaceAll(',', ''));
  const decimals = digits.split('.')[1]?.length ?? 0;
  return { value, slack: value === 0 ? 0.05 : 0.5 * 10 ** -decimals + 1e-6 };
}

/** What the report and the performance page tell of each need over all localities: hours needed and unmet, means over the periods. */
async function needFacts(
  { facts, unknowns }: Knowledge,
  file: PublishedFile,
  reader: WebClient,
  code: string,
) {
  const report = await reader.get(paths.report(code));
  const performance = await reader.get(paths.performance(code));
  const ofReport = report.table('Each need over all localities').slice(1);
  const ofPerformance = performance.table('Coverage by need, now and at the start').slice(1);
  const codeOf = (name: string) =>
    String(file.needs!.find((row) => row.name === name || row.need === name)!.need);
  const periods = Number(file.settings!.find(({ key }) => key === 'periods')?.value ?? 1);
  const tables = [
    ofReport.map(([need, , , unmet]) => [need!, unmet!] as const),
    ofPerformance.map(([need, , , unmet]) => [need!, unmet!.split(' ')[0]!] as const),
  ];
  for (const [name, text] of tables.flat()) {
    const unmet = figure(text);
    if (unmet === null) continue;
    const isOfNeed = (key: string) => key.split(' ')[1] === codeOf(name);
    const terms: Record<string, number> = {};
    for (const key of Object.keys(unknowns)) {
      const piece = /^baseline unmet (.*)$/.exec(key)?.[1];
      if (piece !== undefined && isOfNeed(piece)) terms[key] = 1;
    }
    const known = file['_plan gaps']!.filter(
      (row) => row.Need === codeOf(name) && row['Unmet (hours a week)'] !== 'c',
    ).reduce((sum, row) => sum + Number(row['Unmet (hours a week)']), 0);
    if (Object.keys(terms).length > 0) {
      facts.push(told(terms, unmet.value * periods - known, unmet.slack * periods + 0.05));
    }
  }
  return { ofReport, codeOf };
}

describe.each(codes)('somebody with every document of %s and no right to small numbers', (code) => {
  test('can tell none from brief, report, performance, lots, workbook and plan together', async () => {
    const commissioner = await web.as('commissioner', { authority: code });
    const workbook = await workbookOf(code);
    const needs = workbook.needs.map(({ need }) => need);
    const knowledge: Knowledge = { unknowns: {}, facts: [] };
    const excel = await commissioner.download(paths.downloadExcel(code));
    const file = await readPublished(excel.bytes);
    const tellNeed = factsOfFile(knowledge, file, 'baseline');
    const asked = { gaps: needs.map((need) => allGapsKey(need)), planned: needs };
    const lots = readPublishedCsv((await commissioner.get(paths.brief(code, asked, '.csv'))).html);
    expect(lots.some((lot) => lot['Hours in all'] === 'c')).toBe(true);
    lotFacts(knowledge, file, lots);
    const { ofReport, codeOf } = await needFacts(knowledge, file, commissioner, code);
    for (const [name, , hours] of ofReport) {
      const required = figure(hours!);
      tellNeed(codeOf(name!), { hours: required?.value ?? null, families: null }, required?.slack);
    }
    const rows = workbook.demand
      .filter((row) => isSmallCount(openFamilies(row)))
      .map((row) => ({
        name: countName({ ...row, period: row.period ?? '' }),
        perCount: row.families === null ? openFamilies({ ...row, startsPerYear: 1 }) : 1,
      }));
    expect(rows.length).toBeGreaterThan(5);
    for (const { name } of rows) expect(knowledge.unknowns).toHaveProperty([name]);
    const ranges = await possibleValues(
      knowledge.unknowns,
      knowledge.facts,
      rows.map(({ name }) => name),
    );
    const recovered = rows.filter(({ name, perCount }) => {
      const { least, most } = ranges.get(name)!;
      return wholeNumbersIn({ least: least * perCount, most: most * perCount }) < 2;
    });
    expect(recovered).toEqual([]);
  }, 30_000);

  test('is told the same, and no more, by the brief in Word as on the page and in its file', async () => {
    const commissioner = await web.as('commissioner', { authority: code });
    const needs = (await workbookOf(code)).needs.map(({ need }) => need);
    const asked = { gaps: needs.map((need) => allGapsKey(need)), planned: needs, small: 'shown' as const };
    const page = await commissioner.get(paths.brief(code, asked));
    const word = docxText((await commissioner.download(paths.brief(code, asked, '.docx'))).bytes);
    const onPage = page.table('Lots of the gap').slice(1);
    const inWord = word.tables.find(([head]) => head?.[0] === 'Lot' && head.includes('Hours in all'))!;
    expect(inWord.slice(1).map((row) => row.join('|'))).toEqual(onPage.map((row) => row.join('|')));
    expect(page.text('main')).toContain('withheld');
  });

  test('finds no figure through the interface that the workbook’s own file withholds', async () => {
    const program = await programOf(web, { authority: code });
    const commissioner = await web.as('commissioner', { authority: code });
    const file = await readPublished((await commissioner.download(paths.downloadExcel(code))).bytes);
    const withheld = new Set(
      file
        .demand!.filter(({ families, starts_per_year: starts }) => families === 'c' || starts === 'c')
        .map(({ locality, need }) => `${locality} ${need}`),
    );
    expect(withheld.size).toBeGreaterThan(5);
    for (const [list, columns] of Object.entries({
      demand: ['families', 'startsPerYear'],
      coverage: ['requiredHours', 'metHours', 'unmetHours', 'coverage'],
      gaps: ['requiredHours', 'unmetHours', 'familiesWaiting', 'cheapestHoursPerWeek'],
      lots: ['hoursPerWeek', 'hours', 'pounds'],
    })) {
      const rows = readPublishedCsv((await program.get(`/${code}/${list}.csv`)).text);
      const own = rows.filter(({ locality, need }) => withheld.has(`${locality} ${need}`));
      expect(own.length, list).toBeGreaterThan(0);
      for (const row of own) {
        for (const column of columns) expect(['c', ''], `${list} ${column}`).toContain(row[column]);
      }
    }
  });
});
