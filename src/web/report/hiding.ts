import type { ReportHours } from '../../../views/report/report.ts';

/** Which figures may not leave the authority because families could be counted from them that are one to five. */
export type Hiding = {
  readonly isHidden: (locality: string, need: string) => boolean;
  readonly isLocalityTotalHidden: (locality: string) => boolean;
  readonly isCaseloadHidden: (locality: string) => boolean;
  readonly isNeedTotalHidden: (need: string) => boolean;
  readonly isFamiliesTotalHidden: (need: string) => boolean;
  readonly isTotalHidden: boolean;
};

/** For those who may see everything. */
export const nothingHidden: Hiding = {
  isHidden: () => false,
  isLocalityTotalHidden: () => false,
  isCaseloadHidden: () => false,
  isNeedTotalHidden: () => false,
  isFamiliesTotalHidden: () => false,
  isTotalHidden: false,
};

/** Hours as they may be told. */
export function told(
  isHidden: boolean,
  { requiredHours, unmetHours }: { readonly requiredHours: number; readonly unmetHours: number },
): ReportHours {
  return isHidden ? { requiredHours: null, unmetHours: null } : { requiredHours, unmetHours };
}
