import { type Names, namesOf } from '../../../views/names.ts';
import type { Run } from '../../domain/run.ts';
import type { HiddenWork } from '../../domain/small-numbers/hidden-work.ts';
import type { Workbook } from '../../domain/workbook.ts';
import { hideInPlan } from '../../exchange/small-numbers/hide-in-plan.ts';
import type { PublishedPlan } from '../../exchange/small-numbers/published-plan.ts';
import type { Plan } from '../../planning/answer.ts';
import type { Deps } from '../deps.ts';
import { notFound, RequestError } from '../errors.ts';
import { hiddenFrom } from './small-numbers.ts';
import { hasScope, type TokenVisitor } from './token-visitor.ts';

/** A finished plan as a token may see it. */
export type PlanFacts = {
  readonly run: Run;
  /** Its figures, small numbers withheld unless the token may see them. */
  readonly plan: PublishedPlan;
  /** The plan with all its figures, for tables that withhold theirs themselves. */
  readonly full: Plan;
  /** The workbook that was planned, for names and whatever is no count of families. */
  readonly planned: Workbook;
  readonly names: Names;
  readonly hidden: HiddenWork;
};

/**
 * The plan of a run, or the newest of a scenario (null = the baseline). Throws what the asker is told: no such scenario or run, no plan yet, or an answer without a plan.
 */
export async function planFactsOf(
  deps: Deps,
  visitor: TokenVisitor,
  ask: { readonly run: string } | { readonly scenario: string | null },
): Promise<PlanFacts> {
  const run =
    'run' in ask ? await runOf(deps, visitor, ask.run) : await newestRun(deps, visitor, ask.scenario);
  await refuseOlder(deps, visitor, run);
  const finished = await deps.reading.finished(visitor.authority.id, run.id);
  if (finished === null) notFound('There is no such plan. It may have been cleared away; plan again.');
  const { answer, planned } = finished;
  if (answer.outcome === 'impossible' || answer.outcome === 'no_answer') {
    const what =
      answer.outcome === 'impossible' ? 'its rules contradict each other' : 'no plan was found in time';
    throw new RequestError('clash', `Planning was done, but ${what}: …/plans/${run.id} says more.`);
  }
  if (planned === null) {
    throw new RequestError('clash', 'The workbook of this plan can no longer be read. Plan again.');
  }
  const hidden = await hiddenFrom(deps, visitor, { scenario: run.scenario, planned });
  return {
    ...{ run, full: answer, planned, hidden },
    ...{ plan: hideInPlan(answer, hidden), names: namesOf([planned]) },
  };
}

/**
 * Refuses a plan that a newer one of its scenario has followed to a token that may not see small numbers: plans of several states of the data side by side could tell them.
 */
export async function refuseOlder(deps: Deps, visitor: TokenVisitor, run: Run): Promise<void> {
  if (hasScope(visitor, 'small_numbers')) return;
  const { done } = await deps.stores.runs.latest(visitor.authority.id, 'plan', run.scenario);
  if (done === null || done.id === run.id) return;
  throw new RequestError(
    'clash',
    'A newer plan has been made. Older ones are for tokens with the scope small_numbers, because several side by side could tell small numbers of families. Begin again with the newest.',
  );
}

/** One run of the token's authority. */
export async function runOf(deps: Deps, { authority }: TokenVisitor, id: string): Promise<Run> {
  const run = await deps.stores.runs.byId(authority.id, id);
  return run?.kind === 'plan'
    ? run
    : notFound('There is no such plan. It may have been cleared away; plan again.');
}

/** The newest plan of a scenario that is still there, or of the baseline. */
export async function newestRun(
  deps: Deps,
  { authority }: TokenVisitor,
  scenario: string | null,
): Promise<Run> {
  if (scenario !== null) await scenarioIsThere(deps, authority.id, scenario);
  const { done } = await deps.stores.runs.latest(authority.id, 'plan', scenario);
  const of = scenario === null ? '' : ` of the scenario '${scenario}'`;
  return done ?? notFound(`There is no plan${of} yet. Ask for one with POST …/plans.`);
}

/** Refuses a scenario that the workbook does not have. */
export async function scenarioIsThere(deps: Deps, authorityId: string, scenario: string): Promise<void> {
  const { result } = await deps.reading.current(authorityId);
  const known = result.ok ? result.workbook.scenarios.map((each) => each.scenario) : [];
  if (known.includes(scenario)) return;
  const others = known.length === 0 ? 'There are none.' : `There are: ${known.join(', ')}.`;
  notFound(`There is no scenario '${scenario.slice(0, 64)}'. ${others}`);
}
