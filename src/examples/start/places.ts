import { apportion, roundTo } from '../../domain/apportion.ts';
import type { StartPlaces } from '../../domain/council-start.ts';
import { localityCode, type NamedLocality } from '../../domain/named-localities.ts';
import type { TableRow } from '../../domain/raw-workbook.ts';
import { councils } from '../councils.ts';
import type { Place } from '../demand.ts';
import { localityProfilesOf, localityRows } from '../deprivation.ts';
import { type District, districtsOf } from '../districts.ts';
import type { PublishedCouncil } from '../published-councils.ts';
import { citations, example, published } from '../sources.ts';
import { travelRows } from '../travel.ts';
import { childrenOf, numeral, percent } from './best-figure.ts';
import { bundledCodeOf } from './bundled.ts';

/** The places of a started workbook: their rows, the journeys between them, and each one's share of the families. */
export type Places = {
  readonly places: readonly Place[];
  readonly rows: readonly TableRow[];
  readonly travel: readonly TableRow[];
  /** What to say of them, for the page. */
  readonly notes: readonly string[];
};

/** A council with fewer children is one place unless its localities are named. */
const FEW_CHILDREN = 8_000;
const exampleNames = ['North', 'Central', 'South'] as const;
/** Journeys between named localities are listed up to so many of them: without a map nobody knows who is next to whom. */
const MOST_LINKED = 6;

/** Where the localities of a council come from unless the user names others. */
export function placesFor(council: PublishedCouncil): StartPlaces {
  const bundled = bundledCodeOf(council.onsCode);
  if (bundled !== null) {
    return { kind: 'neighbourhoods', names: localityProfilesOf(bundled).map(({ name }) => name) };
  }
  const districts = districtsOf(council.onsCode);
  if (districts.length > 1) return { kind: 'districts', names: districts.map(({ name }) => name) };
  const few = childrenOf(council.onsCode) < FEW_CHILDREN;
  return { kind: 'named', names: few ? [council.name] : exampleNames };
}

/** The places of a workbook: those the user names, else the council's districts, its areas with neighbourhoods at hand, or example names. */
export function placesOf(council: PublishedCouncil, named: readonly NamedLocality[]): Places {
  const own = placesFor(council);
  const bundled = bundledCodeOf(council.onsCode);
  const given = new Map(named.map(({ name, children }) => [localityCode(name), children]));
  const areOwn =
    named.length === 0 ||
    (named.length === own.names.length && own.names.every((name) => given.has(localityCode(name))));
  const anyGiven = named.some(({ children }) => children !== null);
  if (areOwn && bundled !== null && !anyGiven) return neighbourhoodPlaces(council, bundled);
  const districts = districtsOf(council.onsCode);
  if (areOwn && own.kind === 'districts') {
    const wanted = districts.map((district) => ({
      ...{ name: district.name, children: given.get(localityCode(district.name)) ?? null },
      district,
    }));
    return listedPlaces(council, districts, wanted, 'district');
  }
  const wanted = named.length > 0 ? named : own.names.map((name) => ({ name, children: null }));
  const plain = wanted.map((each) => ({ ...each, district: null }));
  const isExample = areOwn && own.kind === 'named' && plain.length > 1;
  return listedPlaces(council, districts, plain, isExample ? 'example' : 'named');
}

type Wanted = NamedLocality & { readonly district: District | null };
type Kind = 'district' | 'named' | 'example';

function listedPlaces(
  council: PublishedCouncil,
  districts: readonly District[],
  wanted: readonly Wanted[],
  kind: Kind,
): Places {
  const children = childrenIn(council, wanted);
  const whole = meanOf(districts);
  const weights = wanted.map(({ district }, index) => (children[index] ?? 0) * (district?.score ?? 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const anyGiven = wanted.some((each) => each.children !== null);
  const because =
    kind === 'district'
      ? `modelled: its average deprivation score × ${anyGiven ? 'its children' : 'equal numbers of children'}, as need grows in step with the score`
      : `modelled: ${anyGiven ? 'in proportion to its children' : 'equal shares, as none were given'}`;
  return {
    places: wanted.map(({ name }, index) => ({
      ...{ locality: localityCode(name), because },
      familyShare: (weights[index] ?? 0) / total,
    })),
    rows: wanted.map(({ name, district, children: given }, index) => {
      const known = district ?? whole;
      return {
        ...{ locality: localityCode(name), name, weight: 1 },
        population_0_19: Math.round(((children[index] ?? 0) * 20) / 18),
        deprived_share: roundTo(known.extent, 4),
        ...{ hub: undefined, latitude: undefined, longitude: undefined },
        source: rowSource(council, kind, known, given, children[index] ?? 0),
      };
    }),
    travel: journeys(wanted, kind),
    notes: notesOf(kind, wanted.length, anyGiven),
  };
}

/** Children aged 0–17 by place: those given; the rest of the council's published number is split evenly over the others, and where nothing is left they have the mean of the given. */
function childrenIn(council: PublishedCouncil, wanted: readonly Wanted[]): readonly number[] {
  const all = childrenOf(council.onsCode);
  const given = wanted.flatMap(({ children }) => (children === null ? [] : [children]));
  const open = wanted.length - given.length;
  const sum = given.reduce((whole, children) => whole + children, 0);
  if (open === 0) return given;
  const rest = all - sum > 0 ? all - sum : (sum / Math.max(1, given.length)) * open;
  const parts = [...apportion(rest, Array<number>(open).fill(1))];
  return wanted.map(({ children }) => children ?? parts.shift() ?? 0);
}

function meanOf(districts: readonly District[]): Pick<District, 'name' | 'score' | 'extent'> {
  const mean = (of: (district: District) => number) =>
    districts.reduce((sum, district) => sum + of(district), 0) / districts.length;
  const only = districts.length === 1 ? districts[0]?.name : null;
  return {
    name: only ?? 'the county’s districts on average',
    score: mean(({ score }) => score),
    extent: mean(({ extent }) => extent),
  };
}

function rowSource(
  council: PublishedCouncil,
  kind: Kind,
  known: Pick<District, 'name' | 'score' | 'extent'>,
  given: number | null,
  children: number,
): string {
  const deprivation = published(
    'MHCLG, English Indices of Deprivation 2025',
    `average score ${roundTo(known.score, 2)} and extent ${percent(known.extent)} of ${known.name}`,
  );
  const share = example(
    `deprived_share is the extent of ${known.name}, which counts people in deciles 2 and 3 only in part and so is lower than the share of LSOAs in deciles 1–3`,
  );
  const all = childrenOf(council.onsCode);
  const population =
    given === null
      ? example(
          `population 0–19 modelled from ${citations.population}: ${numeral(all)} children aged 0–17 of ${council.name}, ${numeral(children)} of them here because none were given for this locality, × 20/18`,
        )
      : `local: ${numeral(given)} children aged 0–17, as given at the start; example: × 20/18 for ages 0–19`;
  const name = kind === 'example' ? [example('the locality’s name; name your own')] : [];
  return [deprivation, ...name, share, population].join('; ');
}

function journeys(wanted: readonly Wanted[], kind: Kind): readonly TableRow[] {
  if (wanted.length > MOST_LINKED) return [];
  const minutes = kind === 'district' ? 35 : 20;
  return wanted.flatMap((from, index) =>
    wanted.slice(index + 1).map((to) => ({
      ...{ from: localityCode(from.name), to: localityCode(to.name), minutes },
      source: example(
        `${minutes} minutes between any two localities until the council's own journey times are entered`,
      ),
    })),
  );
}

function notesOf(kind: Kind, count: number, anyGiven: boolean): readonly string[] {
  return [
    ...(kind === 'example'
      ? [
          'The names of the localities are examples with equal shares of the families: put your own in their place.',
        ]
      : []),
    ...(!anyGiven && kind !== 'example' && count > 1
      ? [
          'Children by locality are not in the published files: each locality has the same number until yours are entered.',
        ]
      : []),
    ...(count > MOST_LINKED
      ? [
          `Journeys between ${count} localities are not known, so nobody works in another locality until rows are added to the travel sheet.`,
        ]
      : []),
  ];
}

function neighbourhoodPlaces(council: PublishedCouncil, code: string): Places {
  const name = councils.find((each) => each.code === code)?.name ?? council.name;
  const speed = districtsOf(council.onsCode).length > 1 ? 45 : 25;
  return {
    places: localityProfilesOf(code).map(({ locality, familyShare }) => ({
      ...{ locality, familyShare },
      because: 'modelled from the deciles of its LSOAs',
    })),
    rows: localityRows(code, council.onsCode, example(`localities as drawn for the example ${name}`), {}),
    travel: travelRows(code, { kmPerHour: speed, longestMinutes: 40, ruralLocalities: [] }),
    notes: [],
  };
}
