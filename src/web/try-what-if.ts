import type { WhatIfResult } from '../../views/what-if-view.ts';
import { applyScenario } from '../domain/apply-scenario.ts';
import type { ScenarioEditText } from '../domain/scenario.ts';
import { withScenario } from '../domain/with-scenario.ts';
import type { Workbook, WorkbookProblem } from '../domain/workbook.ts';
import type { Answer } from '../planning/answer.ts';
import type { Deps } from './deps.ts';
import type { CurrentWorkbook } from './reading.ts';
import { type WhatIf, whatIfEdits } from './what-if.ts';
import { whatIfFigures } from './what-if-facts.ts';

/** Code under which the edits are read for their figures. */
const CODE = 'what-if';

export type WhatIfAsk = {
  readonly current: CurrentWorkbook;
  readonly workbook: Workbook;
  readonly locality: string;
  readonly whatIf: WhatIf;
  /** Of one asker only the newest ask is answered. */
  readonly asker: string;
};

/** Plans a what-if at once, in any fraction. Null where a newer ask of the same asker has taken its place. */
export async function tryWhatIf(
  { planning }: Pick<Deps, 'planning'>,
  { current, workbook, locality, whatIf, asker }: WhatIfAsk,
): Promise<WhatIfResult | null> {
  const { stored, raw } = current;
  const edits = whatIfEdits(workbook, locality, whatIf);
  const key = `${stored.authorityId} ${stored.revision}`;
  const plan = await planning.quickPlan({ key, asker, raw, edits });
  if (plan === null) return null;
  if (!plan.ok) return { kind: 'invalid', problems: plan.problems };
  const after = edited(current, workbook, edits);
  if (!after.ok) return { kind: 'invalid', problems: after.problems };
  const trouble = troubleOf(plan.before, 'before') ?? troubleOf(plan.after, 'after');
  if (trouble) return trouble;
  const figures = whatIfFigures(
    { workbook, plan: planOrThrow(plan.before) },
    { workbook: after.workbook, plan: planOrThrow(plan.after) },
    locality,
    whatIf,
  );
  return { kind: 'figures', figures, milliseconds: plan.milliseconds };
}

function edited(
  { raw }: CurrentWorkbook,
  workbook: Workbook,
  edits: readonly ScenarioEditText[],
):
  | { readonly ok: true; readonly workbook: Workbook }
  | { readonly ok: false; readonly problems: readonly WorkbookProblem[] } {
  if (edits.length === 0) return { ok: true, workbook };
  return applyScenario(withScenario(raw, CODE, CODE, edits), CODE);
}

function troubleOf(answer: Answer, when: 'before' | 'after'): WhatIfResult | null {
  if (answer.outcome === 'impossible') return { kind: 'impossible', when, conflict: answer };
  if (answer.outcome === 'no_answer') return { kind: 'no_answer', message: answer.message };
  return null;
}

function planOrThrow(answer: Answer) {
  if (answer.outcome === 'proven_best' || answer.outcome === 'within_gap') return answer;
  throw new Error(`A plan was expected, not ${answer.outcome}.`);
}
