import { BarTable } from '../../charts/bar-table.tsx';
import { LineChart } from '../../charts/line-chart.tsx';
import { Tag } from '../../components/tag.tsx';
import {
  chanceWords,
  closeWords,
  englandWords,
  measureName,
  measureNumber,
  placeWords,
  readingInFull,
  readingNotes,
  readingWords,
  spanWords,
} from '../../peer-words.ts';
import type { ChosenMeasure, PeersView } from '../../peers.ts';

type PeerMeasurePartProps = { readonly view: PeersView };

/** One measure closely: every council of the region as a bar, the years as lines, and where the figures come from. */
export function PeerMeasurePart({ view }: PeerMeasurePartProps) {
  const { group, chosen } = view;
  const { measure, year, lines, england, region } = chosen.comparison;
  const name = measureName(measure);
  const hasRanges = lines.some(({ reading }) => chanceWords(reading, measure) !== null);
  return (
    <section id="peer-measure" aria-labelledby="peer-measure-name">
      <h2 class="govuk-heading-m" id="peer-measure-name">
        {name}, {year}
      </h2>
      {chosen.askedYear === null || chosen.askedYear === year ? null : (
        <p class="govuk-body">
          The files hold no {chosen.askedYear} of this; the newest year is {year}.
        </p>
      )}
      <p class="govuk-body">{finding(view)}</p>
      <BarTable
        caption={`The councils of ${group.region}, highest first`}
        labelHead="Council"
        valueHead={`${name}, ${measure.unit}`}
        bars={lines.map(({ name: council, isOwn, reading }) => ({
          label: isOwn ? <strong>{council}</strong> : council,
          isMarked: isOwn,
          value: reading.kind === 'known' ? reading.value : null,
          range: reading.kind === 'known' ? reading.range : null,
          note: notesOf(reading, view).join('; ') || undefined,
        }))}
        format={(value) => measureNumber(value, measure)}
        target={england?.kind === 'known' ? { value: england.value, name: 'England' } : undefined}
      />
      {hasRanges ? (
        <p class="govuk-body-s">
          The thin lines, and the small figures, are the range in which chance alone may have put a value (95
          % confidence limits). A line that ends at the edge goes on. Councils whose ranges overlap are too
          close to tell apart.
        </p>
      ) : null}
      {region === null || chosen.trend.length < 2 ? null : <Years chosen={chosen} />}
      <p class="govuk-body-s">
        <Tag colour="green">published</Tag>{' '}
        {measure.basis === 'worked_out' ? 'Worked out here from published counts. ' : ''}
        {measure.definition} Source: {measure.source}.
      </p>
    </section>
  );
}

/** The finding in a sentence or two. */
function finding({ group: { own: council }, chosen: { comparison } }: PeersView): string {
  const { own, measure, england, rank } = comparison;
  const close = closeWords(rank);
  const place = `${placeWords(comparison)}${close === null ? '' : ` (${close})`}`;
  const value = readingInFull(own, measure);
  const first = own.kind === 'known' ? `${value}, ${place}` : value;
  const beside = englandWords(comparison);
  const second =
    england === null
      ? ''
      : ` England: ${readingWords(england, measure)}${beside === null ? '' : `; ${council.name} is ${beside}`}.`;
  return `${council.name}: ${first}.${second}`;
}

function notesOf(reading: PeersView['chosen']['comparison']['own'], { group, chosen }: PeersView) {
  const { measure } = chosen.comparison;
  if (reading.kind === 'unavailable') return [readingWords(reading, measure)];
  if (reading.kind === 'suppressed') return [`suppressed: ${spanWords(reading.low, reading.high, measure)}`];
  const range = chanceWords(reading, measure);
  return [...(range === null ? [] : [range]), ...readingNotes(reading, group)];
}

/** The measure over the years, and why a year has no point. */
function Years({ chosen }: { readonly chosen: ChosenMeasure }) {
  const { measure } = chosen.comparison;
  const { trend } = chosen;
  const unknown = trend.filter(({ own }) => own.kind !== 'known');
  const known = (reading: ChosenMeasure['comparison']['england']) =>
    reading?.kind === 'known' ? reading.value : null;
  const series = [
    { name: 'This council', values: trend.map(({ own }) => known(own)) },
    { name: 'Region’s middle', values: trend.map(({ region }) => region?.middle ?? null) },
    { name: 'England', values: trend.map(({ england }) => known(england)) },
  ].filter(({ values }) => values.some((value) => value !== null));
  return (
    <>
      <LineChart
        id="peer-years"
        title={`${measureName(measure)} over the years`}
        description={`From ${trend[0]!.year} to ${trend.at(-1)!.year}.`}
        xName="Year"
        points={trend.map(({ year }) => String(year))}
        yName={measure.unit}
        series={series}
        format={(value) => measureNumber(value, measure)}
      />
      {unknown.length === 0 ? null : (
        <p class="govuk-body-s">
          {unknown.map(({ year, own }) => `${year}: ${readingWords(own, measure)}`).join('. ')}.
        </p>
      )}
    </>
  );
}
