import type { Level } from '../../domain/units.ts';
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

/** The gaps that texts of an address name (`gapKey`), each once; null where one of them names none. */
export function readGapKeys(texts: readonly string[]): readonly PartKey[] | null {
  const keys = [...new Set(texts)].map((text) => {
    const [locality, need, level, more] = text.split('~');
    const known = levels.find((each) => String(each) === level);
    return locality && need && known && more === undefined ? { locality, need, level: known as Level } : null;
  });
  return keys.every((key) => key !== null) ? keys : null;
}

/** Finds chosen gaps in a plan. */
export function choiceOf(
  { localities, needs }: Workbook,
  gaps: readonly Gap[],
  keys: readonly PartKey[],
): Choice {
  const isKnown = (key: PartKey) =>
    localities.some(({ locality }) => locality === key.locality) &&
    needs.some(({ need }) => need === key.need);
  const isOpen = (key: PartKey) => gaps.some((gap) => isSamePart(gap, key));
  return {
    gaps: gaps.filter((gap) => keys.some((key) => isSamePart(gap, key))),
    closed: keys.filter((key) => isKnown(key) && !isOpen(key)),
    unknown: keys.filter((key) => !isKnown(key)),
  };
}
