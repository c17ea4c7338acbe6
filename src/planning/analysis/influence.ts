import type { ChecklistFigure, FigureEdits } from '../../domain/checklist/checklist-figure.ts';
import type { ScenarioEditText } from '../../domain/scenario.ts';
import type { Answer } from '../answer.ts';
import type { QuickAnswer } from '../quick-plan.ts';

/** What a changed figure does to a plan: differences to the plan as the workbook is. */
export type InfluenceSide =
  | {
      readonly kind: 'measured';
      /** Share (0–1) of all hours. */
      readonly coverage: number;
      /** Hours a week, mean over the periods. */
      readonly unmetHours: number;
    }
  /** The rules can no longer be kept. */
  | { readonly kind: 'impossible' }
  /** The figure is not changed that way, or the solver gave no answer. */
  | { readonly kind: 'unknown' };

export type Influence = { readonly low: InfluenceSide; readonly high: InfluenceSide };

/** Plans a workbook with edits at once; null where a newer ask took its place. */
export type AskQuickly = (edits: readonly ScenarioEditText[]) => Promise<QuickAnswer | null>;

/** Plans with a figure lower and higher, posts and people in any fraction before and after alike. */
export async function influenceOf(
  { low, high }: Pick<ChecklistFigure, 'low' | 'high'>,
  ask: AskQuickly,
): Promise<Influence> {
  return { low: await sideOf(low, ask), high: await sideOf(high, ask) };
}

async function sideOf(ways: FigureEdits | null, ask: AskQuickly): Promise<InfluenceSide> {
  const sides: InfluenceSide[] = [];
  for (const edits of ways ?? []) sides.push(await wayOf(edits, ask));
  const impossible = sides.find(({ kind }) => kind === 'impossible');
  if (impossible) return impossible;
  const measured = sides.filter((side) => side.kind === 'measured');
  if (measured.length === 0) return { kind: 'unknown' };
  const mean = (of: (side: (typeof measured)[number]) => number) =>
    measured.reduce((sum, side) => sum + of(side), 0) / measured.length;
  return {
    kind: 'measured',
    coverage: mean(({ coverage }) => coverage),
    unmetHours: mean(({ unmetHours }) => unmetHours),
  };
}

async function wayOf(edits: readonly ScenarioEditText[], ask: AskQuickly): Promise<InfluenceSide> {
  const answer = await ask(edits);
  if (answer === null || !answer.ok) return { kind: 'unknown' };
  const before = totalsOf(answer.before);
  const after = totalsOf(answer.after);
  if (answer.after.outcome === 'impossible') return { kind: 'impossible' };
  if (before === null || after === null) return { kind: 'unknown' };
  return {
    kind: 'measured',
    coverage: after.coverage - before.coverage,
    unmetHours: after.unmetHours - before.unmetHours,
  };
}

function totalsOf(answer: Answer) {
  return answer.outcome === 'proven_best' || answer.outcome === 'within_gap' ? answer.totals : null;
}

/** How much hangs on a figure: the larger change of coverage either way; more than any where the rules break. */
export function weightOf({ low, high }: Influence): number {
  const weigh = (side: InfluenceSide) =>
    side.kind === 'measured' ? Math.abs(side.coverage) : side.kind === 'impossible' ? 1 : 0;
  return Math.max(weigh(low), weigh(high));
}
