import type { PeerComparison } from '../../src/domain/peers/compare-peers.ts';
import { ButtonLink } from '../components/button.tsx';
import { Details } from '../components/details.tsx';
import { SelectField } from '../components/select-field.tsx';
import { counted, listWords } from '../format.ts';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { PeerMeasurePart } from '../partials/peers/peer-measure-part.tsx';
import { PeerTable } from '../partials/peers/peer-table.tsx';
import { PlanFilter } from '../partials/plan-filter.tsx';
import { paths } from '../paths.ts';
import { englandWords, measureName, placeWords, readingInFull, readingWords } from '../peer-words.ts';
import type { PeersView } from '../peers.ts';

const title = 'Beside other councils';

/** A council's published figures beside each of its region's councils and England. */
export function PeersPage({ frame, view }: { readonly frame: Frame; readonly view: PeersView }) {
  const authority = frame.authority!.code;
  const { group, measures, factors, standOut } = view;
  const { own, region, councils } = group;
  return (
    <Layout frame={frame} title={title} section="overview">
      <h1 class="govuk-heading-l">{own.name} beside other councils</h1>
      <p class="skillmix-lead">
        Published figures of {own.name}, {counted(councils.length - 1, 'other council', 'other councils')} of{' '}
        {region}, and England. They are what councils returned to the government; nothing of the plan is in
        them.
      </p>
      <StandOut comparisons={standOut} council={own.name} authority={authority} />
      <PeerTable caption="At a glance (newest years)" rows={measures} group={group} authority={authority} />
      <PlanFilter action={paths.peers(authority)} scenario={null} part="peer-measure">
        <MeasureSelect view={view} />
        <YearSelect view={view} />
      </PlanFilter>
      <PeerMeasurePart view={view} />
      <PeerTable
        caption="What assessments find: episodes with each factor, of 1,000"
        rows={factors}
        group={group}
        authority={authority}
        more={[
          {
            head: 'Counts towards',
            cell: ({ needs }) => (needs.length === 0 ? 'no need of the plan' : listWords(needs)),
          },
        ]}
      />
      <p class="govuk-body">
        An episode has about 2.75 factors, so factors overlap: their rates must not be added up, and are no
        numbers of families.
      </p>
      <HowToRead />
      <p class="govuk-body">
        <ButtonLink kind="secondary" href={paths.peersTable(authority)}>
          Download all years as CSV
        </ButtonLink>
      </p>
    </Layout>
  );
}

function StandOut(props: {
  readonly comparisons: readonly PeerComparison[];
  readonly council: string;
  readonly authority: string;
}) {
  const { comparisons, council, authority } = props;
  if (comparisons.length === 0)
    return (
      <p class="govuk-body">
        No figure of {council} is clearly at an end of its region: all lie among those of others.
      </p>
    );
  return (
    <>
      <h2 class="govuk-heading-m">Where {council} differs most from its region</h2>
      <ul class="govuk-list govuk-list--bullet">
        {comparisons.map((comparison) => (
          <li>
            <a
              class="govuk-link"
              href={`${paths.peers(authority, { measure: comparison.measure.code })}#peer-measure`}
            >
              {measureName(comparison.measure)}
            </a>
            {' – '}
            {readingInFull(comparison.own, comparison.measure)}, {placeWords(comparison)}
            {englandEnd(comparison)}
          </li>
        ))}
      </ul>
      <p class="govuk-body">That a figure is high or low does not say why, nor that it is good or bad.</p>
    </>
  );
}

function englandEnd(comparison: PeerComparison): string {
  const { england, measure } = comparison;
  if (england === null || englandWords(comparison) === null) return '';
  return ` (England ${readingWords(england, measure)})`;
}

function MeasureSelect({ view: { measures, factors, chosen } }: { readonly view: PeersView }) {
  return (
    <SelectField
      name="measure"
      label="Measure"
      value={chosen.comparison.measure.code}
      options={[...measures, ...factors].map(({ measure }) => ({
        value: measure.code,
        text: measureName(measure),
      }))}
    />
  );
}

function YearSelect({ view: { group, chosen } }: { readonly view: PeersView }) {
  const years = [...new Set(group.measures.flatMap((each) => each.years))].sort((a, b) => b - a);
  return (
    <SelectField
      name="year"
      label="Year"
      value={String(chosen.askedYear ?? '')}
      options={[
        { value: '', text: 'Newest' },
        ...years.map((year) => ({ value: String(year), text: String(year) })),
      ]}
    />
  );
}

function HowToRead() {
  return (
    <Details summary="How to read these figures">
      <ul class="govuk-list govuk-list--bullet">
        <li>
          <strong>Years</strong> of children in need, referrals and factors end on 31 March; the workforce is
          counted on 30 September; children are those of mid-year.
        </li>
        <li>
          <strong>Suppressed</strong> figures hide a count of 1 to 5 and are not zero. They are shown between
          their bounds and have no place in the order.
        </li>
        <li>
          <strong>Not published</strong> means that the council gave no figure, or one that could not be used,
          or did not exist yet: the councils of Northamptonshire were made in 2021, those of Cumbria, North
          Yorkshire and Somerset in 2023.
        </li>
        <li>
          <strong>Counted together</strong>: Kingston and Richmond, and North and West Northamptonshire,
          return one workforce. It is shown for both and counts once in the order.
        </li>
        <li>
          <strong>Places</strong> are of the councils with a figure. Where rates come from counts, others
          within the reach of chance are said to be too close to tell apart; small councils’ rates move most.
          The workforce’s rates have no such range here: there a few people more or less change a small
          council’s rate a lot.
        </li>
        <li>
          <strong>Practice differs</strong>: councils record factors, referrals and contacts in ways of their
          own, which may differ more than families do.
        </li>
      </ul>
    </Details>
  );
}
