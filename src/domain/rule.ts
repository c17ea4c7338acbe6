import { amountCell, choiceCell, levelCell, referenceCell, shareHint, yesNoCell } from './cell.ts';
import {
  type AllCodes,
  describeSheet,
  optional,
  preset,
  type RowProblem,
  required,
  sourceColumn,
  type Values,
} from './column.ts';
import { expandList, listCell } from './list-cell.ts';
import type { Code, Level } from './units.ts';

export type RuleKind =
  | 'minimum_coverage'
  | 'minimum_role_fte'
  | 'minimum_people'
  | 'reserve_hours'
  | 'supervision_ratio'
  | 'maximum_provider_share';

/** One row of the rules sheet with its lists expanded: the rule applies to each listed locality × need separately. */
export type RuleRow = {
  readonly rule: RuleKind;
  /** Codes of the localities; `*` or blank already expanded to all. Empty where the rule is over the authority. */
  readonly localities: readonly Code[];
  /** Need codes; `*` or blank already expanded to all. Empty where the rule has no need. */
  readonly needs: readonly Code[];
  /** Role code; null where the rule has no role. */
  readonly role: Code | null;
  /** null = blank. minimum_coverage: all levels together; minimum_people: any level. */
  readonly level: Level | null;
  readonly value: number;
  /** A hard rule must hold; a soft one is reported when broken. */
  readonly hard: boolean;
  readonly source: string | null;
  /** Row number in the rules sheet (the header is row 1). */
  readonly row: number;
};

type RuleShape = {
  /** Which columns the rule uses besides value and hard. */
  readonly locality: boolean;
  readonly need: boolean;
  readonly role: boolean;
  readonly level: boolean;
  /** Whether value is a share (0–1). */
  readonly share: boolean;
};

/** What each rule is about; every other column stays blank. */
export const ruleShapes: Readonly<Record<RuleKind, RuleShape>> = {
  minimum_coverage: { locality: true, need: true, role: false, level: true, share: true },
  minimum_role_fte: { locality: true, need: false, role: true, level: false, share: false },
  minimum_people: { locality: true, need: true, role: false, level: true, share: false },
  reserve_hours: { locality: true, need: true, role: true, level: false, share: false },
  supervision_ratio: { locality: false, need: false, role: true, level: false, share: false },
  maximum_provider_share: { locality: false, need: true, role: false, level: false, share: true },
};

const ruleColumns = {
  rule: required(choiceCell(Object.keys(ruleShapes) as RuleKind[]), 'Which rule'),
  locality: preset(listCell('localities'), '*', 'Where it holds, each locality separately'),
  need: preset(listCell('needs'), '*', 'For which needs, each separately'),
  role: optional(referenceCell('roles'), 'Role that the rule is about'),
  level: optional(levelCell, 'Level that the rule is about; blank = all levels', 'level'),
  value: required(amountCell, 'Share, FTE, people or hours a week, as the rule says'),
  hard: preset(yesNoCell, 'yes', 'yes: must hold; no: is reported when broken'),
  source: sourceColumn,
};

/** The rules sheet: what a plan must or should keep. */
export const rulesSheet = describeSheet({
  name: 'rules',
  meaning: 'What a plan must keep, or should',
  key: ['rule', 'locality', 'need', 'role', 'level'],
  columns: ruleColumns,
  check: checkRule,
});

function checkRule(row: Values<typeof ruleColumns>): readonly RowProblem[] {
  const shape = ruleShapes[row.rule];
  const problems: RowProblem[] = [];
  const refuse = (column: string, message: string) => problems.push({ column, message });
  if (!shape.locality && row.locality !== '*') {
    refuse('locality', `${row.rule} holds over the authority. Leave locality blank.`);
  }
  if (!shape.need && row.need !== '*') refuse('need', `${row.rule} is not about a need. Leave need blank.`);
  if (shape.role && row.role === null) refuse('role', `${row.rule} is about a role. Write its code in role.`);
  if (!shape.role && row.role !== null) refuse('role', `${row.rule} is not about a role. Leave role blank.`);
  if (!shape.level && row.level !== null) refuse('level', `${row.rule} has no level. Leave level blank.`);
  if (shape.share && row.value > 1) {
    refuse('value', `${row.value} is not a share from 0 to 1, as ${row.rule} takes.${shareHint(row.value)}`);
  }
  return problems;
}

/** A row of the rules sheet with its lists expanded; `sheetRow` is its number in the sheet. */
export function toRuleRow(row: Values<typeof ruleColumns>, all: AllCodes, sheetRow: number): RuleRow {
  const { rule, role, level, value, hard, source } = row;
  const shape = ruleShapes[rule];
  return {
    rule,
    localities: shape.locality ? expandList(row.locality, all.localities) : [],
    needs: shape.need ? expandList(row.need, all.needs) : [],
    role,
    level,
    value,
    hard,
    source,
    row: sheetRow,
  };
}
