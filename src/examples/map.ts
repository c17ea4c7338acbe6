import { readFileSync } from 'node:fs';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';

type Outlines = FeatureCollection<
  Polygon | MultiPolygon,
  { readonly authority: string; readonly locality: string; readonly name: string }
>;

let outlines: Outlines | null = null;

/** The outlines of a bundled council's localities, in degrees, by the codes of its workbook; null when no bundled council has that code. */
export function localityOutlines(authority: string): Outlines | null {
  outlines ??= JSON.parse(
    readFileSync(new URL('./data/localities.geojson', import.meta.url), 'utf8'),
  ) as Outlines;
  const features = outlines.features.filter(({ properties }) => properties.authority === authority);
  return features.length === 0 ? null : { type: 'FeatureCollection', features };
}
