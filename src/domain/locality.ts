import { amountCell, codeCell, numberCell, referenceCell, shareCell, textCell, wholeCell } from './cell.ts';
import { describeSheet, optional, preset, required, sourceColumn, type Values } from './column.ts';
import type { Code } from './units.ts';

export type Locality = {
  readonly locality: Code;
  readonly name: string;
  readonly population0To19: number | null;
  /** Share (0–1) of its LSOAs in IMD deciles 1–3. */
  readonly deprivedShare: number | null;
  /** Priority weight of need met here. */
  readonly weight: number;
  readonly hub: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly source: string | null;
};

/** One-way journey. Serves both directions unless the other direction has its own row. */
export type Travel = {
  readonly from: Code;
  readonly to: Code;
  readonly minutes: number;
  readonly source: string | null;
};

/** The localities sheet: one row a locality. */
export const localitiesSheet = describeSheet({
  name: 'localities',
  meaning: 'The places the service is planned for',
  key: ['locality'],
  required: true,
  columns: {
    locality: required(codeCell, 'Code of the locality'),
    name: required(textCell(), 'Name of the locality'),
    population_0_19: optional(wholeCell(), 'Children and young people aged 0 to 19', 'people'),
    deprived_share: optional(shareCell, 'Share of its LSOAs in IMD deciles 1 to 3', 'share'),
    weight: preset(amountCell, '1', 'Priority weight of need met here'),
    hub: optional(textCell(), "The family hub's name"),
    latitude: optional(numberCell({ min: -90, max: 90 }), 'For the map', 'degrees'),
    longitude: optional(numberCell({ min: -180, max: 180 }), 'For the map', 'degrees'),
    source: sourceColumn,
  },
});

/** A row of the localities sheet as a locality. */
export function toLocality(row: Values<typeof localitiesSheet.columns>): Locality {
  const { locality, name, weight, hub, latitude, longitude, source } = row;
  return {
    locality,
    name,
    population0To19: row.population_0_19,
    deprivedShare: row.deprived_share,
    weight,
    hub,
    latitude,
    longitude,
    source,
  };
}

/** The travel sheet: one row a journey. A row from a locality to itself gives the loss within it. */
export const travelSheet = describeSheet({
  name: 'travel',
  meaning: 'Journeys between localities; staff can work only where a row leads from their base',
  key: ['from', 'to'],
  columns: {
    from: required(referenceCell('localities'), 'Locality at the start'),
    to: required(referenceCell('localities'), 'Locality at the end'),
    minutes: required(amountCell, 'One way', 'minutes'),
    source: sourceColumn,
  },
});
