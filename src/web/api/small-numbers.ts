import { parseWorkbook } from '../../domain/parse-workbook.ts';
import { hiddenInEither } from '../../domain/small-numbers/hidden-in-either.ts';
import { type HiddenWork, hiddenWork, nothingHidden } from '../../domain/small-numbers/hidden-work.ts';
import type { RawWorkbook, Workbook } from '../../domain/workbook.ts';
import { hideInPlan } from '../../exchange/small-numbers/hide-in-plan.ts';
import type { Answer } from '../../planning/answer.ts';
import type { Deps } from '../deps.ts';
import { RequestError } from '../errors.ts';
import type { CurrentWorkbook, Reading } from '../reading.ts';
import { hiddenInDocument } from '../small-numbers.ts';
import { hasScope, type TokenVisitor } from './token-visitor.ts';

/** Whether small numbers are withheld from a token, as answers say it. */
export function smallOf(visitor: TokenVisitor): { readonly smallNumbers: 'hidden' | 'shown' } {
  return { smallNumbers: hasScope(visitor, 'small_numbers') ? 'shown' : 'hidden' };
}

/**
 * What is withheld from a token of the stored workbook, its scenarios, and a plan of either. A program can read them all side by side, so what is hidden in any is hidden in each. Throws where the workbook has mistakes: it
 * cannot be told then which numbers are small.
 */
export async function hiddenFrom(
  deps: Deps,
  visitor: TokenVisitor,
  plan: { readonly scenario: string | null; readonly planned: Workbook | null } | null,
): Promise<HiddenWork> {
  if (hasScope(visitor, 'small_numbers')) return nothingHidden;
  const current = await deps.reading.current(visitor.authority.id);
  if (!current.result.ok) {
    throw new RequestError(
      'clash',
      'The stored workbook has mistakes, so it cannot be told which numbers are small. Mend them under Data, or use a token with the scope small_numbers.',
    );
  }
  const stored = known.get(current) ?? hiddenInStored(current, deps.reading);
  known.set(current, stored);
  if (plan === null) return stored;
  const scenario = plan.scenario === null ? null : {};
  return hiddenInEither(stored, hiddenInDocument(current, { scenario, planned: plan.planned }));
}

/** By the workbook as it was read, which is kept for as long as it is the newest. */
const known = new WeakMap<CurrentWorkbook, HiddenWork>();

function hiddenInStored(current: CurrentWorkbook, reading: Reading): HiddenWork {
  const baseline = hiddenInDocument(current, { scenario: null, planned: null });
  const scenarios = current.result.ok ? current.result.workbook.scenarios : [];
  return scenarios.reduce((hidden, { scenario }) => {
    const read = reading.withScenario(current, scenario);
    if (!read.ok) return hidden;
    return hiddenInEither(hidden, hiddenInDocument(current, { scenario: {}, planned: read.workbook }));
  }, baseline);
}

/** What is withheld from a token of the answer to a workbook that it sent itself. */
export function hiddenInSent(visitor: TokenVisitor, planned: RawWorkbook): HiddenWork {
  if (hasScope(visitor, 'small_numbers')) return nothingHidden;
  // Its scenarios are edits of the workbook as it was before one was applied: they need not make sense now.
  const { scenarios: _, ...sheets } = planned;
  const read = parseWorkbook(sheets);
  if (!read.ok) throw new Error('A workbook that was planned cannot be read again.');
  return hiddenWork(read.workbook);
}

/** An answer of planning as a token may see it. The hash of what was planned goes too: small numbers could be tried against it. */
export function publishedAnswer(answer: Answer, hidden: HiddenWork): object {
  if (answer.outcome === 'impossible' || answer.outcome === 'no_answer') {
    return hidden.cells.length === 0 ? answer : { ...answer, inputHash: null };
  }
  return hideInPlan(answer, hidden);
}
