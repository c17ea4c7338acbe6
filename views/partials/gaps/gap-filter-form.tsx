import { SelectField } from '../../components/select-field.tsx';
import { markKinds, markNames } from '../../gap-mark.ts';
import type { GapFilter } from '../../gap-row.ts';
import { paths } from '../../paths.ts';
import type { ShownPlan } from '../../plan-in-view.ts';
import { LocalitySelect, NeedSelect, PlanFilter } from '../plan-filter.tsx';

type GapFilterFormProps = {
  readonly authority: string;
  readonly view: ShownPlan;
  readonly filter: GapFilter;
};

/** Which gaps are listed, and in what order. */
export function GapFilterForm({ authority, view, filter }: GapFilterFormProps) {
  const { needs, localities } = view.planned;
  return (
    <PlanFilter action={paths.gaps(authority)} scenario={view.scenario?.code ?? null}>
      <NeedSelect needs={needs} value={filter.need} />
      <LocalitySelect localities={localities} value={filter.locality} />
      <SelectField
        name="mark"
        label="Mark"
        value={filter.mark}
        options={[
          { value: '', text: 'Any or none' },
          { value: 'none', text: 'Not marked' },
          ...markKinds.map((kind) => ({ value: kind, text: markNames[kind] })),
        ]}
      />
      <SelectField
        name="sort"
        label="Order"
        value={filter.sort === 'pressing' ? '' : filter.sort}
        options={[
          { value: '', text: 'Most pressing first' },
          { value: 'hours', text: 'Most hours first' },
        ]}
      />
    </PlanFilter>
  );
}
