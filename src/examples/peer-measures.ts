import type { PeerMeasure, PeerReading } from '../domain/peers/peer-group.ts';
import { deprivationReading } from './peer-deprivation.ts';
import { factorMeasures } from './peer-factors.ts';
import { type Cell, givenReading, type Rate, rateReading } from './peer-rates.ts';

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

const newestFirst = [2025, 2024, 2023, 2022, 2021] as const;
const populationYears = [2024, 2023, 2022, 2021] as const;
const england = 'england';

/**
 * Children aged 0–17 that a year's rates are taken of: the estimate of the summer before the year ends in March, as the
 * Department does. The file begins with 2021, whose own estimate stands for the one before.
 */
function children(year: number): Cell {
  const file = 'population_0_17_2021_2024.csv';
  return { file, column: 'population_estimate', year: Math.max(year - 1, populationYears.at(-1)!) };
}

const denominator = 'Children: mid-year estimate of the year before (for 2021 that of mid-2021).';

const rates: readonly (MeasureParts & { readonly rate: (year: number) => Rate })[] = [
  {
    ...{ code: 'need', subject: 'children', name: 'Children in need', unit: 'per 10,000 children' },
    definition: `Children in need on 31 March for each 10,000 children aged 0 to 17. ${denominator}`,
    ...{ source: sources.need, decimals: 0 },
    rate: (year) => ({
      ...{ per: 10_000, kind: 'share', whole: children(year) },
      part: { file: 'children_in_need_2021_2025.csv', column: 'At31_episodes', year },
    }),
  },
  {
    ...{ code: 'referrals', subject: 'children', name: 'Referrals', unit: 'per 10,000 children' },
    definition: `Referrals in the year to 31 March for each 10,000 children aged 0 to 17; one child may be referred more than once. ${denominator}`,
    ...{ source: sources.referrals, decimals: 0 },
    rate: (year) => ({
      ...{ per: 10_000, kind: 'events', whole: children(year) },
      part: { file: 'cin_referrals_2021_2025.csv', column: 'referral_count', year },
    }),
  },
  {
    ...{ code: 'rereferrals', subject: 'children', name: 'Re-referrals', unit: '% of referrals' },
    definition:
      'Referrals in the year to 31 March that came within 12 months of an earlier one of the same child.',
    ...{ source: sources.rereferrals, decimals: 1 },
    rate: (year) => ({
      ...{ per: 100, kind: 'share' },
      part: { file: 'cin_referrals_2021_2025.csv', column: 'rereferral_count', year },
      whole: { file: 'cin_referrals_2021_2025.csv', column: 'referral_count', year },
    }),
  },
];

const workforce: readonly (Pick<PeerMeasure, 'code' | 'name' | 'unit' | 'definition'> & {
  readonly column: string;
})[] = [
  {
    ...{ code: 'caseload', name: 'Caseload', unit: 'cases per case holder (FTE)', column: 'caseload_fte' },
    definition: 'Cases held on 30 September, divided by the full-time equivalents of those who hold cases.',
  },
  {
    ...{
      code: 'vacancy',
      name: 'Vacant social work posts',
      unit: '% of posts (FTE)',
      column: 'vacancy_rate_fte',
    },
    definition: 'Vacant FTE as a share of vacant FTE and FTE in post, on 30 September.',
  },
  {
    ...{
      code: 'agency',
      name: 'Agency social workers',
      unit: '% of social workers (FTE)',
      column: 'agency_rate_fte',
    },
    definition: 'Agency FTE as a share of agency FTE and FTE in post, on 30 September.',
  },
  {
    ...{
      code: 'absence',
      name: 'Absence of social workers',
      unit: '% of working days',
      column: 'absence_rate_fte',
    },
    definition: 'Working days lost to sickness in the year to 30 September, as a share of working days.',
  },
  {
    ...{
      code: 'turnover',
      name: 'Social workers who left',
      unit: '% of those in post (FTE)',
      column: 'turnover_rate_fte',
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
    read: (onsCode, year) =>
      givenReading({ file: 'population_0_17_2021_2024.csv', column: 'population_estimate', year }, onsCode),
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
    ({ column, ...parts }): MeasureReader => ({
      measure: {
        ...parts,
        ...{ subject: 'workforce', source: sources.workforce, decimals: 1, basis: 'published' },
        ...{ years: newestFirst, hasEngland: true },
      },
      read: (onsCode, year) =>
        givenReading({ file: 'social_work_workforce_2021_2025.csv', column, year }, onsCode),
    }),
  ),
  ...place,
  ...factorMeasures,
];
