import { type ElasticSession, HOLDS } from './elastic-session.ts';
import { askValue, reachedValue, stepAtLeast, valueAtStep } from './reached-value.ts';
import type { Target } from './targets.ts';

/** More FTE per supervisor than this is no supervision: the rule has to be left out. */
const MOST_FTE_PER_FTE = 1000;

/**
 * The smallest change of one target that lets all other rules hold; null where no change of it does (or none was found in the time). Every value returned is one that
 * a found plan satisfies, rounded to the side of that plan, so that it needs no further proof.
 *
 * Coverage, FTE, people and money enter a row as a number of their own, so one solve for the least change gives the value. Ratios multiply columns, and reserved
 * hours stop at the hours required, so they are searched: asked at a value, the least change gives a plan whose own value is a new upper end, and
 * where it is not 0 the value asked is a new lower end.
 */
export async function smallestChange(
  elastic: ElasticSession,
  target: Target,
  whole: boolean,
): Promise<{ readonly to: number | null } | null> {
  const { model } = elastic;
  const costs = new Map([[target, 1]]);
  const reached = async () => {
    const { x } = await elastic.ask(costs, whole);
    if (x === null) return null;
    return { value: reachedValue(model, target, x), holds: elastic.givesWay(target, x) <= HOLDS };
  };
  const first = await reached();
  if (first === null) return null;
  switch (target.kind) {
    case 'supervision_ratio':
    case 'maximum_provider_share':
    case 'reserve_hours':
      return { to: await searchValue(first.value) };
    default:
      return { to: valueAtStep(target.kind, stepAtLeast(target.kind, first.value)) };
  }

  /** Halves the steps between a value that is impossible and one that is not, trying first whether the latter is already the best. */
  async function searchValue(start: number): Promise<number | null> {
    const { kind } = target;
    const last = stepAtLeast(kind, MOST_FTE_PER_FTE);
    let impossible = stepAtLeast(kind, target.value);
    let possible = Number.isFinite(start) ? stepAtLeast(kind, start) : Number.POSITIVE_INFINITY;
    let tryNext = true;
    try {
      while (possible - impossible > 1 && elastic.hasTime()) {
        const middle = impossible + Math.floor((possible - impossible) / 2);
        const step = possible > last ? last : tryNext ? possible - 1 : middle;
        if (step <= impossible) break;
        await elastic.session.edit(askValue(model, target, valueAtStep(kind, step)));
        const answer = await reached();
        if (answer === null) break;
        const before = possible;
        if (Number.isFinite(answer.value)) possible = Math.min(possible, stepAtLeast(kind, answer.value));
        if (answer.holds) possible = Math.min(possible, step);
        else impossible = step;
        tryNext = !tryNext && possible < before;
      }
    } finally {
      await elastic.session.edit(askValue(model, target, target.value));
    }
    return kind === 'supervision_ratio' && possible > last ? null : valueAtStep(kind, possible);
  }
}
