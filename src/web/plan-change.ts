import { editTitle } from '../../views/edit-title.ts';
import type { HeadFigures, PlanChange } from '../../views/overview.ts';
import type { Run } from '../domain/run.ts';
import type { Workbook } from '../domain/workbook.ts';
import { isPlan } from '../planning/analysis/diff.ts';
import type { Plan, PlanFacts } from '../planning/answer.ts';
import type { Deps } from './deps.ts';
import { leadFamilies } from './overview-facts.ts';
import type { FinishedPlan } from './reading.ts';

type PlanWithData = Pick<FinishedPlan, 'answer' | 'planned'>;

/** Edits told one by one. */
const SHOWN_EDITS = 5;
/** A move of coverage that is worth telling of one locality. */
const LEAST_MOVE = 0.005;

/** How the finished plan of a run differs from the one before it of the same scenario. */
export async function planChange(deps: Deps, run: Run, now: PlanWithData): Promise<PlanChange> {
  const { authorityId, scenario } = run;
  const runs = await deps.stores.runs.done(authorityId, 'plan', scenario, 2);
  const before = runs.find(({ id }) => id !== run.id);
  return before ? changeSince(deps, before, run, now) : { kind: 'first' };
}

/** How the finished plan of a run differs from that of an earlier run. */
export async function changeSince(deps: Deps, before: Run, run: Run, now: PlanWithData): Promise<PlanChange> {
  const finished = await deps.reading.finished(run.authorityId, before.id);
  if (!finished) return { kind: 'first' };
  const at = before.finishedAt ?? before.requestedAt;
  if (!isPlan(finished.answer)) return { kind: 'no_plan_before', outcome: finished.answer.outcome, at };
  const moved = headChange(finished, now);
  if (moved === null) return { kind: 'first' };
  return { kind: 'changed', at, ...moved, edits: await editsBetween(deps, before, run) };
}

/** The main figures of two plans; null where one holds none or its workbook can no longer be read. */
export function headChange(
  before: PlanWithData,
  after: PlanWithData,
): Omit<Extract<PlanChange, { kind: 'changed' }>, 'kind' | 'at' | 'edits'> | null {
  const one = before.answer;
  const other = after.answer;
  if (!isPlan(one) || !isPlan(other) || before.planned === null || after.planned === null) return null;
  const moved = headMoves(one, other);
  return {
    ...moved,
    before: { ...moved.before, familiesWaiting: waitingIn(one, before.planned) },
    after: { ...moved.after, familiesWaiting: waitingIn(other, after.planned) },
  };
}

/** The main figures of two plans that can be told without their workbooks, and the localities whose coverage moved. */
export function headMoves(one: PlanFacts, other: PlanFacts) {
  const known = new Map(one.localities.map((row) => [row.locality, row.coverage]));
  const localities = other.localities.flatMap(({ locality, coverage }) => {
    const difference = coverage - (known.get(locality) ?? coverage);
    return Math.abs(difference) >= LEAST_MOVE ? [{ locality, difference }] : [];
  });
  return {
    before: headFigures(one),
    after: headFigures(other),
    sameData: one.inputHash === other.inputHash,
    localities: localities.sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference)),
  };
}

function headFigures({ totals, cost }: PlanFacts): Omit<HeadFigures, 'familiesWaiting'> {
  const { requiredHours, unmetHours, coverage } = totals;
  return { requiredHours, unmetHours, coverage, costPounds: cost.total };
}

function waitingIn(plan: Plan, workbook: Workbook): number | null {
  return leadFamilies(plan, workbook)?.waiting ?? null;
}

async function editsBetween(
  deps: Deps,
  before: Run,
  after: Run,
): Promise<Extract<PlanChange, { kind: 'changed' }>['edits']> {
  const count = Math.max(0, after.revision - before.revision);
  if (count === 0) return { count, newest: [] };
  const page = { before: after.revision + 1, limit: Math.min(SHOWN_EDITS, count) };
  const edits = await deps.stores.workbooks.history(after.authorityId, page);
  const newest = edits
    .filter(({ revision }) => revision > before.revision)
    .map(({ summary, undoes, personName, at }) => ({
      summary: editTitle({ summary, undoes }),
      personName,
      at,
    }));
  return { count, newest };
}
