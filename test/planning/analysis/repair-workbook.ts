import type { RuleRow } from '../../../src/domain/rule.ts';
import type { Workbook } from '../../../src/domain/workbook.ts';
import type { ConflictingRule, Repair } from '../../../src/planning/answer.ts';

/** The workbook with a repair made, as a planner would: the budget or a value of the rules sheet changed, a row split where it changes in one place only. */
export function repairWorkbook(workbook: Workbook, repair: Repair): Workbook {
  if (repair.rule === 'budget')
    return { ...workbook, settings: { ...workbook.settings, budget: repair.to! } };
  if (repair.rule === 'full_coverage') return withFullCoverageAs(workbook, repair.to!);
  const rules = workbook.rules.flatMap((rule) =>
    rule.row !== repair.row
      ? [rule]
      : placesOf(rule).flatMap((place) => {
          const isMeant =
            (repair.locality === null || place.localities[0] === repair.locality) &&
            (repair.need === null || place.needs[0] === repair.need);
          if (!isMeant) return [place];
          return repair.to === null ? [] : [{ ...place, value: repair.to }];
        }),
  );
  return { ...workbook, rules };
}

/** The workbook with only the rules of a conflict, less one. Budget and full coverage cannot be dropped from a workbook, so they are made easy instead. */
export function withoutRule(
  workbook: Workbook,
  conflict: readonly ConflictingRule[],
  dropped: number,
): Workbook {
  const kept = conflict.filter((_, index) => index !== dropped);
  const rules = workbook.rules.flatMap((rule) =>
    placesOf(rule).filter((place) =>
      kept.some(
        (each) =>
          each.row === rule.row &&
          (each.locality ?? place.localities[0]) === place.localities[0] &&
          (each.need ?? place.needs[0]) === place.needs[0],
      ),
    ),
  );
  const hasBudget = kept.some((each) => each.rule === 'budget');
  const budget = hasBudget ? workbook.settings.budget : 1e9;
  return { ...workbook, rules, settings: { ...workbook.settings, budget } };
}

function placesOf(rule: RuleRow): readonly RuleRow[] {
  const localities = rule.localities.length > 0 ? rule.localities : [null];
  const needs = rule.needs.length > 0 ? rule.needs : [null];
  return localities.flatMap((locality) =>
    needs.map((need) => ({
      ...rule,
      localities: locality === null ? [] : [locality],
      needs: need === null ? [] : [need],
    })),
  );
}

function withFullCoverageAs(workbook: Workbook, value: number): Workbook {
  const rule: RuleRow = {
    rule: 'minimum_coverage',
    localities: workbook.localities.map((row) => row.locality),
    needs: workbook.needs.map((row) => row.need),
    role: null,
    level: null,
    value,
    hard: true,
    source: null,
    row: 2,
  };
  return { ...workbook, rules: [...workbook.rules, rule] };
}
