import type { Child } from 'hono/jsx';
import { Button } from '../components/button.tsx';
import { SelectField } from '../components/select-field.tsx';

type PlanFilterProps = {
  /** Path of the page without a query. */
  readonly action: string;
  /** The scenario whose plan is shown, which the choice keeps. */
  readonly scenario: string | null;
  /** Id of the part of the page that follows the choice; the whole page unless given. */
  readonly part?: string;
  readonly children: Child;
};

/** Chooses what a page about a plan shows: a plain form, which sends itself where htmx runs. */
export function PlanFilter({ action, scenario, part, children }: PlanFilterProps) {
  const swap =
    part === undefined ? { 'hx-target': 'body' } : { 'hx-target': `#${part}`, 'hx-swap': 'outerHTML' };
  return (
    <form
      class="skillmix-filter"
      method="get"
      action={action}
      autocomplete="off"
      hx-get={action}
      hx-trigger="change, submit"
      hx-push-url="true"
      {...swap}
    >
      {scenario === null ? null : <input type="hidden" name="scenario" value={scenario} />}
      {children}
      <Button kind="secondary">Show</Button>
    </form>
  );
}

type NeedSelectProps = {
  readonly needs: readonly { readonly need: string; readonly name: string }[];
  readonly value: string | null;
};

/** One need, or every need. */
export function NeedSelect({ needs, value }: NeedSelectProps) {
  const options = needs.map(({ need, name }) => ({ value: need, text: name }));
  return (
    <SelectField
      name="need"
      label="Need"
      value={value ?? ''}
      options={[{ value: '', text: 'Every need' }, ...options]}
    />
  );
}

type LocalitySelectProps = {
  readonly localities: readonly { readonly locality: string; readonly name: string }[];
  readonly value: string | null;
};

/** One locality, or every locality. */
export function LocalitySelect({ localities, value }: LocalitySelectProps) {
  const options = localities.map(({ locality, name }) => ({ value: locality, text: name }));
  return (
    <SelectField
      name="locality"
      label="Locality"
      value={value ?? ''}
      options={[{ value: '', text: 'Every locality' }, ...options]}
    />
  );
}
