import type { TableRow } from '../domain/raw-workbook.ts';
import { example } from './sources.ts';

/** A need that the bundled councils share, with its example workload. */
export type CatalogueNeed = {
  readonly name: string;
  readonly factorCodes: readonly string[];
  /** `household`: assessed for all brothers and sisters together; `child`: a matter of one child. */
  readonly counts: 'household' | 'child';
  readonly weight: number;
  /** Direct hours per open family per week. */
  readonly hoursPerWeek: number;
  /** Share of the families whose work asks for a specialist (level 3). */
  readonly specialistShare: number;
};

/**
 * Needs by assessment factor code. The mapping of codes is the planning tool's own; weights, hours and specialist
 * shares are example values, since no statistic publishes them.
 */
export const needCatalogue = {
  substance_misuse: {
    name: 'Substance misuse',
    factorCodes: ['1A', '1B', '1C', '2A', '2B', '2C'],
    counts: 'household',
    weight: 1.3,
    hoursPerWeek: 2,
    specialistShare: 0.35,
  },
  domestic_abuse: {
    name: 'Domestic abuse',
    factorCodes: ['3A', '3B', '3C'],
    counts: 'household',
    weight: 1.5,
    hoursPerWeek: 2,
    specialistShare: 0.25,
  },
  parental_mental_health: {
    name: 'Parental mental health',
    factorCodes: ['4B', '4C'],
    counts: 'household',
    weight: 1.2,
    hoursPerWeek: 1.5,
    specialistShare: 0.25,
  },
  child_mental_health: {
    name: "Children's mental health and self-harm",
    factorCodes: ['4A', '15A'],
    counts: 'child',
    weight: 1.3,
    hoursPerWeek: 1.5,
    specialistShare: 0.3,
  },
  send: {
    name: 'Special educational needs and disabilities',
    factorCodes: ['5A', '6A'],
    counts: 'child',
    weight: 1.1,
    hoursPerWeek: 1.5,
    specialistShare: 0.2,
  },
  parental_disability: {
    name: 'Disability or illness of a parent',
    factorCodes: ['5B', '5C', '6B', '6C'],
    counts: 'household',
    weight: 1,
    hoursPerWeek: 1.2,
    specialistShare: 0,
  },
  exploitation_missing: {
    name: 'Exploitation and going missing',
    factorCodes: ['10A', '11A', '12A', '13A', '24A'],
    counts: 'child',
    weight: 1.5,
    hoursPerWeek: 2.5,
    specialistShare: 0.4,
  },
  neglect_parenting: {
    name: 'Neglect, emotional harm and parenting',
    factorCodes: ['16A', '17A'],
    counts: 'household',
    weight: 1.3,
    hoursPerWeek: 2,
    specialistShare: 0.2,
  },
  behaviour: {
    name: 'Socially unacceptable behaviour',
    factorCodes: ['14A'],
    counts: 'child',
    weight: 1,
    hoursPerWeek: 1.5,
    specialistShare: 0,
  },
  young_carers: {
    name: 'Young carers',
    factorCodes: ['7A'],
    counts: 'child',
    weight: 1,
    hoursPerWeek: 1,
    specialistShare: 0,
  },
  asylum_trafficking: {
    name: 'Unaccompanied children seeking asylum',
    factorCodes: ['9A'],
    counts: 'child',
    weight: 1.1,
    hoursPerWeek: 1.5,
    specialistShare: 0,
  },
} as const satisfies Readonly<Record<string, CatalogueNeed>>;

export type CatalogueNeedCode = keyof typeof needCatalogue;

/** A weight of a council's own, with the reason in its source cell. */
export type OwnWeight = { readonly weight: number; readonly source: string };

/** Rows of the needs sheet for needs of the catalogue, in the order given, with the council's own weights where it has any. */
export function catalogueNeedRows(
  needs: readonly CatalogueNeedCode[],
  ownWeights: Readonly<Partial<Record<CatalogueNeedCode, OwnWeight>>> = {},
): readonly TableRow[] {
  return needs.map((need) => {
    const entry: CatalogueNeed = needCatalogue[need];
    const own = ownWeights[need];
    return {
      need,
      name: entry.name,
      weight: own?.weight ?? entry.weight,
      lead: 'no',
      factor_codes: entry.factorCodes.join(';'),
      source:
        own?.source ??
        example(
          'the assessment factor codes are grouped by need here; the weight is a starting point for the council to set',
        ),
    };
  });
}

/** The row of the needs sheet for early years work, which no assessment factor stands for. */
export function earlyYearsNeedRow(weight: number): TableRow {
  return otherNeedRow(
    'early_years',
    'Early years (0–4)',
    weight,
    example('no assessment factor stands for children aged 0–4; the weight is a starting point'),
  );
}

/** The row of the needs sheet for a need without factor codes that is not lead work. */
export function otherNeedRow(need: string, name: string, weight: number, source: string): TableRow {
  return { need, name, weight, lead: 'no', factor_codes: '', source };
}
