import type { WorkbookProblem } from '../../src/domain/workbook.ts';
import type { PlanBarProps } from '../partials/plan-bar.tsx';
import { ImpossiblePlan } from './impossible-plan.tsx';
import { InvalidWorkbook } from './invalid-workbook.tsx';
import { NoAnswer } from './no-answer.tsx';
import { NoPlanYet } from './no-plan-yet.tsx';

/** In place of a page's figures where there is no plan to show: what stands in the way and what to do. `problems` are the workbook's, empty where it is valid. */
export function UnshownPlan({
  problems,
  ...bar
}: PlanBarProps & { readonly problems: readonly WorkbookProblem[] }) {
  const { answer, names } = bar.standing;
  if (answer?.outcome === 'impossible') {
    return <ImpossiblePlan conflict={answer} names={names} authority={bar.authority} />;
  }
  if (answer?.outcome === 'no_answer') return <NoAnswer message={answer.message} authority={bar.authority} />;
  if (problems.length > 0) return <InvalidWorkbook problems={problems} authority={bar.authority} />;
  return <NoPlanYet {...bar} />;
}
