import { amountCell, codeCell, textCell, yesNoCell } from './cell.ts';
import { describeSheet, optional, preset, required, sourceColumn, type Values } from './column.ts';
import { choiceListCell, expandList } from './list-cell.ts';
import type { Code } from './units.ts';

export type Need = {
  readonly need: Code;
  readonly name: string;
  /** Priority weight of an hour of unmet need. */
  readonly weight: number;
  /** Lead-practitioner work, counted in families. */
  readonly lead: boolean;
  /** Children-in-need assessment factor codes that belong here. */
  readonly factorCodes: readonly string[];
  readonly source: string | null;
};

/** Children-in-need assessment factor codes, with those that older files use (18A, 19A). */
export const assessmentFactorCodes: readonly string[] = [
  ...['1', '2', '3', '4', '5', '6'].flatMap((factor) => [`${factor}A`, `${factor}B`, `${factor}C`]),
  ...['7A', '8B', '8C', '8D', '8E', '8F', '9A', '10A', '11A', '12A', '13A', '14A', '15A', '16A', '17A'],
  ...['18A', '18B', '18C', '19A', '19B', '19C', '20', '21', '22A', '23A', '24A'],
];

/** The needs sheet: one row a need. */
export const needsSheet = describeSheet({
  name: 'needs',
  meaning: 'The needs that families bring and skills answer',
  key: ['need'],
  required: true,
  columns: {
    need: required(codeCell, 'Code of the need, e.g. domestic_abuse'),
    name: required(textCell(), 'Name of the need'),
    weight: preset(amountCell, '1', 'Priority weight of an hour of unmet need'),
    lead: preset(yesNoCell, 'no', 'yes: lead-practitioner work (key work), counted in families'),
    factor_codes: optional(
      choiceListCell(assessmentFactorCodes),
      'Assessment factor codes that belong here, e.g. 3A;3B;3C',
    ),
    source: sourceColumn,
  },
});

/** A row of the needs sheet as a need. */
export function toNeed(row: Values<typeof needsSheet.columns>): Need {
  const { need, name, weight, lead, source } = row;
  const factorCodes = expandList(row.factor_codes ?? [], assessmentFactorCodes);
  return { need, name, weight, lead, factorCodes, source };
}
