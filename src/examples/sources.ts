/** Writers of the `source` cell: every figure of a bundled council says whether it is published, local or an example. */

const dfe = 'DfE';

/** The short citations of the published files in `data/`. */
export const citations = {
  assessmentFactors: `${dfe}, Characteristics of children in need 2025, table C3`,
  childrenInNeed: `${dfe}, Characteristics of children in need 2025, table B1`,
  referrals: `${dfe}, Characteristics of children in need 2025, table C1`,
  workforce: `${dfe}, Children's social work workforce 2025`,
  population: 'ONS, mid-2024 population estimates',
  deprivation: 'MHCLG, English Indices of Deprivation 2025; ONS, LSOA 2021',
} as const;

/** A figure as an official statistic gives it. */
export const published = (citation: string, what: string): string => `published: ${citation}: ${what}`;

/** A figure or fact from the council's own minutes. */
export const local = (what: string): string => `local: Cabinet minutes: ${what}`;

/** A value that is not published, with the reason for choosing it. */
export const example = (reason: string): string => `example: ${reason}`;

/** A value worked out from published or local figures, with the way it was worked out. */
export const modelled = (from: string, because: string): string =>
  `example: modelled from ${from}, because ${because}`;
