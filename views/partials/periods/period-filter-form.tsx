import { Button } from '../../components/button.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { paths } from '../../paths.ts';
import type { PeriodFilter } from '../../periods.ts';
import type { ShownPlan } from '../../plan-in-view.ts';

type Props = {
  readonly view: ShownPlan;
  readonly filter: PeriodFilter;
  readonly authority: string;
};

/** Whose periods are shown: all, one locality's, one need's, or both. With a script the figures follow each choice; without, the button asks. */
export function PeriodFilterForm({ view, filter, authority }: Props) {
  const { localities, needs } = view.planned;
  return (
    <form
      class="skillmix-filter"
      method="get"
      action={paths.periods(authority)}
      autocomplete="off"
      hx-get={paths.periods(authority)}
      hx-trigger="change, submit"
      hx-target="#period-figures"
      hx-swap="outerHTML"
      hx-push-url="true"
    >
      {view.scenario === null ? null : <input type="hidden" name="scenario" value={view.scenario.code} />}
      <SelectField
        name="locality"
        label="Locality"
        value={filter.locality ?? ''}
        options={[
          { value: '', text: 'All localities' },
          ...localities.map(({ locality, name }) => ({ value: locality, text: name })),
        ]}
      />
      <SelectField
        name="need"
        label="Need"
        value={filter.need ?? ''}
        options={[
          { value: '', text: 'All needs' },
          ...needs.map(({ need, name }) => ({ value: need, text: name })),
        ]}
      />
      <Button kind="secondary">Show</Button>
    </form>
  );
}
