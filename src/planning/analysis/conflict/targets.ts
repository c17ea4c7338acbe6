import type { RuleKind } from '../../../domain/rule.ts';
import type { RuleName } from '../../answer.ts';
import type { PlanModel } from '../../model.ts';

/**
 * Something that can be relaxed by one number: a hard rule in one place (locality and need, all periods), a whole row of the rules sheet, or the budget. Indices are
 * −1 where it has none.
 */
export type Target = {
  readonly kind: RuleKind | 'budget';
  /** Index among the hard rules. */
  readonly rule: number;
  readonly locality: number;
  readonly need: number;
  /** The model's rows that state it. */
  readonly rows: readonly number[];
  /** What it asks, in the workbook's unit: a share, FTE, people, hours a week, FTE per FTE or £. */
  readonly value: number;
};

/** Every hard rule place by place, in the order of the rules sheet, then the budget: conflicts that money cannot solve are so found first. */
export function placesOf(model: PlanModel): readonly Target[] {
  const byPlace = new Map<string, { target: Target; rows: number[] }>();
  for (const [row, { rule, locality, need }] of model.rulePlaces) {
    const key = `${rule} ${locality} ${need}`;
    const known = byPlace.get(key);
    if (known) {
      known.rows.push(row);
      continue;
    }
    const rows = [row];
    const { rule: kind, value } = model.inputs.rules[rule]!;
    byPlace.set(key, { rows, target: { kind, rule, locality, need, rows, value } });
  }
  // The model states rules by kind; the sheet's order is the reader's.
  const rules = [...byPlace.values()].map(({ target }) => target).sort((a, b) => a.rule - b.rule);
  const row = model.holdRow.cost;
  if (!Number.isFinite(model.linear.rowUpper[row]!)) return rules;
  const value = model.inputs.settings.budget;
  return [...rules, { kind: 'budget', rule: -1, locality: -1, need: -1, rows: [row], value }];
}

/** Every row of the rules sheet that holds in several places, as one. The full coverage that least_cost asks for is always one. */
export function wholeRulesOf(model: PlanModel, places: readonly Target[]): readonly Target[] {
  return model.inputs.rules.flatMap(({ rule: kind, value, implied }, rule) => {
    const own = places.filter((place) => place.rule === rule);
    if (own.length < 2 && !(implied && own.length === 1)) return [];
    const rows = own.flatMap((place) => place.rows);
    return [{ kind, rule, locality: -1, need: -1, rows, value }];
  });
}

/** How a target is named in answers, with its row of the rules sheet. */
export function nameOf({ inputs }: PlanModel, target: Target): RuleName & { readonly row: number | null } {
  const { workbook } = inputs;
  const rule = inputs.rules[target.rule];
  return {
    rule: rule === undefined ? 'budget' : rule.implied ? 'full_coverage' : rule.rule,
    locality: workbook.localities[target.locality]?.locality ?? null,
    need: workbook.needs[target.need]?.need ?? null,
    role: rule?.role ?? null,
    level: rule?.level ?? null,
    row: rule === undefined || rule.implied ? null : rule.row,
  };
}
