import { Button } from '../../components/button.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { markKinds, markNames } from '../../gap-mark.ts';
import type { GapFilter } from '../../gap-row.ts';
import { paths } from '../../paths.ts';
import type { ShownPlan } from '../../plan-in-view.ts';

type GapFilterFormProps = {
  readonly authority: string;
  readonly view: ShownPlan;
  readonly filter: GapFilter;
};

/** Which gaps are listed, and in what order: a plain form, which sends itself where htmx runs. */
export function GapFilterForm({ authority, view, filter }: GapFilterFormProps) {
  const action = paths.gaps(authority);
  const { needs, localities } = view.planned;
  return (
    <form
      class="skillmix-filter"
      method="get"
      action={action}
      hx-get={action}
      hx-trigger="change"
      hx-target="body"
      hx-push-url="true"
    >
      {view.scenario === null ? null : <input type="hidden" name="scenario" value={view.scenario.code} />}
      <SelectField
        name="need"
        label="Need"
        value={filter.need}
        options={[
          { value: '', text: 'Every need' },
          ...needs.map(({ need, name }) => ({ value: need, text: name })),
        ]}
      />
      <SelectField
        name="locality"
        label="Locality"
        value={filter.locality}
        options={[
          { value: '', text: 'Every locality' },
          ...localities.map(({ locality, name }) => ({ value: locality, text: name })),
        ]}
      />
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
      <Button kind="secondary">Show</Button>
    </form>
  );
}
