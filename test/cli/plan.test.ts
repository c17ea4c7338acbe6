import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { errorsShape, impossibleShape, planShape } from './answer-shape.ts';
import { interruptCli, type Run, runCli, runNpm, runShell, temporaryFolder, writeTiny } from './run-cli.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let tiny: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  tiny = await writeTiny(folder.path, 'tiny');
});
afterAll(() => folder.remove());

const withoutSeconds = ({ stdout }: Run) => stdout.replace(/"seconds":\{[^}]*\}/, '"seconds":{}');

describe('planning a folder', () => {
  test('gives one JSON object of exactly the agreed shape, through npm as users run it', async () => {
    const run = await runNpm([tiny, '--json']);
    expect(run.status).toBe(0);
    const answer = JSON.parse(run.stdout);
    planShape.parse(answer);
    expect(Object.keys(answer)).toEqual(Object.keys(planShape.shape));
    expect(answer).toMatchObject({ authority: 'Tinyshire', scenario: null, solver: 'highs' });
    expect(answer.seconds.read).toBeGreaterThan(0);
  });

  test('gives the same bytes apart from the seconds when it is run again', async () => {
    const [first, second] = await Promise.all([runCli([tiny, '--json']), runCli(['plan', tiny, '--json'])]);
    expect(withoutSeconds(second)).toBe(withoutSeconds(first));
  });

  test('takes a scenario, a goal and a solver', async () => {
    const run = await runCli([
      tiny,
      '--scenario',
      'more-misuse',
      '--goal=fairest',
      '--solver',
      'jslp',
      '--json',
    ]);
    expect(JSON.parse(run.stdout)).toMatchObject({
      scenario: 'more-misuse',
      goal: 'fairest',
      solver: 'jslp',
    });
    expect(run.status).toBe(0);
  });

  test('shows a summary of at most 80 columns without colour when it is piped', async () => {
    const { status, stdout } = await runCli([tiny]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Tinyshire, baseline\n/);
    expect(stdout).toContain('Substance misuse');
    expect(stdout).not.toContain('\u001b');
    expect(stdout.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
  });

  test('does not mind a reader that goes away', async () => {
    const { status, stderr } = await runShell(
      `set -o pipefail; node --import tsx src/cli.ts hillingdon --print-model all | head -1`,
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});

describe('ctrl-C', () => {
  test('ends the solve with an answer all the same: the best found so far, or none', async () => {
    const { status, stdout } = await interruptCli(['staffordshire', '--json'], 3);
    const { outcome } = JSON.parse(stdout);
    expect([
      [0, 'within_gap'],
      [0, 'proven_best'],
      [4, 'no_answer'],
    ]).toContainEqual([status, outcome]);
  });
});

describe('a plan that cannot be', () => {
  test('is told from a wrong workbook by its status and its outcome', async () => {
    const path = await writeTiny(folder.path, 'impossible', {
      rules: [{ rule: 'minimum_role_fte', locality: 'south', role: 'specialist', value: '30' }],
    });
    const run = await runCli([path, '--json']);
    expect(run.status).toBe(3);
    impossibleShape.parse(JSON.parse(run.stdout));
    const readable = await runCli([path]);
    expect(readable.status).toBe(3);
    expect(readable.stdout).toContain('Impossible');
  });
});

describe('a workbook with errors', () => {
  test('has every problem listed on standard output with status 2', async () => {
    const path = await writeTiny(folder.path, 'broken', {
      localities: [{ locality: 'north', name: 'North', weight: 'heavy' }],
    });
    const run = await runCli([path, '--json']);
    expect(run.status).toBe(2);
    const { errors } = errorsShape.parse(JSON.parse(run.stdout));
    expect(errors).toContainEqual(
      expect.objectContaining({ sheet: 'localities', row: 2, column: 'weight', value: 'heavy' }),
    );
    expect(errors.some(({ sheet }) => sheet === 'demand')).toBe(true);
    const readable = await runCli([path]);
    expect(readable.status).toBe(2);
    expect(readable.stdout).toContain('row 2, weight');
  });

  test('is a path that leads nowhere, with the council that was probably meant', async () => {
    const run = await runCli(['hilingdon', '--json']);
    expect(run.status).toBe(2);
    expect(errorsShape.parse(JSON.parse(run.stdout)).errors[0]!.message).toContain("'hillingdon'");
  });

  test('is a folder without sheets, and an unknown scenario', async () => {
    const empty = join(folder.path, 'empty');
    await mkdir(empty);
    await writeFile(join(empty, 'notes.txt'), 'nothing');
    expect((await runCli([empty, '--json'])).status).toBe(2);
    const run = await runCli([tiny, '--scenario', 'more-misus', '--json']);
    expect(run.status).toBe(2);
    expect(JSON.parse(run.stdout).errors[0].message).toContain("'more-misuse'");
  });
});

describe('wrong usage', () => {
  test.each([
    [['--jsn', 'hillingdon'], 'Maybe --json?'],
    [['scenrios', 'hillingdon'], "Maybe 'scenarios'?"],
    [['hillingdon', '--goal', 'best'], 'most_need_met'],
    [['hillingdon', '--solver', 'cplex'], 'highs, jslp'],
    [['hillingdon', '--goal'], '--goal'],
    [['scenarios', 'hillingdon', '--goal', 'fairest'], '--goal'],
    [['hillingdon', '--print-model', 'bugdet'], "Maybe 'budget'?"],
    [[], 'needs 1 word'],
  ])(
    '%j ends with status 64, says why on standard error and nothing on standard output',
    async (args, hint) => {
      const { status, stdout, stderr } = await runCli(args);
      expect(stderr).toContain(hint);
      expect(stdout).toBe('');
      expect(status).toBe(64);
    },
  );

  test('help is no wrong usage', async () => {
    const overview = await runCli(['--help']);
    expect(overview.status).toBe(0);
    expect(overview.stdout).toContain('compare');
    const plan = await runCli(['plan', '--help']);
    expect(plan.status).toBe(0);
    expect(plan.stdout).toContain('--print-model');
  });
});
