import type { PlanInView } from '../../../views/plan-in-view.ts';
import type { SmallNumbers } from '../../../views/report/published.ts';
import { hiddenInEither } from '../../domain/small-numbers/hidden-in-either.ts';
import { type HiddenWork, nothingHidden } from '../../domain/small-numbers/hidden-work.ts';
import type { Workbook } from '../../domain/workbook.ts';
import type { CurrentWorkbook } from '../reading.ts';
import { accessOf, type Ctx } from '../route.ts';
import { hiddenInDocument, smallNumbersIn } from '../small-numbers.ts';

/** What a document for others withholds, and how it says so. */
export type DocumentHiding = {
  /** Of the plan it is about, and of the plan of last time told beside it. */
  readonly hiding: HiddenWork;
  /** Of another scenario's plan (null = the baseline's) that is told along with it. */
  readonly ofOther: (other: Pick<PlanInView, 'scenario'> & { readonly planned: Workbook }) => HiddenWork;
  readonly smallNumbers: SmallNumbers;
  readonly maySeeSmallNumbers: boolean;
};

/** Small numbers are withheld, unless someone who may see them asks for them (`?small=shown`). `before` is the workbook of last time. */
export function hidingOf(
  c: Ctx,
  current: CurrentWorkbook,
  view: Pick<PlanInView, 'scenario' | 'planned'>,
  before: Workbook | null,
): DocumentHiding {
  const maySeeSmallNumbers = accessOf(c).seesSmallNumbers;
  if (smallNumbersIn(c, 'hidden') === 'shown') {
    return { hiding: nothingHidden, ofOther: () => nothingHidden, smallNumbers: 'shown', maySeeSmallNumbers };
  }
  const own = hiddenInDocument(current, view);
  const hiding =
    before === null
      ? own
      : hiddenInEither(own, hiddenInDocument(current, { scenario: null, planned: before }));
  return {
    hiding,
    ofOther: (other) => hiddenInDocument(current, other),
    smallNumbers: hiding.cells.length === 0 ? 'none' : 'hidden',
    maySeeSmallNumbers,
  };
}
