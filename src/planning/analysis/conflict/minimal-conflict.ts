import type { SolveAnswer } from '../../solver/solver.ts';
import { type ElasticSession, HOLDS } from './elastic-session.ts';
import type { Target } from './targets.ts';

/** Whether rules can hold together: null where the time ran out. */
export type Verdict = { readonly holds: boolean | null; readonly involved: readonly Target[] };

/**
 * Can all rules hold, posts and people in fractions allowed? Every rule gives way by the same number, made as small as possible; where it cannot be 0, the dual is a proof of
 * impossibility, and as its weights add up to 1 a basic one is a corner of all such proofs: what it uses is (nearly) a smallest conflict (Gleeson and Ryan 1990), and the worst one.
 */
export async function allHold(elastic: ElasticSession): Promise<Verdict> {
  return verdictOf(await elastic.askAlike(), elastic.places);
}

/**
 * Can these rules all hold when every other is let go, posts and people in fractions allowed? Giving way is made as small as possible; where it cannot be 0, `involved` are
 * the rules that the proof uses: those whose rows have a dual. The duals stay feasible when the others are let go, so the involved ones alone cannot all hold either.
 */
export async function holdTogether(elastic: ElasticSession, active: readonly Target[]): Promise<Verdict> {
  const costs = new Map(elastic.places.map((place) => [place, 0]));
  for (const target of active) costs.set(target, 1);
  return verdictOf(await elastic.ask(costs, false), active);
}

function verdictOf({ status, objective, rowDual }: SolveAnswer, active: readonly Target[]): Verdict {
  if (status !== 'optimal') return { holds: null, involved: active };
  if (objective! <= HOLDS) return { holds: true, involved: [] };
  if (rowDual === null) return { holds: false, involved: active };
  const involved = active.filter((target) => target.rows.some((row) => rowDual[row] !== 0));
  return { holds: false, involved };
}

/** The same with whole posts, people and contracts. */
export async function holdTogetherWhole(
  elastic: ElasticSession,
  active: readonly Target[],
): Promise<Verdict> {
  const mustHold = new Set(active);
  const costs = new Map(
    elastic.places.filter((place) => !mustHold.has(place)).map((place) => [place, 0] as const),
  );
  const answer = await elastic.ask(costs, true);
  if (answer.status === 'infeasible') return { holds: false, involved: active };
  return { holds: answer.x === null ? null : true, involved: [] };
}

/** A set of rules that cannot all hold, and whether every one of them is needed for that. */
export type MinimalConflict = { readonly rules: readonly Target[]; readonly minimal: boolean };

/** A minimal set among rules that cannot all hold in fractions: one after another is let go, and stays so where the others still cannot hold. */
export async function minimalConflict(
  elastic: ElasticSession,
  candidates: readonly Target[],
): Promise<MinimalConflict> {
  let rules = candidates;
  let minimal = true;
  for (const rule of candidates) {
    if (!rules.includes(rule)) continue;
    const others = rules.filter((other) => other !== rule);
    const verdict = elastic.hasTime() ? await holdTogether(elastic, others) : { holds: null, involved: [] };
    if (verdict.holds === null) minimal = false;
    if (verdict.holds === false) rules = verdict.involved;
  }
  return { rules, minimal };
}

/**
 * The same with whole posts, people and contracts, where a question is dear and its answer does not say which rules it took: by halving (Junker's QuickXplain): about k·log(n/k) questions for k of n, with conflicts among the first rules found
 * first. Rules whose question was not answered in time are kept, so that the set cannot hold in any case, but may then be larger than needed.
 */
export async function minimalConflictWhole(
  elastic: ElasticSession,
  candidates: readonly Target[],
): Promise<MinimalConflict> {
  let minimal = true;
  const inOrder = (rules: readonly Target[]) => {
    const kept = new Set(rules);
    return candidates.filter((rule) => kept.has(rule));
  };
  return { rules: inOrder(await needed([], candidates, false)), minimal };

  /** Those of `rules` that are needed, given that `kept` and `rules` cannot all hold; `ask` where `kept` alone may be enough. */
  async function needed(
    kept: readonly Target[],
    rules: readonly Target[],
    ask: boolean,
  ): Promise<readonly Target[]> {
    if (ask) {
      const verdict = elastic.hasTime() ? await holdTogetherWhole(elastic, kept) : { holds: null };
      if (verdict.holds === false) return [];
      if (verdict.holds === null) minimal = false;
    }
    if (rules.length <= 1) return rules;
    const half = Math.ceil(rules.length / 2);
    const first = rules.slice(0, half);
    const second = rules.slice(half);
    const ofSecond = await needed([...kept, ...first], second, true);
    const ofFirst = await needed([...kept, ...ofSecond], first, ofSecond.length > 0);
    return [...ofFirst, ...ofSecond];
  }
}
