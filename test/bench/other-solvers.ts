import { spawnSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { lpFileChunks } from '../../src/planning/lp-file.ts';
import { namesOf, type PlanModel } from '../../src/planning/model.ts';
import { openSolver } from '../../src/planning/solver/open-solver.ts';

/** Solvers that may be on the PATH: how to call each on an LP file, and where it prints its objective and (if it does) the seconds it solved for. */
const known: readonly {
  readonly name: string;
  readonly args: (file: string) => readonly string[];
  readonly objective: RegExp;
}[] = [
  {
    name: 'clp',
    args: (file) => [file, '-solve'],
    objective: /Optimal objective\s+([-\d.e+]+)|objective value\s+([-\d.e+]+)/i,
  },
  {
    name: 'cbc',
    args: (file) => [file, '-solve'],
    objective: /objective value:?\s+([-\d.e+]+)|Optimal objective\s+([-\d.e+]+)/i,
  },
  {
    name: 'glpsol',
    args: (file) => ['--lp', file, '-o', '/dev/stdout'],
    objective: /Objective:\s+\S+ = ([-\d.e+]+)/,
  },
  { name: 'highs', args: (file) => [file], objective: /Objective value\s*:\s*([-\d.e+]+)/ },
];

/** Seconds after which another solver is given up. */
const PATIENCE = 60;

/**
 * Solves the same first stage, from the exported LP file, with every solver found on the PATH, and once more with this project's engine from the model in memory. Ratios are wall time of
 * the other program, reading the file included, to wall time of ours, loading included.
 */
export async function otherSolvers(
  model: PlanModel,
  value: number,
  folder: string,
): Promise<Readonly<Record<string, string>>> {
  const found = known.filter(({ name }) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0);
  if (found.length === 0) return { 'other solvers on the PATH': 'none' };
  const file = join(folder, 'stage-1.lp');
  await pipeline(Readable.from(lpFileChunks(model.linear, namesOf(model))), createWriteStream(file));
  const ours = await ourSeconds(model);
  const figures: Record<string, string> = { 'first stage here (load and solve)': `${ours.toFixed(2)} s` };
  for (const { name, args, objective } of found) {
    const started = performance.now();
    const run = spawnSync(name, args(file), {
      encoding: 'utf8',
      timeout: PATIENCE * 1000,
      maxBuffer: 2 ** 30,
    });
    const seconds = (performance.now() - started) / 1000;
    const match = objective.exec(run.stdout ?? '');
    const stated = Number(match?.slice(1).find((group) => group !== undefined));
    const agrees = Math.abs(stated - value) <= 1e-5 * Math.max(1, Math.abs(value));
    figures[`first stage with ${name}`] = run.error
      ? `gave up after ${PATIENCE} s`
      : `${seconds.toFixed(2)} s, ${(seconds / ours).toFixed(2)} × ours, ${agrees ? 'same value' : `says ${match ? stated : 'nothing readable'}`}`;
  }
  return figures;
}

async function ourSeconds(model: PlanModel): Promise<number> {
  const solver = openSolver('highs', { threaded: false });
  const started = performance.now();
  const session = await solver.open(model.linear);
  await session.solve();
  const seconds = (performance.now() - started) / 1000;
  await solver.close();
  return seconds;
}
