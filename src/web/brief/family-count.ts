import type { FamilyCount } from '../../../views/brief/brief-facts.ts';
import { sumOf } from '../../../views/group.ts';
import { isSmallCount } from '../../domain/small-numbers/small-count.ts';
import type { BriefLot } from '../../planning/analysis/commissioning/brief-lots.ts';
import type { WantedPart } from '../../planning/analysis/commissioning/wanted-parts.ts';
import type { BriefAsked } from './brief-facts.ts';

type Telling = Pick<BriefAsked, 'hidden' | 'small'>;

/** Families who wait for a lot in the period with most; null where that must not be told, or the lot's periods must not. */
export function lotFamilies(
  telling: Telling,
  { need, parts, periodsWithheld }: BriefLot,
): FamilyCount | null {
  return periodsWithheld ? null : familiesOfParts(telling, need, parts);
}

/**
 * Families who wait for parts of a need in the period with most, small numbers as such. Of localities that are told together they are withheld where beside the hours they would tell them
 * apart: hours a family differ.
 */
export function familiesOfParts(
  { hidden, small }: Telling,
  need: string,
  parts: readonly WantedPart[],
): FamilyCount | null {
  const together = parts.some(({ locality }) => hidden.isHidden(locality, need));
  if (together && hidden.isFamiliesTotalHidden(need)) return null;
  const periods = parts[0]?.familiesByPeriod.length ?? 0;
  const byPeriod = Array.from({ length: periods }, (_, index) =>
    sumOf(parts, ({ familiesByPeriod }) => familiesByPeriod[index]!),
  );
  return familyCount(Math.max(0, ...byPeriod), small.shown);
}

/** Families as whole ones; small numbers as such unless they may be told. */
function familyCount(families: number, inFull: boolean): FamilyCount {
  if (!inFull && isSmallCount(families)) return 'small';
  return families > 0 ? Math.max(1, Math.round(families)) : 0;
}
