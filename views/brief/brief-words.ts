import type { BriefLot } from '../../src/planning/analysis/commissioning/brief-lots.ts';
import { levelWords, listWords, tenth } from '../format.ts';
import type { Names } from '../names.ts';
import type { FamilyCount } from './brief-facts.ts';

/** Stands where a figure would give away small numbers of families. */
export const WITHHELD = 'withheld';

/** Families as a brief tells them: `12`, `1 to 5`, `not counted in families` for cover. */
export function familyWords(families: FamilyCount | null): string {
  if (families === null) return WITHHELD;
  if (families === 'small') return '1 to 5';
  return families === 0 ? 'not counted in families' : families.toLocaleString('en-GB');
}

/** Hours a week over the periods: `12.1`, or `10.4 to 12.1` where they change; periods without any count as well. */
export function hoursRange(hoursByPeriod: readonly number[]): string {
  const [least, most] = [tenth(Math.min(...hoursByPeriod)), tenth(Math.max(...hoursByPeriod))];
  return least === most ? most : `${least} to ${most}`;
}

/** The levels of a lot: `level 2 (skilled)`. */
export function levelsWords(levels: readonly number[]): string {
  return listWords(levels.map(levelWords));
}

/** Names of localities in a list; those that are told together say so. */
export function placeWords(localities: readonly string[], names: Names): string {
  const words = listWords(localities.map(names.locality));
  return localities.length > 1 ? `${words} together` : words;
}

/** What lots are called, in their order: `Lot 1`; those that the plan already buys `Planned lot 1`. */
export function lotName(index: number, planned = false): string {
  return `${planned ? 'Planned lot' : 'Lot'} ${index + 1}`;
}

/** A lot by its place and level: `North, level 2 (skilled)`. */
export function lotPlace({ localities, levels }: BriefLot, names: Names): string {
  return `${placeWords(localities, names)}, ${levelsWords(levels)}`;
}
