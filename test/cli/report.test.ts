import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { find, findAll, readHtml, tableOf, textOf } from '../builders/html.ts';
import { runCli, runShell, temporaryFolder, writeTiny } from './run-cli.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let tiny: string;
const at = (name: string) => join(folder.path, name);

beforeAll(async () => {
  folder = await temporaryFolder();
  // More misuse than the specialist has hours for, so that the offer is bought.
  tiny = await writeTiny(folder.path, 'tiny', {
    demand: [{ locality: 'south', need: 'substance_misuse', families: '20', hours_per_week: '1' }],
  });
  await writeFile(at('before.json'), (await runCli(['plan', tiny, '--json'])).stdout);
});
afterAll(() => folder.remove());

async function reportIn(name: string) {
  const html = await readFile(at(name), 'utf8');
  const root = readHtml(html);
  const table = (caption: string) =>
    tableOf(findAll(root, 'table').find((each) => textOf(find(each, 'caption')).includes(caption))!);
  return { html, table, first: textOf(find(root, '.skillmix-report__first')) };
}

describe('report', () => {
  test('writes a document that loads nothing, with the figures of the plan', async () => {
    const run = await runCli(['report', tiny, '--out', at('report.html')]);
    expect(run).toMatchObject({ status: 0, stdout: `Wrote the report to ${at('report.html')}.\n` });
    const { html, first, table } = await reportIn('report.html');
    expect(html.startsWith('<!DOCTYPE html>')).toBe(true);
    expect(html).not.toMatch(/<script|<link|<img|url\((?!data:)/);
    const plan = JSON.parse(await readFile(at('before.json'), 'utf8'));
    expect(plan.cost.total).toBeGreaterThan(0);
    const pounds = `£${Math.round(plan.cost.total).toLocaleString('en-GB')}`;
    expect(first).toContain(`Approve ${pounds} of new money`);
    expect(table('Cost against budget').find(([kind]) => kind === 'Cost of the plan')![1]).toBe(pounds);
    expect(html).not.toContain('Example council');
  });

  test('sets a scenario beside the baseline and tells what changed since a saved plan', async () => {
    const out = at('scenario.html');
    const run = await runCli([
      ...['report', tiny, '--scenario', 'more-misuse', '--since', at('before.json'), '--out', out],
    ]);
    expect(run.status).toBe(0);
    const { first, table } = await reportIn('scenario.html');
    expect(table('Options considered').map(([option]) => option)).toEqual([
      'Option',
      '▶ Recommended: Substance misuse rises by half',
      'Baseline: the budget and rules as they stand',
    ]);
    expect(first).toContain('Compared with the saved plan');
    expect(first).toContain('Families need 10.0 more hours a week');
  });

  test('withholds small numbers unless told to show them, and then says so at its head', async () => {
    const few = await writeTiny(folder.path, 'few', {
      demand: [
        ...['north', 'south'].flatMap((locality) => [
          { locality, need: 'key_work', families: '20', hours_per_week: '1.5' },
          {
            locality,
            need: 'substance_misuse',
            families: locality === 'north' ? '3' : '9',
            hours_per_week: '1',
          },
        ]),
      ],
    });
    expect((await runCli(['report', few, '--out', at('few.html')])).status).toBe(0);
    expect((await reportIn('few.html')).table('Share of the required hours').flat()).toContain('withheld');
    expect((await runCli(['report', few, '--small-numbers', 'shown', '--out', at('all.html')])).status).toBe(
      0,
    );
    const all = await reportIn('all.html');
    expect(all.table('Share of the required hours').flat()).not.toContain('withheld');
    expect(all.html).toContain('not for publication');
  });

  test('says what is wrong with a wrong call, and writes nothing without a plan', async () => {
    const wrong = async (...args: readonly string[]) => {
      const { status, stderr } = await runCli(['report', ...args]);
      expect(status).toBe(64);
      return stderr;
    };
    expect(await wrong(tiny)).toContain('--out report.html');
    expect(await wrong(tiny, '--out', 'report.docx')).toContain('neither HTML nor PDF');
    expect(await wrong(tiny, '--out', at('x.html'), '--since', 'none.json')).toContain("no file 'none.json'");
    expect(await wrong(tiny, '--out', at('no/folder/x.html'))).toContain('cannot be written');
    const bad = await writeTiny(folder.path, 'bad', { localities: [{ locality: '', name: 'Nowhere' }] });
    expect((await runCli(['report', bad, '--out', at('x.html')])).status).toBe(2);
    const torn = await writeTiny(folder.path, 'torn', {
      settings: [{ key: 'authority', value: 'Tornshire' }],
      rules: [{ rule: 'minimum_coverage', locality: '*', need: 'substance_misuse', value: '1', hard: 'yes' }],
      ...{ staff: [], providers: [], training: [], scenarios: [] },
    });
    const answer = await runCli(['report', torn, '--out', at('x.html')]);
    expect(answer.status).toBe(3);
    expect(existsSync(at('x.html'))).toBe(false);
  });

  test('without a browser says how to get a PDF all the same', async () => {
    const call = `'${process.execPath}' --import tsx src/cli.ts report '${tiny}' --out report.pdf`;
    const none = await runShell(`unset CHROMIUM_PATH; PATH=/nowhere; ${call}`);
    expect(none.status).toBe(64);
    expect(none.stderr).toContain('Write --out report.html and print it');
    const wrong = await runShell(`CHROMIUM_PATH=/nowhere/chromium ${call}`);
    expect(wrong.status).toBe(64);
    expect(wrong.stderr).toContain('CHROMIUM_PATH is /nowhere/chromium');
  });
});
