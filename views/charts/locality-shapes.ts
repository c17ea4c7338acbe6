import { geoIdentity, geoPath } from 'd3-geo';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';

/** Boundaries of an authority's localities in degrees, by the localities' codes. */
export type LocalityShapes = FeatureCollection<
  Polygon | MultiPolygon,
  { readonly locality: string; readonly name: string }
>;

/** A locality as drawn: its outline, and the middle of its largest part, where its label goes. */
export type Outline = {
  readonly locality: string;
  readonly d: string;
  readonly x: number;
  readonly y: number;
};

/** Fits the shapes into a drawing. Flat: over a county, one factor for the degrees of longitude is exact enough. */
export function outlinesOf(shapes: LocalityShapes, width: number, height: number): readonly Outline[] {
  const flat = flattened(shapes);
  const margin = 4;
  const fit = geoIdentity()
    .reflectY(true)
    .fitExtent(
      [
        [margin, margin],
        [width - margin, height - margin],
      ],
      flat,
    );
  const path = geoPath(fit).digits(1);
  return flat.features.map((feature) => {
    const [x, y] = path.centroid(largestPart(feature.geometry));
    return { locality: feature.properties.locality, d: path(feature) ?? '', x, y };
  });
}

/** Longitudes shrunk by the cosine of the latitude in the middle, so that a mile is as long both ways. */
function flattened(shapes: LocalityShapes): LocalityShapes {
  const all = shapes.features.flatMap(({ geometry }) => partsOf(geometry).flatMap((part) => part.flat()));
  const latitudes = all.map((at) => at[1]!);
  const middle = (Math.min(...latitudes) + Math.max(...latitudes)) / 2;
  const factor = Math.cos((middle * Math.PI) / 180);
  const ring = (positions: readonly Position[]) => positions.map(([x, y]) => [x! * factor, y!]);
  return {
    ...shapes,
    features: shapes.features.map((feature) => ({
      ...feature,
      geometry: {
        type: 'MultiPolygon',
        coordinates: partsOf(feature.geometry).map((part) => part.map(ring)),
      },
    })),
  };
}

function partsOf(geometry: Polygon | MultiPolygon): readonly Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

function largestPart(geometry: Polygon | MultiPolygon): Polygon {
  const { area } = geoPath();
  const polygons = partsOf(geometry).map((coordinates): Polygon => ({ type: 'Polygon', coordinates }));
  return polygons.reduce((a, b) => (area(b) > area(a) ? b : a));
}
