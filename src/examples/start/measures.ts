import type { StartMeasure } from '../../domain/council-start.ts';
import { factorCodeOfColumn } from '../factor-codes.ts';
import { figureOf } from '../published-rows.ts';
import type { PublishedFigure } from '../published-table.ts';
import { citations } from '../sources.ts';

/** A column of a published file. */
export type Measure = {
  readonly file: string;
  readonly column: string;
  readonly name: string;
  readonly unit: string;
  readonly citation: string;
  readonly years: readonly number[];
};

const fiveYears = [2021, 2022, 2023, 2024, 2025];

/** The columns that a start uses, besides the assessment factors. */
export const measures = {
  children: {
    ...{ file: 'population_0_17_2021_2024.csv', column: 'population_estimate' },
    ...{ name: 'Children aged 0 to 17', unit: 'children', citation: citations.population },
    years: [2021, 2022, 2023, 2024],
  },
  started: inNeed('Started_episodes', 'Children in need, episodes started in the year'),
  open: inNeed('At31_episodes', 'Children in need at 31 March'),
  referrals: referral('referral_count', 'Referrals in the year', 'referrals'),
  rereferrals: referral('rereferral_percent', 'Referrals within 12 months of another', '%'),
  notInNeed: referral('not_in_need_count', 'Referrals assessed and found not in need', 'referrals'),
  assessed: factor('Episodes_with_assessment_factor', 'Episodes with an assessment and its factors'),
  inPost: workforce('inpost_fte', 'Social workers in post', 'FTE'),
  agency: workforce('agency_fte', 'Agency social workers', 'FTE'),
  agencyRate: workforce('agency_rate_fte', 'Agency social workers, share', '%'),
  vacancy: workforce('vacancy_fte', 'Social worker vacancies', 'FTE'),
  vacancyRate: workforce('vacancy_rate_fte', 'Vacancy rate', '%'),
  turnover: workforce('turnover_rate_fte', 'Turnover rate', '%'),
  cases: workforce('cases', 'Cases held', 'cases'),
  caseload: workforce('caseload_fte', 'Cases a case holder', 'cases per FTE'),
  daysLost: workforce('working_days_lost_fte', 'Working days lost to sickness', 'days'),
  absence: workforce('absence_rate_fte', 'Sickness absence rate', '%'),
} as const satisfies Readonly<Record<string, Measure>>;

/** Every assessment factor that belongs to a need, by code. */
export const factorMeasures: Readonly<Record<string, Measure>> = Object.fromEntries(
  Object.entries(factorCodeOfColumn).map(([column, code]) => [
    code,
    factor(column, `Episodes with ${code}, ${column.replaceAll('_', ' ').toLowerCase()}`),
  ]),
);

function inNeed(column: string, name: string): Measure {
  const file = 'children_in_need_2021_2025.csv';
  return { file, column, name, unit: 'episodes', citation: citations.childrenInNeed, years: fiveYears };
}

function referral(column: string, name: string, unit: string): Measure {
  const file = 'cin_referrals_2021_2025.csv';
  return { file, column, name, unit, citation: citations.referrals, years: fiveYears };
}

function factor(column: string, name: string): Measure {
  const file = 'cin_assessment_factors_2021_2025.csv';
  return { file, column, name, unit: 'episodes', citation: citations.assessmentFactors, years: fiveYears };
}

function workforce(column: string, name: string, unit: string): Measure {
  const file = 'social_work_workforce_2021_2025.csv';
  return { file, column, name, unit, citation: citations.workforce, years: fiveYears };
}

/** What a file says of a council (or `england`) in one year. */
export function measured(measure: Measure, onsCode: string, year: number): PublishedFigure {
  return figureOf(measure.file, onsCode, year, measure.column);
}

/** The newest year of a measure's file. */
export function newestYear(measure: Measure): number {
  return Math.max(...measure.years);
}

/** A measure of a council over all years of its file, as pages show it. */
export function measureOverYears(measure: Measure, onsCode: string): StartMeasure {
  const { name, unit, citation } = measure;
  const years = measure.years.map((year) => {
    const { kind, value } = measured(measure, onsCode, year);
    return { year, cell: kind === 'known' ? { kind, value } : { kind, value: null } };
  });
  return { name, unit, citation, years };
}
