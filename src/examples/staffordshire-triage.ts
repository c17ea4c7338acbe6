import { roundTo } from '../domain/apportion.ts';
import type { TableRow } from '../domain/raw-workbook.ts';
import { localityProfilesOf } from './deprivation.ts';
import { referralsOf } from './published-figures.ts';
import { citations, local, modelled } from './sources.ts';

/** What Staffordshire's minutes say of triage, for source cells. */
export const triageMinutes = local('a multi-agency triage in each district, starting in Stafford');

/** First quarter (the order after Stafford is an example) of the multi-agency triage in each district: it starts in Stafford. */
export const triageStarts: Readonly<Record<string, number>> = {
  stafford: 1,
  cannock_chase: 2,
  newcastle_under_lyme: 2,
  east_staffordshire: 3,
  tamworth: 3,
  south_staffordshire: 4,
  lichfield: 4,
  staffordshire_moorlands: 4,
};
/**
 * Triage by district: a week's referrals in every quarter, and a row of zero for each quarter before triage starts there
 * (a row for a period replaces the row for every period).
 */
export function triageDemandRows(onsCode: string, hoursPerReferral: number): readonly TableRow[] {
  const { referrals } = referralsOf(onsCode);
  return localityProfilesOf('staffordshire').flatMap((profile) => {
    const row = {
      locality: profile.locality,
      need: 'triage',
      level: 2,
      weeks: 1,
      extend_share: 0,
      hours_per_week: hoursPerReferral,
      growth_per_year: 0,
    };
    const startsPerYear = roundTo(referrals * profile.familyShare, 1);
    const source = modelled(
      `${citations.referrals}: ${referrals.toLocaleString('en-GB')} referrals × the locality's modelled share of families, open for one week each`,
      'the work of triage is not published; hours per referral are an example',
    );
    const quartersBefore = Array.from(
      { length: (triageStarts[profile.locality] ?? 1) - 1 },
      (_, index) => index + 1,
    );
    return [
      { ...row, starts_per_year: startsPerYear, source },
      ...quartersBefore.map((period) => ({
        ...row,
        period,
        starts_per_year: 0,
        source: `${triageMinutes}; example: no triage here before quarter ${quartersBefore.length + 1}`,
      })),
    ];
  });
}
