import type { Repair } from '../../answer.ts';
import { type ElasticSession, HOLDS } from './elastic-session.ts';
import { holdTogether } from './minimal-conflict.ts';
import { reachedValue, scaleOf, stepAtLeast, valueAtStep } from './reached-value.ts';
import { smallestChange } from './smallest-change.ts';
import { nameOf, type Target } from './targets.ts';

/** £1,000 that a change of the budget is measured against where the budget is smaller, when changes are added up. */
const LEAST_BUDGET = 100;

/**
 * What would make an impossible workbook possible. For every rule in conflict the smallest change that is enough by itself: of the rule in the one place, or else of the
 * whole row of the rules sheet. Where no single change is enough, because several conflicts have nothing to do with each other, the changes that
 * together are smallest, each measured against the value it changes.
 */
export async function repairsOf(
  elastic: ElasticSession,
  conflict: readonly Target[],
  whole: boolean,
): Promise<readonly Repair[]> {
  const repairs: Repair[] = [];
  const rest = elastic.places.filter((place) => !conflict.includes(place));
  // Another conflict beside this one: no change in one place is enough.
  const isOneOfSeveral = rest.length > 0 && (await holdTogether(elastic, rest)).holds === false;
  const tried = new Set<Target>();
  for (const place of conflict) {
    for (const target of [place, ...elastic.wholeRules.filter((rule) => rule.rule === place.rule)]) {
      // Full coverage is not in the rules sheet place by place: only one share for all of it can be written there.
      if (tried.has(target) || (isImplied(elastic, target) && target.locality !== -1)) continue;
      if (!elastic.hasTime() || (isOneOfSeveral && target === place)) continue;
      tried.add(target);
      const repair = await repairAlone(elastic, target, whole);
      if (repair === null) continue;
      repairs.push(repair);
      break;
    }
  }
  return repairs.length > 0 ? repairs : repairTogether(elastic, whole);
}

async function repairAlone(elastic: ElasticSession, target: Target, whole: boolean): Promise<Repair | null> {
  const others = elastic.places.filter((place) => !target.rows.includes(place.rows[0]!));
  // Cheaper than asking the whole-number model, and it never has to prove that there is no answer.
  if ((await holdTogether(elastic, others)).holds === false) return null;
  const change = await smallestChange(elastic, target, whole);
  return change === null ? null : repair(elastic, target, change.to, true);
}

async function repairTogether(elastic: ElasticSession, whole: boolean): Promise<readonly Repair[]> {
  const { model, places, wholeRules } = elastic;
  const targets = [
    ...places.filter((place) => !isImplied(elastic, place)),
    ...wholeRules.filter((rule) => isImplied(elastic, rule)),
  ];
  const { x } = await elastic.ask(
    new Map(targets.map((target) => [target, 1 / sizeOf(elastic, target)])),
    whole,
  );
  if (x === null) return [];
  return targets
    .filter((target) => elastic.givesWay(target, x) > HOLDS)
    .map((target) => {
      const reached = reachedValue(model, target, x);
      const to = Number.isFinite(reached)
        ? valueAtStep(target.kind, stepAtLeast(target.kind, reached))
        : null;
      return repair(elastic, target, to, false);
    });
}

/** What a change is measured against, in the units of the target's rows: giving way by as much counts as 1. */
function sizeOf(elastic: ElasticSession, target: Target): number {
  const { inputs } = elastic.model;
  switch (target.kind) {
    case 'supervision_ratio':
      return inputs.pools.reduce((fte, pool) => fte + pool.fteToday, 1);
    case 'maximum_provider_share':
      return inputs.work.reduce((hours, work) => hours + work.hoursPerWeek, 1);
    case 'budget':
      return Math.max(LEAST_BUDGET, target.value / 1000);
    default:
      return Math.max(1e-3, target.value) * elastic.rowUnits(target);
  }
}

function isImplied({ model }: ElasticSession, target: Target): boolean {
  return model.inputs.rules[target.rule]?.implied === true;
}

function repair({ model }: ElasticSession, target: Target, to: number | null, alone: boolean): Repair {
  return { ...nameOf(model, target), from: target.value, to, unit: scaleOf[target.kind].unit, alone };
}
