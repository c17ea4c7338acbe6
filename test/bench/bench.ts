/**
 * `npm run bench [-- S M L XL whole futures replan]`: times and memory of planning on generated authorities. Every part runs in a process of its own,
 * so that peak memory is its own. Figures are comparable within one run only: machines differ and are shared.
 */
import { spawnSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { BenchResult } from './part.ts';

const parts = ['S', 'M', 'L', 'XL', 'whole S', 'whole M', 'replan S', 'replan M', 'futures S'];

const wanted = process.argv.slice(2);
const chosen =
  wanted.length === 0 ? parts : parts.filter((part) => wanted.some((word) => part.split(' ').includes(word)));
const machine = `${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
console.log(`Skillmix benchmark on ${machine}\n`);

const results = new Map<string, BenchResult>();
for (const part of chosen) {
  const script = fileURLToPath(new URL('./part.ts', import.meta.url));
  const child = spawnSync(process.execPath, ['--import', 'tsx', script, ...part.split(' ')], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  const line = child.stdout.split('\n').find((text) => text.startsWith('{'));
  if (child.status !== 0 || !line) {
    console.log(`${part}: failed\n${child.stderr}${child.stdout}`);
    process.exitCode = 1;
    continue;
  }
  const result = JSON.parse(line) as BenchResult;
  results.set(part, result);
  printPart(part, result);
}
printGrowth();

function printPart(part: string, result: BenchResult): void {
  console.log(`== ${part}: ${result.title}`);
  for (const [name, value] of Object.entries(result.figures)) console.log(`   ${name.padEnd(46)} ${value}`);
  console.log('');
}

/** How time and memory grow from one size to the next. */
function printGrowth(): void {
  const sizes = ['S', 'M', 'L', 'XL'].filter((size) => results.has(size));
  if (sizes.length < 2) return;
  console.log('== growth from size to size');
  for (let i = 1; i < sizes.length; i++) {
    const from = results.get(sizes[i - 1]!)!;
    const to = results.get(sizes[i]!)!;
    const times = (measure: 'columns' | 'seconds' | 'peakMegabytes') =>
      `${(to[measure] / from[measure]).toFixed(1)}×`;
    console.log(
      `   ${sizes[i - 1]} → ${sizes[i]}: columns ${times('columns')}, seconds ${times('seconds')}, peak memory ${times('peakMegabytes')}`,
    );
  }
}
