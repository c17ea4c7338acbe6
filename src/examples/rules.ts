import type { TableRow } from '../domain/raw-workbook.ts';
import type { RuleKind } from '../domain/rule.ts';

/** A rule as a bundled council writes it; blank lists mean all, or none where the rule has none. */
export type RuleChoice = {
  readonly rule: RuleKind;
  readonly locality?: string;
  readonly need?: string;
  readonly role?: string;
  readonly level?: 1 | 2 | 3;
  readonly value: number;
  readonly hard: boolean;
  readonly source: string;
};

/** A rule that must hold. */
export function hardRule(
  rule: RuleKind,
  value: number,
  applies: Pick<RuleChoice, 'locality' | 'need' | 'role' | 'level'>,
  source: string,
): RuleChoice {
  return { rule, value, ...applies, hard: true, source };
}

/** A rule that is reported when broken. */
export function softRule(
  rule: RuleKind,
  value: number,
  applies: Pick<RuleChoice, 'locality' | 'need' | 'role' | 'level'>,
  source: string,
): RuleChoice {
  return { rule, value, ...applies, hard: false, source };
}

/** The rules sheet. */
export function ruleRows(rules: readonly RuleChoice[]): readonly TableRow[] {
  return rules.map((rule) => ({
    rule: rule.rule,
    locality: rule.locality,
    need: rule.need,
    role: rule.role,
    level: rule.level,
    value: rule.value,
    hard: rule.hard ? 'yes' : 'no',
    source: rule.source,
  }));
}
