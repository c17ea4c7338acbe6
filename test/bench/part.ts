/** One part of the benchmark, in a process of its own: prints one line of JSON. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Workbook } from '../../src/domain/workbook.ts';
import { readWorkbook } from '../../src/exchange/read-workbook.ts';
import { writeWorkbookFolder } from '../../src/exchange/write-workbook.ts';
import { unmetInFutures } from '../../src/planning/analysis/futures.ts';
import type { Answer, Plan } from '../../src/planning/answer.ts';
import { inputsOf } from '../../src/planning/inputs.ts';
import { modelOf, type PlanModel } from '../../src/planning/model.ts';
import { planWorkbook } from '../../src/planning/plan.ts';
import { openSolver } from '../../src/planning/solver/open-solver.ts';
import { warmSolver } from '../../src/planning/solver/warm.ts';
import { solveStages } from '../../src/planning/stages/solve-stages.ts';
import { generateAuthority, randomStream, type Size, sizes } from './generate.ts';
import { otherSolvers } from './other-solvers.ts';
import { tablesOf } from './tables.ts';

export type BenchResult = {
  readonly title: string;
  readonly columns: number;
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly figures: Readonly<Record<string, string>>;
};

const [first, second] = process.argv.slice(2);
const result =
  first === 'whole'
    ? await wholePosts(sizes[second as keyof typeof sizes])
    : first === 'replan'
      ? await replans(sizes[second as keyof typeof sizes])
      : first === 'futures'
        ? await futures(sizes[second as keyof typeof sizes])
        : await continuous(sizes[first as keyof typeof sizes]);
console.log(JSON.stringify(result));

/** The whole pipeline, cold: read the files, model, solve, check, explain; then the first stage with other solvers. */
async function continuous(size: Size): Promise<BenchResult> {
  const folder = await mkdtemp(join(tmpdir(), 'skillmix-bench-'));
  try {
    await writeWorkbookFolder(tablesOf(generateAuthority(size)), join(folder, 'workbook'));
    const started = performance.now();
    const read = await readWorkbook(join(folder, 'workbook'));
    if (!read.ok) throw new Error(JSON.stringify(read.problems.slice(0, 3)));
    const readSeconds = secondsSince(started);
    const plan = planOf(await planWorkbook(read.workbook, { readSeconds }));
    const seconds = secondsSince(started);
    const peakMegabytes = peak();
    const { seconds: phases } = plan;
    const rest = phases.read + phases.model + phases.check + phases.explain;
    const model = modelOf(inputsOf(read.workbook));
    const others = await otherSolvers(model, plan.stages[0]!.value, folder);
    return {
      ...head(size, model),
      seconds,
      peakMegabytes,
      figures: {
        outcome: `${plan.outcome}, unmet ${plan.stages[0]!.value} weighted h/week, coverage ${(100 * plan.totals.coverage).toFixed(1)} %`,
        'read the CSV files': secondsText(phases.read),
        'inputs and model': secondsText(phases.model),
        'solve (all stages)': secondsText(phases.solve),
        check: secondsText(phases.check),
        explain: secondsText(phases.explain),
        'everything but solving ÷ solving': (rest / phases.solve).toFixed(2),
        total: secondsText(seconds),
        'peak memory': `${peakMegabytes} MB`,
        ...others,
      },
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whole posts and people: when the first plan is there, with which proven gap, and when the gap is 1 % and 0.1 %. */
async function wholePosts(size: Size): Promise<BenchResult> {
  const workbook = withTimeLimit(generateAuthority({ ...size, wholePosts: true }));
  const started = performance.now();
  const reached = new Map<number, string>();
  let firstPlan = '';
  let needSolved = '';
  const plan = planOf(
    await planWorkbook(workbook, {
      explain: false,
      onProgress: ({ stage, gap }) => {
        const now = secondsText(secondsSince(started));
        if (stage !== 'unmet_need' && needSolved === '') needSolved = now;
        if (stage !== 'unmet_need' || gap === null) return;
        if (firstPlan === '') firstPlan = `${now}, proven gap ${(100 * gap).toFixed(3)} %`;
        for (const limit of [0.01, 0.001]) if (gap <= limit && !reached.has(limit)) reached.set(limit, now);
      },
    }),
  );
  const seconds = secondsSince(started);
  const gaps = plan.stages.map((stage) => `${stage.name} ${(100 * stage.gap).toFixed(3)} %`).join(', ');
  return {
    ...head(size, modelOf(inputsOf(workbook))),
    seconds,
    peakMegabytes: peak(),
    figures: {
      'first plan': firstPlan,
      'gap of need ≤ 1 %': reached.get(0.01) ?? needSolved,
      'gap of need ≤ 0.1 %': reached.get(0.001) ?? needSolved,
      'all stages': secondsText(seconds),
      'proven gaps at the end': gaps,
      'peak memory': `${peak()} MB`,
    },
  };
}

/** Whole posts are measured under the default time limit of a solve. */
function withTimeLimit(workbook: Workbook): Workbook {
  return { ...workbook, settings: { ...workbook.settings, timeLimitSeconds: 30 } };
}

/** Planning again after one edit, on a warm engine: median and worst of a dozen edits. */
async function replans(size: Size): Promise<BenchResult> {
  const workbook = generateAuthority(size);
  const engine = warmSolver(openSolver('highs', { threaded: true }));
  const coldStart = performance.now();
  await planWorkbook(workbook, { engine, explain: false });
  const cold = secondsSince(coldStart);
  const times: number[] = [];
  for (let edit = 0; edit < 12; edit++) {
    const edited = editOnce(workbook, edit);
    const started = performance.now();
    planOf(await planWorkbook(edited, { engine, explain: false }));
    times.push(secondsSince(started));
  }
  await engine.close();
  times.sort((a, b) => a - b);
  return {
    ...head(size, modelOf(inputsOf(workbook))),
    seconds: times[6]!,
    peakMegabytes: peak(),
    figures: {
      'first plan, cold (no explanation)': secondsText(cold),
      'again after one edit, median of 12': secondsText(times[6]!),
      'again after one edit, slowest': secondsText(times[11]!),
      'cold ÷ median again': (cold / times[6]!).toFixed(1),
    },
  };
}

/** A different small edit each time: a demand, someone's hours, the budget, a provider's price. */
function editOnce(workbook: Workbook, edit: number): Workbook {
  const at = (edit * 37) % workbook.staff.length;
  switch (edit % 4) {
    case 0: {
      const demand = workbook.demand.map((row, i) =>
        i === at % workbook.demand.length ? { ...row, families: row.families! * 1.3 } : row,
      );
      return { ...workbook, demand };
    }
    case 1:
      return { ...workbook, staff: workbook.staff.map((row, i) => (i === at ? { ...row, fte: 0.5 } : row)) };
    case 2:
      return {
        ...workbook,
        settings: { ...workbook.settings, budget: workbook.settings.budget * (1 + 0.02 * edit) },
      };
    default: {
      const providers = workbook.providers.map((row, i) =>
        i === 0 ? { ...row, costPerHour: row.costPerHour + edit } : row,
      );
      return { ...workbook, providers };
    }
  }
}

/** 1,000 futures of demand on the planned posts: each allocated to its optimum. */
async function futures(size: Size): Promise<BenchResult> {
  const model = modelOf(inputsOf(generateAuthority(size)));
  const solver = openSolver('highs', { threaded: true });
  const session = await solver.open(model.linear);
  const staged = await solveStages(session, model, { timeLimitSeconds: 60, mipGap: 0 });
  if (staged.status !== 'solved') throw new Error(staged.status);
  const random = randomStream(7);
  const list = Array.from({ length: 1000 }, () =>
    Float64Array.from(model.inputs.work, () => 0.8 + 0.4 * random()),
  );
  const started = performance.now();
  const unmet = (await unmetInFutures(session, model, staged.x, list)).map(Number).sort((a, b) => a - b);
  const seconds = secondsSince(started);
  await solver.close();
  return {
    ...head(size, model),
    seconds,
    peakMegabytes: peak(),
    figures: {
      '1,000 futures': secondsText(seconds),
      'unmet, 10th – 50th – 90th percentile': `${unmet[100]!.toFixed(0)} – ${unmet[500]!.toFixed(0)} – ${unmet[900]!.toFixed(0)} weighted h/week`,
    },
  };
}

function head(size: Size, model: PlanModel) {
  const { columnCount, rowCount } = model.linear;
  const title = `${size.localities} localities, ${size.needs} needs, ${size.people} people in ${model.inputs.pools.filter((pool) => pool.kind === 'existing').length} pools; ${columnCount} columns × ${rowCount} rows`;
  return { title, columns: columnCount };
}

function planOf(answer: Answer): Plan {
  if (answer.outcome === 'impossible' || answer.outcome === 'no_answer')
    throw new Error(JSON.stringify(answer));
  return answer;
}

function secondsSince(started: number): number {
  return (performance.now() - started) / 1000;
}

function secondsText(seconds: number): string {
  return seconds < 1 ? `${(1000 * seconds).toFixed(0)} ms` : `${seconds.toFixed(2)} s`;
}

/** Peak resident memory of this process so far, threads included. */
function peak(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
