import { Button } from '../../components/button.tsx';
import { Radios } from '../../components/choices.tsx';
import { Fieldset } from '../../components/fieldset.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { SelectField } from '../../components/select-field.tsx';
import type { FieldError } from '../../frame.ts';

/** The options as they were typed, by field; hours of needs without demand as `hours.<need>`. */
export type DemandForm = Readonly<Record<string, string>>;

type DemandOptionsProps = {
  readonly action: string;
  readonly form: DemandForm;
  readonly leadNeeds: readonly { readonly need: string; readonly name: string }[];
  readonly withoutHours: readonly { readonly need: string; readonly name: string }[];
  readonly errors?: readonly FieldError[] | undefined;
};

/** How children become families' demand: every assumption in sight, to be changed and worked out again. */
export function DemandOptionsForm({ action, form, leadNeeds, withoutHours, errors }: DemandOptionsProps) {
  const hours = Object.keys(form).filter((name) => name.startsWith('hours.'));
  const asked = new Set([
    ...hours.map((name) => name.slice('hours.'.length)),
    ...withoutHours.map(({ need }) => need),
  ]);
  const nameOf = (need: string) => withoutHours.find((each) => each.need === need)?.name ?? need;
  const leadOptions = [
    { value: '', text: 'None: leave lead work as it is' },
    ...leadNeeds.map(({ need, name }) => ({ value: need, text: name })),
  ];
  return (
    <form method="get" action={action} novalidate>
      <Fieldset legend="How children become demand" hidden>
        <NumberField
          name="children"
          label="Children in a family"
          hint="For needs that brothers and sisters share, and for lead work. 2.5 is Buckinghamshire’s figure, an example: put your own."
          unit="children"
          value={form.children}
          errors={errors}
        />
        <NumberField
          name="own"
          label="Children in a family who have a need of their own"
          hint="For needs of one child, such as self-harm or going missing. 1.5 is an example."
          unit="children"
          value={form.own}
          errors={errors}
        />
        <NumberField
          name="worked"
          label="Share of these families your teams work with"
          unit="%"
          value={form.worked}
          errors={errors}
        />
        <Radios
          name="length"
          legend="Length of an episode"
          value={form.length}
          options={[
            {
              value: 'twelve_weeks',
              text: 'Twelve weeks at first, a share of them extended',
              hint: 'Weeks = the median, at most 12; extended = the share that lasted longer than 12 weeks.',
            },
            {
              value: 'whole',
              text: 'The average length',
              hint: 'Weeks = the average of the episodes that ended; none extended.',
            },
          ]}
          errors={errors}
        />
        <SelectField
          name="lead_plans"
          label="Lead-practitioner work with children in need"
          hint="Each family that started is counted once, whatever its needs."
          value={form.lead_plans}
          options={leadOptions}
          errors={errors}
        />
        <SelectField
          name="lead_help"
          label="Lead-practitioner work after an early help assessment"
          hint="Families who also have a child in need plan are counted there only."
          value={form.lead_help}
          options={leadOptions}
          errors={errors}
        />
        {[...asked].map((need) => (
          <NumberField
            name={`hours.${need}`}
            label={`${nameOf(need)}: direct hours per open family`}
            unit="hours a week"
            value={form[`hours.${need}`]}
            errors={errors}
          />
        ))}
      </Fieldset>
      <Button kind="secondary">Work out again</Button>
    </form>
  );
}
