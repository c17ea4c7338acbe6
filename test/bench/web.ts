/**
 * `npm run bench:web [-- embedded|server] [seconds]`: requests a second and latency of pages and re-plans, on both databases, with 20 and 200 connections, and the
 * server's memory after 10,000 requests. The product runs as a process of its own, as `npm start` does; the load comes from this one, so both share the machine. Figures are
 * comparable within one run only.
 */
import { cpus, totalmem } from 'node:os';
import { load } from './web-load.ts';
import { type Started, startEmbedded, startOnServer } from './web-processes.ts';

const [which = 'both', secondsText = '8'] = process.argv.slice(2);
const seconds = Number(secondsText);
const REQUESTS_FOR_MEMORY = 10_000;

console.log(
  `Skillmix web benchmark on ${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}\n`,
);
if (which !== 'server') await measure('embedded PostgreSQL', await startEmbedded());
if (which !== 'embedded') await measure('PostgreSQL server', await startOnServer());
process.exit(0);

async function measure(title: string, started: Started): Promise<void> {
  const { origin, cookie, memoryMegabytes, stop } = started;
  console.log(`== ${title}: memory before ${memoryMegabytes()} MB`);
  const pages = [
    ['overview', '/rotherham'],
    ['locality', '/rotherham/localities/wentworth_valley'],
    ['re-plan', '/rotherham/localities/wentworth_valley/what-if?demand=10'],
  ] as const;
  let requests = 0;
  for (const [name, path] of pages) {
    for (const connections of [20, 200]) {
      const { perSecond, p50, p99, count, overtaken, failed } = await load({
        origin,
        path,
        cookie,
        connections,
        seconds,
      });
      requests += count;
      const figures = `${perSecond.toFixed(0).padStart(6)} requests/s   p50 ${p50.toFixed(0)} ms   p99 ${p99.toFixed(0)} ms   overtaken ${overtaken}, failed ${failed}`;
      console.log(`   ${`${name}, ${connections} connections`.padEnd(30)} ${figures}`);
    }
  }
  while (requests < REQUESTS_FOR_MEMORY) {
    const more = await load({ origin, path: '/rotherham', cookie, connections: 20, seconds: 5 });
    requests += more.count;
    if (more.count === 0) throw new Error('The server answers nothing.');
  }
  console.log(`   memory after ${requests.toLocaleString('en-GB')} requests: ${memoryMegabytes()} MB\n`);
  await stop();
}
