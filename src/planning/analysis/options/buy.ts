import type { Situation } from '../situation.ts';
import { type Candidate, candidateOf } from './candidate.ts';

/**
 * Buying from each offer that serves the work: hours = min(unmet, hours left in the offer, hours left under maximum_provider_share). An offer that is not yet used and has
 * minimum hours must be bought at that minimum (of which the work that it serves must have use): £ = max(hours, minimum) · cost_per_hour · period_weeks, for the gap's period alone.
 */
export function buyOptions(situation: Situation, work: number): readonly Candidate[] {
  const { inputs, point, room, rules } = situation;
  const { bought, contract } = situation.model.variables;
  const { period } = inputs.work[work]!;
  const { periodWeeks } = inputs.settings;
  const found: Candidate[] = [];
  for (let i = bought.workStart[work]!; i < bought.workStart[work + 1]!; i++) {
    const column = bought.workColumns[i]!;
    const p = bought.offer[column - bought.first]!;
    const offer = inputs.workbook.providers[p]!;
    const at = p * inputs.periods + period - 1;
    const hours = Math.min(point.unmetHours(work), room.offerHours[at]!, rules.providerHoursLeft(work));
    const mustContract = offer.minimumHours > 0 && !room.contracted[at];
    if (mustContract && offer.minimumHours > room.servedHours[at]! + 1e-9) continue;
    const paidHours = mustContract ? Math.max(hours, offer.minimumHours) : hours;
    const pounds = (hoursPerWeek: number) => hoursPerWeek * offer.costPerHour * periodWeeks;
    const candidate = candidateOf(situation, work, {
      way: 'buy',
      what: offer.offer,
      who: null,
      period,
      hours,
      pounds: pounds(paidHours),
      delivered: hours * periodWeeks,
      leastPounds: mustContract ? pounds(offer.minimumHours) : 0,
      force: [{ column, by: hours }, ...(mustContract ? [{ column: contractColumn(p, period), by: 1 }] : [])],
    });
    if (candidate) found.push(candidate);
  }
  return found;

  function contractColumn(offer: number, period: number): number {
    const index = contract.offer.findIndex((p, i) => p === offer && contract.period[i] === period);
    return contract.first + index;
  }
}
