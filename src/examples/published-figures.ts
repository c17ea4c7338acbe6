import { factorCodeOfColumn } from './factor-codes.ts';
import { findAreaRow, publishedRows } from './published-rows.ts';
import {
  knownFigure,
  type PublishedFigure,
  type PublishedRow,
  parsePublishedFigure,
} from './published-table.ts';

function areaRow(fileName: string, onsCode: OnsCode, year: number): PublishedRow {
  const found = findAreaRow(fileName, onsCode, year);
  if (!found) throw new Error(`${fileName} has no row for ${onsCode} in ${year}`);
  return found.row;
}

/** A council's ONS code, e.g. E08000009, or `england`. */
export type OnsCode = string;

/** Social workers of a council at 30 September (DfE, Children's social work workforce). Percentages are 0–100. */
export type SocialWorkWorkforce = {
  readonly inPostFte: number;
  readonly leaversFte: number;
  readonly turnoverPercent: number;
  readonly agencyFte: number;
  readonly agencyPercent: number;
  readonly vacancyFte: number;
  readonly vacancyPercent: number;
  readonly caseHoldersFte: number;
  readonly cases: number;
  readonly caseload: number;
  readonly workingDaysLost: number;
  readonly absencePercent: number;
};

/** The published social work workforce of a council. Throws when the council or year is not in the file. */
export function socialWorkWorkforceOf(onsCode: OnsCode, year = 2025): SocialWorkWorkforce {
  const row = areaRow('social_work_workforce_2021_2025.csv', onsCode, year);
  const figure = (column: string): number => knownFigure(row, column);
  return {
    inPostFte: figure('inpost_fte'),
    leaversFte: figure('leavers_fte'),
    turnoverPercent: figure('turnover_rate_fte'),
    agencyFte: figure('agency_fte'),
    agencyPercent: figure('agency_rate_fte'),
    vacancyFte: figure('vacancy_fte'),
    vacancyPercent: figure('vacancy_rate_fte'),
    caseHoldersFte: figure('case_holders_fte'),
    cases: figure('cases'),
    caseload: figure('caseload_fte'),
    workingDaysLost: figure('working_days_lost_fte'),
    absencePercent: figure('absence_rate_fte'),
  };
}

/** Episodes with an assessment in the year, and how many of them have each factor. Factors overlap: never add them up. */
export type AssessmentFactors = {
  readonly episodes: number;
  /** By factor code, e.g. `3B`. */
  readonly counts: Readonly<Record<string, PublishedFigure>>;
};

/** The published assessment factors of a council (DfE, table C3). Throws when the council or year is not in the file. */
export function assessmentFactorsOf(onsCode: OnsCode, year = 2025): AssessmentFactors {
  const row = areaRow('cin_assessment_factors_2021_2025.csv', onsCode, year);
  const counts = Object.entries(factorCodeOfColumn).map(
    ([column, code]) => [code, parsePublishedFigure(row[column] ?? '')] as const,
  );
  return {
    episodes: knownFigure(row, 'Episodes_with_assessment_factor'),
    counts: Object.fromEntries(counts),
  };
}

/** Children-in-need episodes of a year to 31 March (DfE, table B1). */
export type ChildrenInNeed = { readonly startedEpisodes: number; readonly episodesAt31March: number };

/** The published children in need of a council. Throws when the council or year is not in the file. */
export function childrenInNeedOf(onsCode: OnsCode, year = 2025): ChildrenInNeed {
  const row = areaRow('children_in_need_2021_2025.csv', onsCode, year);
  return {
    startedEpisodes: knownFigure(row, 'Started_episodes'),
    episodesAt31March: knownFigure(row, 'At31_episodes'),
  };
}

/** Referrals of a year to 31 March (DfE, table C1). `notInNeed`: assessed and then found not to be in need. */
export type Referrals = {
  readonly referrals: number;
  readonly noFurtherAction: number;
  readonly notInNeed: number;
};

/** The published referrals of a council. Throws when the council or year is not in the file. */
export function referralsOf(onsCode: OnsCode, year = 2025): Referrals {
  const row = areaRow('cin_referrals_2021_2025.csv', onsCode, year);
  return {
    referrals: knownFigure(row, 'referral_count'),
    noFurtherAction: knownFigure(row, 'no_further_action_count'),
    notInNeed: knownFigure(row, 'not_in_need_count'),
  };
}

/** Children aged 0–17 (ONS mid-year estimate). Throws when the council or year is not in the file. */
export function childrenAged0To17Of(onsCode: OnsCode, year = 2024): number {
  return knownFigure(areaRow('population_0_17_2021_2024.csv', onsCode, year), 'population_estimate');
}

/** A neighbourhood (LSOA 2021) with its national deprivation decile: 1 = most deprived tenth. */
export type Neighbourhood = {
  readonly lsoa: string;
  readonly locality: string;
  readonly localityName: string;
  readonly imdDecile: number;
  readonly latitude: number;
  readonly longitude: number;
};

/** Every neighbourhood of a bundled council, in the order of the file. `council` is its code, e.g. `trafford`. */
export function neighbourhoodsOf(council: string): readonly Neighbourhood[] {
  return publishedRows('lsoa_localities_imd2025.csv')
    .filter((row) => row.authority === council)
    .map((row) => ({
      lsoa: row.lsoa21_code ?? '',
      locality: row.locality ?? '',
      localityName: row.locality_name ?? '',
      imdDecile: knownFigure(row, 'imd_decile'),
      latitude: knownFigure(row, 'latitude'),
      longitude: knownFigure(row, 'longitude'),
    }));
}

/** Names of the wards that a locality groups; empty where a council's localities are not made of wards. */
export function wardNamesOf(council: string, locality: string): readonly string[] {
  return publishedRows('wards_to_localities.csv')
    .filter((row) => row.authority === council && row.locality === locality)
    .map((row) => row.ward25_name ?? '');
}
