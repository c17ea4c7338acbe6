import { levels } from '../../domain/units.ts';
import type { Workbook } from '../../domain/workbook.ts';
import { isSamePart, type PartKey } from '../../planning/analysis/commissioning/wanted-parts.ts';
import type { Gap } from '../../planning/answer.ts';

/** Which gaps an address asks a brief for, and what became of them in the plan. */
export type Choice = {
  /** The chosen gaps that the plan leaves open, in all their periods. */
  readonly gaps: readonly Gap[];
  /** Chosen gaps that the plan meets by now. */
  readonly closed: readonly PartKey[];
  /** Chosen gaps whose locality or need the planned workbook does not have. */
  readonly unknown: readonly PartKey[];
};

/** What a text of an address names: a gap, or every gap of a need (`allGapsKey`). */
export type ChosenKey = PartKey | { readonly allOf: string };

/** What texts of an address name (`gapKey`), each once; null where one of them names nothing. */
export function readGapKeys(texts: readonly string[]): readonly ChosenKey[] | null {
  const keys = [...new Set(texts)].map((text): ChosenKey | null => {
    const [locality, need, level, more] = text.split('~');
    if (!locality || !need || more !== undefined) return null;
    if (locality === '*' && level === '*') return { allOf: need };
    const known = levels.find((each) => String(each) === level);
    return known === undefined ? null : { locality, need, level: known };
  });
  return keys.every((key) => key !== null) ? keys : null;
}

/** Finds chosen gaps in a plan. */
export function choiceOf(
  { localities, needs }: Workbook,
  gaps: readonly Gap[],
  chosen: readonly ChosenKey[],
): Choice {
  const keys = chosen.flatMap((key) => ('allOf' in key ? [] : [key]));
  const whole = chosen.flatMap((key) => ('allOf' in key ? [key.allOf] : []));
  const isKnown = (key: PartKey) =>
    localities.some(({ locality }) => locality === key.locality) &&
    needs.some(({ need }) => need === key.need);
  const isOpen = (key: PartKey) => gaps.some((gap) => isSamePart(gap, key));
  return {
    gaps: gaps.filter((gap) => whole.includes(gap.need) || keys.some((key) => isSamePart(gap, key))),
    closed: keys.filter((key) => isKnown(key) && !isOpen(key)),
    unknown: keys.filter((key) => !isKnown(key)),
  };
}
