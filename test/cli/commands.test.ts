import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseWorkbook } from '../../src/domain/parse-workbook.ts';
import { buildCouncil } from '../../src/examples/councils.ts';
import { inputHash } from '../../src/planning/facts.ts';
import { runCli, temporaryFolder, writeTiny } from './run-cli.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let tiny: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  tiny = await writeTiny(folder.path, 'tiny');
});
afterAll(() => folder.remove());

const at = (name: string) => join(folder.path, name);

describe('export and template', () => {
  test('an exported council plans to the same input and totals as the bundled one', async () => {
    expect((await runCli(['export', 'hillingdon', at('hillingdon')])).status).toBe(0);
    const [exported, bundled] = await Promise.all(
      [at('hillingdon'), 'hillingdon'].map(async (name) =>
        JSON.parse((await runCli([name, '--json'])).stdout),
      ),
    );
    const reading = parseWorkbook(buildCouncil('hillingdon')!);
    expect(exported.inputHash).toBe(reading.ok && inputHash(reading.workbook));
    expect(exported.inputHash).toBe(bundled.inputHash);
    expect(exported.totals).toEqual(bundled.totals);
  });

  test('a start of any council is a workbook without mistakes, with the localities that were named', async () => {
    const localities = ['--locality', 'Wrekin, 12000', '--locality', 'South Telford'];
    const started = await runCli(['start', 'telford & wrekin', at('telford'), ...localities]);
    expect(started).toMatchObject({ status: 0 });
    expect(started.stdout).toContain('Wrote 11 sheets');
    expect(started.stderr).not.toContain('names of the localities are examples');
    expect((await runCli(['check', at('telford')])).status).toBe(0);
    expect(await readFile(join(at('telford'), 'localities.csv'), 'utf8')).toContain(
      'south_telford,South Telford',
    );
    const gone = await runCli(['start', 'Cumbria', at('y')]);
    expect(gone).toMatchObject({ status: 64 });
    expect(gone.stderr).toContain('was replaced by Cumberland and Westmorland and Furness');
  });

  test('does not write over files unless told to', async () => {
    const refused = await runCli(['export', 'trafford', tiny]);
    expect(refused.status).toBe(64);
    expect(refused.stderr).toContain('--overwrite');
    expect((await runCli(['export', 'traford', at('x')])).stderr).toContain("Maybe 'trafford'?");
  });

  test('the template is a workbook that plans', async () => {
    expect((await runCli(['template', at('template')])).status).toBe(0);
    expect((await runCli(['template', at('template'), '--overwrite'])).status).toBe(0);
    expect((await runCli(['plan', at('template'), '--json'])).status).toBe(0);
  });
});

describe('compare', () => {
  test('a baseline and one of its scenarios, in JSON and in words', async () => {
    const json = await runCli(['compare', tiny, 'more-misuse', '--json']);
    expect(json.status).toBe(0);
    const diff = JSON.parse(json.stdout);
    expect(diff.scenario.scenario).toBe('more-misuse');
    expect(diff.totals.requiredHours).toBeCloseTo(3, 6);
    const words = await runCli(['compare', tiny, 'more-misuse']);
    expect(words.stdout).toContain('Substance misuse rises by half');
    expect(words.stdout).not.toContain('\u001b');
  });

  test('a saved plan with itself planned again: nothing changes', async () => {
    await writeFile(at('saved.json'), (await runCli([tiny, '--json'])).stdout);
    const run = await runCli(['compare', at('saved.json'), tiny]);
    expect(run.stdout).toContain('Nothing changes');
    const three = await runCli(['compare', tiny, 'baseline', 'more-misuse', '--json']);
    const colon = await runCli(['compare', at('saved.json'), `${tiny}:more-misuse`, '--json']);
    expect(colon.stdout).toBe(three.stdout);
  });

  test('says what is wrong with a file that is no saved plan, and with an unknown scenario', async () => {
    await writeFile(at('other.json'), '{"outcome":"impossible"}');
    const run = await runCli(['compare', at('other.json'), tiny, '--json']);
    expect(run.status).toBe(2);
    expect(JSON.parse(run.stdout).errors[0].message).toContain('without a plan');
    expect((await runCli(['compare', tiny, 'nosuch'])).status).toBe(2);
  });
});

describe('the model', () => {
  test('prints a family as algebra, with its meaning, and does not plan', async () => {
    const { status, stdout } = await runCli([tiny, '--print-model', 'coverage']);
    expect(status).toBe(0);
    expect(stdout).toContain('Σ_g assigned[g,j]');
    expect(stdout).toContain('coverage[north,key_work,2,1]:');
    expect(stdout).toMatch(/unmet\[south,substance_misuse,2,2\] = 6\n/);
    expect(stdout).not.toContain('Coverage by locality');
  });

  test('goes to an LP file; planning after it is asked for with --solve', async () => {
    const run = await runCli([tiny, '--write-lp', at('model.lp')]);
    expect(run).toMatchObject({ status: 0, stdout: '' });
    const text = await readFile(at('model.lp'), 'utf8');
    expect(text).toMatch(/^Minimize\n/);
    expect(text).toMatch(/End\n$/);
    const solved = await runCli([tiny, '--write-lp', at('model.lp'), '--solve', '--json']);
    expect(JSON.parse(solved.stdout).authority).toBe('Tinyshire');
  });
});

describe('looking at a workbook', () => {
  test('lists scenarios with their steps in words', async () => {
    const { stdout } = await runCli(['scenarios', tiny]);
    expect(stdout).toContain('Multiply families of demand, where need is substance_misuse, by 1.5');
    expect(JSON.parse((await runCli(['scenarios', tiny, '--json'])).stdout)[0].scenario).toBe('more-misuse');
  });

  test('checks it with all its scenarios', async () => {
    expect((await runCli(['check', tiny])).stdout).toContain('no errors');
    const path = await writeTiny(folder.path, 'bad-scenario', {
      scenarios: [
        {
          scenario: 'gone',
          name: 'Gone',
          step: '1',
          sheet: 'demand',
          where: 'need=nosuch',
          column: 'families',
          change: 'multiply',
          value: '2',
        },
      ],
    });
    const run = await runCli(['check', path, '--json']);
    expect(run.status).toBe(2);
    expect(JSON.parse(run.stdout).errors[0]).toMatchObject({ sheet: 'scenarios', row: 2 });
  });

  test('sets staff against workload', async () => {
    expect((await runCli(['wisn', tiny])).stdout).toContain('Workload Indicators of Staffing Need');
    expect(JSON.parse((await runCli(['wisn', tiny, '--json'])).stdout).byNeed.length).toBeGreaterThan(0);
  });

  test("sets a council's published figures beside its region's", async () => {
    const { stdout } = await runCli(['peers', 'telford & wrekin']);
    expect(stdout).toContain('Telford and Wrekin beside the councils of West Midlands (14) and England');
    expect(stdout).toMatch(/Caseload.*15\.2 .* of 14/);
    const gone = await runCli(['peers', 'Cumbria']);
    expect(gone.status).toBe(64);
    expect(gone.stderr).toContain('Cumbria was replaced by Cumberland and Westmorland and Furness');
  });

  test('lists the bundled councils', async () => {
    expect((await runCli(['councils'])).stdout).toContain('staffordshire');
  });
});
