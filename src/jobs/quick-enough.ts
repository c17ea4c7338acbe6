import type { AuthorityId } from '../domain/stored-workbook.ts';
import type { RawWorkbook } from '../domain/workbook.ts';

/** Staff rows × demand rows × periods up to which a first plan is tried in the request; those of the bundled councils are in the thousands. */
const SMALL = 100;

/** Remembers how long the plans of each authority took, to say whether the next is worth a try in the request. */
export type QuickEnough = {
  /** A plan that takes no longer is answered in the request. */
  readonly seconds: number;
  readonly isLikely: (authorityId: AuthorityId, raw: RawWorkbook) => boolean;
  readonly note: (authorityId: AuthorityId, seconds: number) => void;
};

/** Begins without memories: a first plan is judged by the size of its workbook. With 0 seconds no plan is quick enough. */
export function openQuickEnough(inRequestSeconds: number): QuickEnough {
  const last = new Map<AuthorityId, number>();
  return {
    seconds: inRequestSeconds,
    isLikely: (authorityId, raw) => {
      if (inRequestSeconds <= 0) return false;
      const seconds = last.get(authorityId);
      return seconds === undefined ? sizeOf(raw) <= SMALL : seconds <= inRequestSeconds;
    },
    note: (authorityId, seconds) => last.set(authorityId, seconds),
  };
}

function sizeOf(raw: RawWorkbook): number {
  const rows = (sheet: 'staff' | 'demand') => raw[sheet]?.rows.length ?? 0;
  const periods = raw.settings?.rows.find(({ cells }) => cells.some((cell) => cell.trim() === 'periods'));
  const numbers = periods?.cells.map(Number).filter((number) => number >= 1) ?? [];
  return rows('staff') * rows('demand') * (numbers[0] ?? 1);
}
