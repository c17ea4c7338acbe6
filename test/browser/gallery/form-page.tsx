import { BackLink } from '../../../views/components/back-link.tsx';
import { Breadcrumbs } from '../../../views/components/breadcrumbs.tsx';
import { Button, ButtonGroup, ButtonLink } from '../../../views/components/button.tsx';
import { Checkbox, Checkboxes, Radios } from '../../../views/components/choices.tsx';
import { Details } from '../../../views/components/details.tsx';
import { Fieldset } from '../../../views/components/fieldset.tsx';
import { InsetText } from '../../../views/components/inset-text.tsx';
import { NotificationBanner } from '../../../views/components/notification-banner.tsx';
import { NumberField, SliderField } from '../../../views/components/number-field.tsx';
import { Pagination } from '../../../views/components/pagination.tsx';
import { SelectField } from '../../../views/components/select-field.tsx';
import { SubNav } from '../../../views/components/sub-nav.tsx';
import { SummaryList } from '../../../views/components/summary-list.tsx';
import { Tag } from '../../../views/components/tag.tsx';
import { TextArea } from '../../../views/components/text-area.tsx';
import { TextField } from '../../../views/components/text-field.tsx';
import { WarningText } from '../../../views/components/warning-text.tsx';
import type { FieldError, Frame } from '../../../views/frame.ts';
import { Layout } from '../../../views/layout.tsx';

const roles = [
  { value: 'social_worker', text: 'Social worker' },
  { value: 'family_worker', text: 'Family worker' },
];

/** Every field and every small component; with mistakes where `errors` names fields. */
export function FormPage({
  frame,
  errors,
}: {
  readonly frame: Frame;
  readonly errors: readonly FieldError[];
}) {
  const shared = { errors };
  return (
    <Layout frame={frame} title="New scenario" section="scenarios" errors={errors}>
      <Breadcrumbs
        items={[
          { text: 'Scenarios', href: '/gallery/form' },
          { text: 'Compare', href: '/gallery/form' },
        ]}
      />
      <BackLink href="/gallery" />
      <h1 class="govuk-heading-l">New scenario</h1>
      <SubNav
        label="Kinds of edit"
        items={[
          { text: 'Demand', href: '/gallery/form', current: true },
          { text: 'Posts', href: '/gallery/form?posts', current: false },
          { text: 'Money', href: '/gallery/form?money', current: false },
        ]}
      />
      <NotificationBanner id="other">Somebody else has changed this scenario.</NotificationBanner>
      <form method="post" action="/gallery/form" novalidate>
        <TextField
          name="name"
          label="Name of the scenario"
          hint="Leadership sees it."
          value="Less money"
          width={20}
          {...shared}
        />
        <TextField name="email" label="E-mail address" type="email" autocomplete="email" {...shared} />
        <NumberField name="growth" label="Change of demand" unit="%" value="12,x" width={4} {...shared} />
        <NumberField name="budget" label="Budget" unit="£" whole value={120000} width={10} {...shared} />
        <SliderField
          name="posts"
          label="Posts"
          unit="FTE"
          value={3}
          min={0}
          max={10}
          step={0.5}
          {...shared}
        />
        <SelectField name="role" label="Role" options={roles} value="family_worker" {...shared} />
        <Radios
          name="kind"
          legend="What changes?"
          hint="One at a time."
          value="cut"
          options={[
            { value: 'growth', text: 'Demand grows', hint: 'In every locality' },
            { value: 'cut', text: 'A service is cut' },
          ]}
          {...shared}
        />
        <Radios
          name="small"
          legend="Show"
          small
          inline
          value="all"
          options={[
            { value: 'all', text: 'All' },
            { value: 'gaps', text: 'Gaps' },
          ]}
        />
        <Checkboxes
          name="localities"
          legend="Localities"
          values={['south']}
          options={[
            { value: 'south', text: 'South' },
            { value: 'north', text: 'North' },
          ]}
          {...shared}
        />
        <Checkbox name="kept" value="yes" label="Keep the baseline" checked />
        <Fieldset legend="Note" size="m">
          <TextArea name="note" label="What it is for" value={'First line\nsecond line'} {...shared} />
        </Fieldset>
        <ButtonGroup>
          <Button>Save</Button>
          <Button kind="secondary">Save and plan</Button>
          <Button kind="warning">Remove</Button>
          <ButtonLink kind="secondary" href="/gallery">
            Cancel
          </ButtonLink>
        </ButtonGroup>
      </form>
      <SummaryList
        rows={[
          {
            key: 'Owner',
            value: 'The commissioning team',
            action: { href: '/gallery/form', text: 'Change', hidden: 'the owner' },
          },
          { key: 'State', value: <Tag colour="green">To commission</Tag> },
        ]}
      />
      <p class="govuk-body">
        {(['grey', 'green', 'blue', 'purple', 'red', 'orange', 'yellow', 'teal'] as const).map((colour) => (
          <>
            <Tag colour={colour}>{colour}</Tag>{' '}
          </>
        ))}
      </p>
      <InsetText>The figures of Rotherham’s localities are example values.</InsetText>
      <WarningText>Removing a member ends their sessions.</WarningText>
      <Details summary="What does coverage mean?">
        The share of the hours that families need which the plan meets.
      </Details>
      <Pagination label="Changes" page={4} pages={12} href={(page) => `/gallery/form?page=${page}`} />
    </Layout>
  );
}
