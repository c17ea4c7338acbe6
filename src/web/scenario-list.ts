import type { HeadlineFigure, ListedScenario } from '../../views/scenario-in-view.ts';
import type { Plan } from '../planning/answer.ts';
import type { Deps } from './deps.ts';
import { isShown, planOf } from './plan-of.ts';

/** The baseline and every scenario of an authority, in the order of the workbook, with how their plans stand. */
export async function listScenarios(deps: Deps, authorityId: string): Promise<readonly ListedScenario[]> {
  const { result } = await deps.reading.current(authorityId);
  const codes = result.ok ? result.workbook.scenarios.map(({ scenario }) => scenario) : [];
  return Promise.all([null, ...codes].map((code) => listedScenario(deps, authorityId, code)));
}

/** One of them; null = the baseline. An unknown scenario is not found. */
export async function listedScenario(
  deps: Deps,
  authorityId: string,
  code: string | null,
): Promise<ListedScenario> {
  const [current, view, baseline] = await Promise.all([
    deps.reading.current(authorityId),
    planOf(deps, authorityId, code),
    planOf(deps, authorityId, null),
  ]);
  const workbook = current.result.ok ? current.result.workbook : null;
  const applied = code === null || workbook === null ? null : deps.reading.withScenario(current, code);
  return {
    code,
    name: view.scenario?.name ?? 'Baseline',
    changes: workbook?.scenarios.find(({ scenario }) => scenario === code)?.edits.length ?? 0,
    view,
    headline: isShown(view) ? headlineOf(view.answer, isShown(baseline) ? baseline.answer : null) : null,
    problems: applied === null || applied.ok ? [] : applied.problems,
  };
}

function headlineOf(plan: Plan, baseline: Plan | null) {
  const figure = (value: number, before: number | undefined): HeadlineFigure => ({
    value,
    difference: before === undefined ? null : value - before,
  });
  return {
    coverage: figure(plan.totals.coverage, baseline?.totals.coverage),
    unmetHours: figure(plan.totals.unmetHours, baseline?.totals.unmetHours),
    cost: figure(plan.cost.total, baseline?.cost.total),
  };
}
