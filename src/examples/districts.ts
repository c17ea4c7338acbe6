import { publishedRows } from './published-rows.ts';
import { knownFigure, type PublishedRow } from './published-table.ts';

/** A district (or a council without districts) with its deprivation (English Indices of Deprivation 2025). */
export type District = {
  readonly code: string;
  readonly name: string;
  /** Average IMD score of its LSOAs, weighted by people; higher is more deprived. */
  readonly score: number;
  /** Extent (0–1): people in the most deprived three tenths of areas, those of the second and third tenth counted in part. */
  readonly extent: number;
};

/** The rows of the deprivation file that belong to a council with children's services: its districts', or its own. */
export function districtRowsOf(onsCode: string): readonly PublishedRow[] {
  return publishedRows('imd2025_districts.csv').filter((row) => row.upper_tier_code === onsCode);
}

/** The districts of a council with children's services, in order of name; of a council without districts, itself alone. */
export function districtsOf(onsCode: string): readonly District[] {
  return districtRowsOf(onsCode)
    .map((row) => ({
      code: row.district_code ?? '',
      name: row.district_name ?? '',
      score: knownFigure(row, 'imd_average_score'),
      extent: knownFigure(row, 'imd_extent'),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}
