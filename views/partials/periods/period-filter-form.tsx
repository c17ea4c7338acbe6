import { paths } from '../../paths.ts';
import type { PeriodFilter } from '../../periods.ts';
import type { ShownPlan } from '../../plan-in-view.ts';
import { LocalitySelect, NeedSelect, PlanFilter } from '../plan-filter.tsx';

type Props = {
  readonly view: ShownPlan;
  readonly filter: PeriodFilter;
  readonly authority: string;
};

/** Whose periods are shown: all, one locality's, one need's, or both. With a script the figures follow each choice; without, the button asks. */
export function PeriodFilterForm({ view, filter, authority }: Props) {
  const { planned, scenario } = view;
  return (
    <PlanFilter action={paths.periods(authority)} scenario={scenario?.code ?? null} part="period-figures">
      <LocalitySelect localities={planned.localities} value={filter.locality} />
      <NeedSelect needs={planned.needs} value={filter.need} />
    </PlanFilter>
  );
}
