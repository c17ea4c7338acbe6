import type { Seconds } from './answer.ts';

type Phase = Exclude<keyof Seconds, 'total' | 'read'>;

/** Measures the phases of planning; `read` seconds passed before it started. */
export function stopwatch(readSeconds: number) {
  const seconds = { read: readSeconds, model: 0, solve: 0, check: 0, explain: 0 };
  let last = performance.now();
  return {
    /** Books the time since the last call under a phase. */
    lap(phase: Phase): void {
      const now = performance.now();
      seconds[phase] += (now - last) / 1000;
      last = now;
    },
    seconds(): Seconds {
      const total = seconds.read + seconds.model + seconds.solve + seconds.check + seconds.explain;
      return { ...seconds, total };
    },
  };
}
