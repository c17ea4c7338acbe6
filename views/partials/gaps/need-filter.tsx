import { NeedSelect, PlanFilter } from '../plan-filter.tsx';

type NeedFilterProps = {
  /** Path of the page without a query. */
  readonly action: string;
  readonly needs: readonly { readonly need: string; readonly name: string }[];
  readonly need: string | null;
  readonly scenario: string | null;
};

/** Chooses the need that a page is about. */
export function NeedFilter({ action, needs, need, scenario }: NeedFilterProps) {
  return (
    <PlanFilter action={action} scenario={scenario}>
      <NeedSelect needs={needs} value={need} />
    </PlanFilter>
  );
}
