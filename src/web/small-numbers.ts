import { hiddenInEither } from '../domain/small-numbers/hidden-in-either.ts';
import { type HiddenWork, hiddenWork } from '../domain/small-numbers/hidden-work.ts';
import type { Workbook } from '../domain/workbook.ts';
import { RequestError } from './errors.ts';
import type { CurrentWorkbook } from './reading.ts';
import { accessOf, type Ctx } from './route.ts';

/** Whether something that leaves the authority holds small numbers of families, and why not. */
export type SmallNumbers = 'shown' | 'hidden_on_request' | 'hidden_by_right';

/** Part of the name of a file in which small numbers are left out. */
export const SMALL_NUMBERS_HIDDEN = 'small-numbers-hidden';

/**
 * Whether the answer to a request holds small numbers. Who may not have them gets none. Who may gets them in files for their own work (`byDefault: 'shown'`) unless they ask with `?small=hidden`, and in what is made for others (`'hidden'`)
 * only when they ask with `?small=shown`.
 */
export function smallNumbersIn(c: Ctx, byDefault: 'shown' | 'hidden'): SmallNumbers {
  if (!accessOf(c).seesSmallNumbers) return 'hidden_by_right';
  const asked = c.req.query('small');
  return asked === 'shown' || (asked !== 'hidden' && byDefault === 'shown') ? 'shown' : 'hidden_on_request';
}

/**
 * What is withheld of a plan and of the workbook as it is now. A scenario's plan is told along with the baseline, which others may have had before: its totals must not give that away. The plan of the baseline itself may answer older data: what is hidden in either is
 * hidden.
 */
export function hiddenInDocument(
  current: CurrentWorkbook,
  plan: { readonly scenario: object | null; readonly planned: Workbook | null },
): HiddenWork {
  if (!current.result.ok) {
    const message =
      'The data have mistakes, so it cannot be told which numbers are small. Correct them first.';
    throw new RequestError('invalid', `${message} An analyst of the authority can do so on the Data page.`);
  }
  const baseline = current.result.workbook;
  const { scenario, planned } = plan;
  if (planned === null || planned === baseline) return remembered(baseline, baseline);
  if (scenario !== null) return remembered(baseline, planned);
  return hiddenInEither(remembered(planned, planned), remembered(baseline, baseline));
}

/** Workbooks are read once and stay; choosing what to hide of large ones takes a moment. */
const known = new WeakMap<Workbook, WeakMap<Workbook, HiddenWork>>();

function remembered(baseline: Workbook, planned: Workbook): HiddenWork {
  const ofBaseline = known.get(baseline) ?? new WeakMap<Workbook, HiddenWork>();
  known.set(baseline, ofBaseline);
  const hidden =
    ofBaseline.get(planned) ?? (planned === baseline ? hiddenWork(baseline) : hiddenWork(baseline, planned));
  ofBaseline.set(planned, hidden);
  return hidden;
}
