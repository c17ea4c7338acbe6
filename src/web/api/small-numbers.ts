import type { RawWorkbook, Workbook } from '../../domain/workbook.ts';
import type { Answer, Plan } from '../../planning/answer.ts';
import type { Deps } from '../deps.ts';
import { RequestError } from '../errors.ts';

type OrNull<Row, Figures extends keyof Row> = Omit<Row, Figures> & {
  readonly [Figure in Figures]: Row[Figure] | null;
};
type G = Plan['gaps'][number];
export type Published = Omit<Plan, 'gaps' | 'localities' | 'inputHash'> & {
  readonly inputHash: string | null;
  readonly gaps: readonly (OrNull<Omit<G, 'options'>, 'requiredHours' | 'unmetHours' | 'familiesWaiting'> & {
    readonly options: readonly OrNull<G['options'][number], 'hoursPerWeek' | 'pounds'>[];
  })[];
  readonly localities: readonly OrNull<
    Plan['localities'][number],
    'requiredHours' | 'metHours' | 'unmetHours' | 'coverage'
  >[];
};
/** What is withheld from a token. */
export type WhatIsHidden = {
  readonly isHidden: (locality: string, need: string) => boolean;
  readonly isCaseloadHidden: (locality: string) => boolean;
  readonly sourceOf: (source: string) => string;
  readonly inWorkbook: (raw: RawWorkbook) => RawWorkbook;
  readonly inPlan: (plan: Plan) => Published;
};

export const nothing: WhatIsHidden = {
  isHidden: () => false,
  isCaseloadHidden: () => false,
  sourceOf: (source) => source,
  inWorkbook: (raw) => raw,
  inPlan: (plan) => plan,
};

export async function hiddenFrom(
  deps: Deps,
  authorityId: string,
  _ask: { readonly showsSmall: boolean; readonly workbook: Workbook | null },
): Promise<WhatIsHidden> {
  const { result } = await deps.reading.current(authorityId);
  if (!result.ok) throw new RequestError('clash', 'invalid');
  return nothing;
}

/** An answer of planning as a token may see it. */
export function publishedAnswer(answer: Answer, hidden: WhatIsHidden): object {
  return 'gaps' in answer ? hidden.inPlan(answer) : answer;
}

/** What is withheld of a workbook that stands by itself. */
export function hiddenIn(_raw: RawWorkbook, _showsSmall: boolean): WhatIsHidden {
  return nothing;
}
