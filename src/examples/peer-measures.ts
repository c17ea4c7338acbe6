import type { PeerMeasure, PeerReading } from '../domain/peers/peer-group.ts';
import { deprivationReading } from './peer-deprivation.ts';
import { factorMeasures } from './peer-factors.ts';
import { type Cell, givenReading, type Rate, rateReading } from './peer-rates.ts';
import { type Measure, measures } from './start/measures.ts';

/** A measure and how it is read from the files. */
export type MeasureReader = {
  readonly measure: PeerMeasure;
  readonly read: (onsCode: string, year: number) => PeerReading;
};

const sources = {
  need: 'DfE, Characteristics of children in need, table B1; ONS, mid-year population estimates',
  referrals: 'DfE, Characteristics of children in need, table C1; ONS, mid-year population estimates',
  rereferrals: 'DfE, Characteristics of children in need, table C1',
  workforce: "DfE, Children's social work workforce (30 September)",
  population: 'ONS, mid-year population estimates',
  deprivation: 'MHCLG, English Indices of Deprivation 2025',
} as const;

const newestFirst = measures.open.years.toReversed();
const populationYears = measures.children.years.toReversed();
const england = 'england';

/**
 * Children aged 0–17 that a year's rates are taken of: the estimate of the summer before the year ends in March, as the
 * Department does. The file begins with 2021, whose own estimate stands for the one before.
 */
function children(year: number): Cell {
  return cellOf(measures.children, Math.max(year - 1, populationYears.at(-1)!));
}

function cellOf({ file, column }: Pick<Measure, 'file' | 'column'>, year: number): Cell {
  return { file, column, year };
}

const denominator = 'Children: mid-year estimate of the year before (for 2021 that of mid-2021).';

const rates: readonly (MeasureParts & { readonly rate: (year: number) => Rate })[] = [
  {
    ...{ code: 'need', subject: 'children', name: 'Children in need', unit: 'per 10,000 children' },
    definition: `Children in need on 31 March for each 10,000 children aged 0 to 17. ${denominator}`,
    ...{ source: sources.need, decimals: 0 },
    rate: (year) => ({
      ...{ per: 10_000, kind: 'share', whole: children(year) },
      part: cellOf(measures.open, year),
    }),
  },
  {
    ...{ code: 'referrals', subject: 'children', name: 'Referrals', unit: 'per 10,000 children' },
    definition: `Referrals in the year to 31 March for each 10,000 children aged 0 to 17; one child may be referred more than once. ${denominator}`,
    ...{ source: sources.referrals, decimals: 0 },
    rate: (year) => ({
      ...{ per: 10_000, kind: 'events', whole: children(year) },
      part: cellOf(measures.referrals, year),
    }),
  },
  {
    ...{ code: 'rereferrals', subject: 'children', name: 'Re-referrals', unit: '% of referrals' },
    definition:
      'Referrals in the year to 31 March that came within 12 months of an earlier one of the same child.',
    ...{ source: sources.rereferrals, decimals: 1 },
    rate: (year) => ({
      ...{ per: 100, kind: 'share' },
      part: cellOf({ ...measures.referrals, column: 'rereferral_count' }, year),
      whole: cellOf(measures.referrals, year),
    }),
  },
];

const workforce: readonly (Pick<PeerMeasure, 'code' | 'name' | 'unit' | 'definition'> & {
  readonly from: Measure;
})[] = [
  {
    ...{ code: 'caseload', name: 'Caseload', unit: 'cases per case holder (FTE)', from: measures.caseload },
    definition: 'Cases held on 30 September, divided by the full-time equivalents of those who hold cases.',
  },
  {
    ...{
      code: 'vacancy',
      name: 'Vacant social work posts',
      unit: '% of posts (FTE)',
      from: measures.vacancyRate,
    },
    definition: 'Vacant FTE as a share of vacant FTE and FTE in post, on 30 September.',
  },
  {
    ...{
      code: 'agency',
      name: 'Agency social workers',
      unit: '% of social workers (FTE)',
      from: measures.agencyRate,
    },
    definition: 'Agency FTE as a share of agency FTE and FTE in post, on 30 September.',
  },
  {
    ...{
      code: 'absence',
      name: 'Absence of social workers',
      unit: '% of working days',
      from: measures.absence,
    },
    definition: 'Working days lost to sickness in the year to 30 September, as a share of working days.',
  },
  {
    ...{
      code: 'turnover',
      name: 'Social workers who left',
      unit: '% of those in post (FTE)',
      from: measures.turnover,
    },
    definition: 'FTE that left in the year to 30 September as a share of FTE in post at its end.',
  },
];

const place: readonly MeasureReader[] = [
  {
    measure: {
      ...{ code: 'deprivation', subject: 'place', name: 'Deprivation score', unit: 'points (average score)' },
      definition:
        'Average score of the Index of Multiple Deprivation: higher is more deprived. England has no score of its own in the file.',
      ...{ source: sources.deprivation, decimals: 1, basis: 'published', years: [2025], hasEngland: false },
    },
    read: (onsCode) => deprivationReading('imd_average_score', 1, onsCode),
  },
  {
    measure: {
      ...{ code: 'most_deprived', subject: 'place', name: 'Most deprived neighbourhoods' },
      ...{ unit: '% of neighbourhoods', decimals: 1, basis: 'published', years: [2025], hasEngland: true },
      definition:
        'Share of its neighbourhoods (LSOAs) that are among the most deprived tenth of England; of England it is a tenth by definition.',
      source: sources.deprivation,
    },
    read: (onsCode) =>
      onsCode === england
        ? { kind: 'known', value: 10, range: null, sharedWith: [], note: 'by definition' }
        : deprivationReading('imd_proportion_lsoas_most_deprived_10pc', 100, onsCode),
  },
  {
    measure: {
      ...{ code: 'children', subject: 'place', name: 'Children aged 0 to 17', unit: 'children', decimals: 0 },
      definition: 'Children who live there, in the middle of the year.',
      ...{ source: sources.population, basis: 'published', years: populationYears, hasEngland: false },
    },
    read: (onsCode, year) => givenReading(cellOf(measures.children, year), onsCode),
  },
];

type MeasureParts = Pick<
  PeerMeasure,
  'code' | 'subject' | 'name' | 'unit' | 'definition' | 'source' | 'decimals'
>;

/** Every measure, in the order of the page. */
export const measureReaders: readonly MeasureReader[] = [
  ...rates.map(
    ({ rate, ...parts }): MeasureReader => ({
      measure: { ...parts, basis: 'worked_out', years: newestFirst, hasEngland: true },
      read: (onsCode, year) => rateReading(rate(year), onsCode),
    }),
  ),
  ...workforce.map(
    ({ from, ...parts }): MeasureReader => ({
      measure: {
        ...parts,
        ...{ subject: 'workforce', source: sources.workforce, decimals: 1, basis: 'published' },
        ...{ years: newestFirst, hasEngland: true },
      },
      read: (onsCode, year) => givenReading(cellOf(from, year), onsCode),
    }),
  ),
  ...place,
  ...factorMeasures,
];
