import { Button } from '../../components/button.tsx';
import { SelectField } from '../../components/select-field.tsx';

type NeedFilterProps = {
  /** Path of the page without a query. */
  readonly action: string;
  readonly needs: readonly { readonly need: string; readonly name: string }[];
  readonly need: string | null;
  readonly scenario: string | null;
};

/** Chooses the need that a page is about: a plain form, which sends itself where htmx runs. */
export function NeedFilter({ action, needs, need, scenario }: NeedFilterProps) {
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
      {scenario === null ? null : <input type="hidden" name="scenario" value={scenario} />}
      <SelectField
        name="need"
        label="Need"
        value={need}
        options={[
          { value: '', text: 'Every need' },
          ...needs.map((each) => ({ value: each.need, text: each.name })),
        ]}
      />
      <Button kind="secondary">Show</Button>
    </form>
  );
}
