import { BackLink } from '../../components/back-link.tsx';
import { Button } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { FieldError, Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';
import { MeasureTable } from '../../partials/measure-table.tsx';
import { paths } from '../../paths.ts';
import type { MayStart, StartInView } from '../../start-view.ts';

type StartCouncilProps = {
  readonly frame: Frame;
  readonly start: StartInView;
  readonly may: MayStart;
  readonly errors: readonly FieldError[];
};

/** What is published of one council, and the form that makes a workbook of it. */
export function StartCouncilPage({ frame, start, may, errors }: StartCouncilProps) {
  const { council, figures } = start;
  const isFactor = (name: string) => name.startsWith('Episodes with ') && name.includes(',');
  const citations = [...new Set(figures.measures.map(({ citation }) => citation))];
  return (
    <Layout frame={frame} title={`Start with ${council.name}`} section={null} errors={errors}>
      <BackLink href={paths.start()} text="All councils" />
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {council.region}, {council.onsCode}
        </span>
        Start with {council.name}
      </h1>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <p class="govuk-body">
            You get a whole workbook and a first plan. Need, social workers, children, deprivation and growth
            come from the published figures below. The team, its skills, hours per family, partners, prices
            and budget are <strong>examples</strong>, marked as such in every row, until you put your own in
            their place.
          </p>
          {may === 'yes' ? <StartForm start={start} errors={errors} /> : <WhoMay frame={frame} may={may} />}
        </div>
      </div>
      {figures.notes.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-m">What to know of these figures</h2>
          <ul class="govuk-list govuk-list--bullet">
            {figures.notes.map((note) => (
              <li>{note}</li>
            ))}
          </ul>
        </>
      )}
      <h2 class="govuk-heading-m">What is published of {council.name}</h2>
      <p class="govuk-body">
        “1 to 5” stands for a count that is hidden because it is small; it is never zero, and the workbook
        takes 3 in its place. “None” is not available; where the newest year is missing, the workbook says
        what stands in for it.
      </p>
      <MeasureTable
        caption="Children, children in need, referrals and social workers"
        measures={figures.measures.filter(({ name }) => !isFactor(name))}
      />
      <Details summary="Assessment factors">
        <MeasureTable
          caption="Episodes with each assessment factor (an episode has several, so they do not add up)"
          measures={figures.measures.filter(({ name }) => isFactor(name))}
        />
      </Details>
      <p class="govuk-body-s">
        Sources: {citations.join('; ')}; MHCLG, English Indices of Deprivation 2025. Crown copyright, Open
        Government Licence v3.0.
      </p>
    </Layout>
  );
}

function StartForm({
  start,
  errors,
}: {
  readonly start: StartInView;
  readonly errors: readonly FieldError[];
}) {
  const { council, places, localities, code } = start;
  const origin = {
    districts: 'These are its districts. Need is shared out by their deprivation (IMD 2025) and children.',
    neighbourhoods:
      'These are areas drawn for the example council. Leave them as they are, and need is shared out by the deprivation of their neighbourhoods.',
    named:
      places.names.length === 1
        ? 'Few children live here, so it begins as one locality. Write several if you have them.'
        : 'These names are examples. Write your own: teams, hubs or areas.',
  }[places.kind];
  return (
    <form method="post" action={paths.startCouncil(council.onsCode)} novalidate>
      <TextArea
        name="localities"
        label="Localities"
        labelSize="s"
        hint={`${origin} One a line; after a comma the number of children aged 0 to 17 there, if you know it (“North, 12000”). Without numbers each has the same.`}
        rows={Math.min(14, Math.max(4, places.names.length + 1))}
        value={localities}
        errors={errors}
      />
      <TextField
        name="code"
        label="Code in addresses"
        hint="Small letters, digits and hyphens. It cannot be changed later."
        width={20}
        value={code}
        errors={errors}
      />
      <Button>Make the workbook and plan it</Button>
    </form>
  );
}

/** Said to those who may not make an authority; in the demonstration they take the role that may. */
function WhoMay({ frame, may }: { readonly frame: Frame; readonly may: MayStart }) {
  if (may === 'no') {
    return (
      <InsetText>
        An administrator of this service adds councils. Ask yours to start this one and to make you a member
        of it.
      </InsetText>
    );
  }
  return (
    <InsetText>
      <p class="govuk-body">
        Administrators add councils. In this demonstration you can take that role, and go back to another at
        any time in the header.
      </p>
      <form method="post" action={paths.demoRole()}>
        <input type="hidden" name="role" value="administrator" />
        <input type="hidden" name="back" value={frame.here} />
        <Button>Take the administrator role and go on</Button>
      </form>
    </InsetText>
  );
}
