import type { RunProgress } from '../domain/run.ts';

/** A run under way says that it lives. */
export type Heartbeat = {
  /** Keeps the newest progress, to be told at the next beat. */
  readonly tell: (progress: RunProgress) => void;
  /** Beats now, as when someone in this process has asked to cancel. */
  readonly beatNow: () => void;
  readonly stop: () => void;
};

/** Longest and shortest time between beats, in milliseconds: the shorter one where there is progress to tell. */
const BEAT = 2_000;
const NEWS = 500;

/**
 * Beats until stopped. `beat` resolves to false when the run is no longer wanted here, of which `onUnwanted` is told once. A beat that fails is logged by `onError` and the
 * next one tries again: meanwhile the plan goes on.
 */
export function startHeartbeat(options: {
  readonly beat: (progress: RunProgress | null) => Promise<boolean>;
  readonly onUnwanted: () => void;
  readonly onError: (error: unknown) => void;
}): Heartbeat {
  let news: RunProgress | null = null;
  let last = performance.now();
  let beating = false;
  let again = false;
  let stopped = false;

  const stop = () => {
    stopped = true;
    clearInterval(timer);
  };
  const beat = async (): Promise<void> => {
    if (stopped) return;
    if (beating) {
      again = true;
      return;
    }
    beating = true;
    again = false;
    last = performance.now();
    const told = news;
    news = null;
    try {
      const isWanted = await options.beat(told);
      if (!isWanted && !stopped) {
        stop();
        options.onUnwanted();
      }
    } catch (error) {
      options.onError(error);
    } finally {
      beating = false;
    }
    if (again) await beat();
  };
  const timer = setInterval(() => {
    if (news !== null || performance.now() - last >= BEAT) void beat();
  }, NEWS);
  return {
    tell: (progress) => {
      news = progress;
    },
    beatNow: () => void beat(),
    stop,
  };
}
