import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/choices.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { paths } from '../../paths.ts';
import { type EarlierPlan, planChoices } from '../../report/earlier-plans.ts';
import { PrintButton } from '../gaps/print-button.tsx';

/** How a report was asked for in its address. */
export type ReportAsk = {
  /** A run's id, `none`, or '' for the plan before. */
  readonly compare: string;
  /** The decision in the reader's words, or ''. */
  readonly decision: string;
  readonly showsSmallNumbers: boolean;
};

/** Most characters of a decision in one's own words: more would not leave the page one page. */
export const DECISION_LENGTH = 300;

type Props = {
  readonly authority: string;
  readonly scenario: string | null;
  readonly ask: ReportAsk;
  readonly earlier: readonly EarlierPlan[];
  /** Whether the visitor may see small numbers. */
  readonly maySeeSmallNumbers: boolean;
};

/** What a report is compared with and how its decision is worded; kept in the address, so that it can be sent on. */
export function ReportForm({ authority, scenario, ask, earlier, maySeeSmallNumbers }: Props) {
  return (
    <form class="skillmix-filter" method="get" action={paths.report(authority)}>
      {scenario === null ? null : <input type="hidden" name="scenario" value={scenario} />}
      <SelectField
        name="compare"
        label="Last time"
        value={ask.compare}
        options={planChoices(earlier, 'The plan before this one')}
      />
      <TextArea
        name="decision"
        label="Decision asked, in your words"
        hint="Blank: as the plan words it"
        rows={2}
        value={ask.decision}
      />
      {maySeeSmallNumbers ? (
        <Checkbox
          name="small"
          value="shown"
          label="Show small numbers (not for publication)"
          checked={ask.showsSmallNumbers}
        />
      ) : null}
      <Button kind="secondary">Update the report</Button>
      <PrintButton />
    </form>
  );
}
