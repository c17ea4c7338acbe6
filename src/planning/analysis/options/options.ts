import type { Situation } from '../situation.ts';
import { buyOptions } from './buy.ts';
import type { Candidate } from './candidate.ts';
import { moveOptions } from './move.ts';
import { recruitOptions } from './recruit.ts';
import { trainOptions } from './train.ts';

/**
 * Every way to close (part of) the gap in a piece of work that the workbook allows, whether or not the budget does: cheapest first, then by way, then as
 * the sheets have them.
 */
export function optionsFor(situation: Situation, work: number): readonly Candidate[] {
  return [
    ...trainOptions(situation, work),
    ...recruitOptions(situation, work),
    ...moveOptions(situation, work),
    ...buyOptions(situation, work),
  ].sort((a, b) => a.option.costPerHour - b.option.costPerHour || byWay(a, b));
}

function byWay(a: Candidate, b: Candidate): number {
  return a.option.way < b.option.way ? -1 : a.option.way > b.option.way ? 1 : 0;
}
