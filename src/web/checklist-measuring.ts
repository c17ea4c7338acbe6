import type { ChecklistInView } from '../../views/checklist-view.ts';
import { checklistOf } from '../domain/checklist/checklist.ts';
import { isReplaced } from '../domain/checklist/checklist-figure.ts';
import type { Workbook } from '../domain/workbook.ts';
import { type Influence, influenceOf, weightOf } from '../planning/analysis/influence.ts';
import type { Deps } from './deps.ts';
import type { CurrentWorkbook } from './reading.ts';
import { recentlyUsed } from './recently-used.ts';

/** Workbooks whose measures are kept; another process, or this one after a start, measures again. */
const KEPT = 20;
/** Measuring stops when nobody has asked for so long, and goes on when somebody does. */
const PATIENCE_MILLISECONDS = 20_000;

/** Rows of staff and demand above which a hundred plans would take the thread of the sliders for long: the command line measures those. */
const MOST_ROWS = 3_000;

/** Measures the figures of checklists in the background, one quick plan at a time, while somebody looks. */
export type ChecklistMeasuring = {
  /** How far it is; begins or goes on where something is left to measure. */
  readonly look: (current: CurrentWorkbook, workbook: Workbook) => ChecklistInView;
};

type Kept = {
  readonly influences: Map<string, Influence>;
  lookedAt: number;
  running: boolean;
  failed: boolean;
};

/** `now` gives milliseconds. */
export function createChecklistMeasuring(
  { planning, log }: Pick<Deps, 'planning' | 'log'>,
  now: () => number = Date.now,
): ChecklistMeasuring {
  const all = recentlyUsed<Kept>(KEPT);
  return {
    look: (current, workbook) => {
      const { authorityId, revision } = current.stored;
      const key = `${authorityId} ${revision}`;
      const figures = checklistOf(workbook, current.raw);
      const open = figures.filter((figure) => !isReplaced(figure));
      const kept = all.get(key) ?? { influences: new Map(), lookedAt: 0, running: false, failed: false };
      all.put(key, kept);
      kept.lookedAt = now();
      const rest = () => open.filter(({ id }) => !kept.influences.has(id));
      const measure = async () => {
        for (const figure of rest()) {
          if (now() - kept.lookedAt > PATIENCE_MILLISECONDS) return;
          const ask = { key, asker: `checklist ${key}`, raw: current.raw };
          kept.influences.set(
            figure.id,
            await influenceOf(figure, (edits) => planning.quickPlan({ ...ask, edits })),
          );
        }
      };
      const isLarge = workbook.staff.length + workbook.demand.length > MOST_ROWS;
      if (!isLarge && !kept.running && !kept.failed && rest().length > 0) {
        kept.running = true;
        void measure()
          .catch((error: unknown) => {
            kept.failed = true;
            const reason = error instanceof Error ? error.message : String(error);
            log.error({ reason }, 'measuring a checklist failed');
          })
          .finally(() => {
            kept.running = false;
          });
      }
      return {
        open: open
          .map((figure) => ({ figure, influence: kept.influences.get(figure.id) ?? null }))
          .toSorted((a, b) => weigh(b.influence) - weigh(a.influence)),
        replaced: figures.filter(isReplaced),
        measured: open.length - rest().length,
        state: isLarge ? 'too_large' : stateOf(kept, rest().length),
      };
    },
  };
}

function stateOf({ failed }: Kept, left: number): ChecklistInView['state'] {
  if (failed) return 'failed';
  return left > 0 ? 'under_way' : 'done';
}

/** Figures that are not measured yet come last. */
function weigh(influence: Influence | null): number {
  return influence === null ? -1 : weightOf(influence);
}
