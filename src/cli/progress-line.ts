import type { StageName } from '../planning/answer.ts';
import type { StageProgress } from '../planning/stages/staged-answer.ts';
import type { Terminal } from './terminal.ts';

const stageWords: Readonly<Record<StageName, string>> = {
  unmet_need: 'meeting the most need',
  worst_locality: 'looking after the worst-off locality',
  cost: 'saving money',
  disruption: 'sparing moves',
};

/** Solves shorter than this show no line. */
const QUIET_SECONDS = 1;

export type ProgressLine = {
  readonly onProgress: (progress: StageProgress) => void;
  /** Erases the line. */
  readonly end: () => void;
};

/** One line on standard error that says how far a long solve is; nothing where standard error is not a screen. */
export function progressLine(terminal: Terminal): ProgressLine {
  if (!terminal.hasScreen) return { onProgress: () => {}, end: () => {} };
  const started = performance.now();
  let stage: StageName | null = null;
  let gap: number | null = null;
  let isShown = false;
  const show = () => {
    const seconds = (performance.now() - started) / 1000;
    if (seconds < QUIET_SECONDS) return;
    const what = stage === null ? 'building the plan' : stageWords[stage];
    const within = gap === null || gap > 0.5 ? '' : `, within ${(gap * 100).toFixed(2)} % of the best`;
    const stopping = terminal.signal.aborted ? ', stopping …' : '';
    terminal.note(`\r\u001b[KPlanning: ${what}, ${seconds.toFixed(0)} s${within}${stopping}`);
    isShown = true;
  };
  const timer = setInterval(show, 250);
  timer.unref();
  return {
    onProgress: (progress) => {
      if (progress.stage !== stage) gap = null;
      stage = progress.stage;
      gap = progress.gap ?? gap;
    },
    end: () => {
      clearInterval(timer);
      if (isShown) terminal.note('\r\u001b[K');
    },
  };
}
