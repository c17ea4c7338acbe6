import type { RunProgress } from '../src/domain/run.ts';
import { percent, wholePercent } from './format.ts';

/** What planning is at, by the stage that the planner names. */
const stageWords: Readonly<Record<string, string>> = {
  read: 'reading the data',
  unmet_need: 'meeting the most need',
  worst_locality: 'raising the worst-off locality',
  cost: 'keeping the cost down',
  disruption: 'keeping moves between localities few',
  explain: 'finding out why gaps stay',
  frontier: 'one budget after the other',
};

/** What a run is at and how far it is: ` – meeting the most need, 20 % done`; '' before it has told anything. */
export function progressWords(progress: RunProgress | null): string {
  if (progress === null) return '';
  const { stage, share, gap } = progress;
  const doing = stageWords[stage];
  return [
    doing === undefined ? '' : ` – ${doing}`,
    share === null ? '' : `, ${wholePercent(share)} done`,
    gap ? `, within ${percent(gap)} of the best possible` : '',
  ].join('');
}
