import type { HiddenWork } from './hidden-work.ts';

/** What either of two choices withholds: for a document that tells a plan of older data beside the data of today. */
export function hiddenInEither(a: HiddenWork, b: HiddenWork): HiddenWork {
  const isIn = ({ cells }: HiddenWork, locality: string, need: string) =>
    cells.some((cell) => cell.locality === locality && cell.need === need);
  return {
    isHidden: (locality, need) => a.isHidden(locality, need) || b.isHidden(locality, need),
    isLocalityTotalHidden: (locality) =>
      a.isLocalityTotalHidden(locality) || b.isLocalityTotalHidden(locality),
    isCaseloadHidden: (locality) => a.isCaseloadHidden(locality) || b.isCaseloadHidden(locality),
    isNeedTotalHidden: (need) => a.isNeedTotalHidden(need) || b.isNeedTotalHidden(need),
    isFamiliesTotalHidden: (need) => a.isFamiliesTotalHidden(need) || b.isFamiliesTotalHidden(need),
    isTotalHidden: a.isTotalHidden || b.isTotalHidden,
    cells: [...a.cells, ...b.cells.filter(({ locality, need }) => !isIn(a, locality, need))],
  };
}
