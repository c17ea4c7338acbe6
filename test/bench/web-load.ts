import { Agent, request } from 'node:http';

export type LoadOptions = {
  readonly origin: string;
  readonly path: string;
  readonly cookie: string;
  /** Each asks again as soon as it is answered. */
  readonly connections: number;
  readonly seconds: number;
};

export type LoadResult = {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly count: number;
  /** Answered with 429: the same visitor asked for another re-plan meanwhile. */
  readonly overtaken: number;
  readonly failed: number;
};

/** Asks for one page, as one visitor, over many kept connections for so many seconds. An answer other than 200 and 429 counts as failed. */
export async function load({ origin, path, cookie, connections, seconds }: LoadOptions): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let overtaken = 0;
  let failed = 0;
  const end = performance.now() + seconds * 1000;
  const started = performance.now();
  const ask = () =>
    new Promise<number | null>((resolve) => {
      const asked = request(new URL(path, origin), { agent, headers: { cookie } }, (answer) => {
        answer.resume();
        answer.on('end', () => resolve(answer.statusCode ?? null));
        answer.on('error', () => resolve(null));
      });
      asked.on('error', () => resolve(null));
      asked.end();
    });
  const visit = async () => {
    while (performance.now() < end) {
      const before = performance.now();
      const status = await ask();
      if (status === 200) times.push(performance.now() - before);
      else if (status === 429) overtaken += 1;
      else failed += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, visit));
  const took = (performance.now() - started) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  const perSecond = times.length / took;
  return { perSecond, p50: at(0.5), p99: at(0.99), count: times.length, overtaken, failed };
}
