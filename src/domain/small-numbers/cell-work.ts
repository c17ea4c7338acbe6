import { type RequiredWork, requiredWork } from '../required-work.ts';
import { type Code, levels } from '../units.ts';
import type { Workbook } from '../workbook.ts';
import { leastCount, roomOfCount } from './protect-list.ts';
import { isSmallCount } from './small-count.ts';

/** What is required of a (locality, need), all levels and periods together. Hours are hours a week, mean over the periods. */
export type CellWork = {
  readonly locality: Code;
  readonly need: Code;
  /** Whether its families, or those who start in a year, are small at any level in any period. */
  readonly isSmall: boolean;
  readonly hours: number;
  /** The hours that everybody takes it for at least: those of one family at each level, or the cover that the workbook tells. */
  readonly leastHours: number;
  /** How many hours more it must look as if it might be, to hide its small families. */
  readonly roomHours: number;
  /** Families, all levels together, mean over the periods. */
  readonly families: number;
  readonly pieces: readonly RequiredWork[];
};

/** A workbook's required work by (locality, need), in the order of the sheets, under `cellKey`. */
export function cellWork(workbook: Workbook): ReadonlyMap<string, CellWork> {
  const pieces = new Map<string, RequiredWork[]>();
  for (const piece of requiredWork(workbook)) {
    const key = cellKey(piece);
    pieces.set(key, [...(pieces.get(key) ?? []), piece]);
  }
  const { periods } = workbook.settings;
  return new Map([...pieces].map(([key, own]) => [key, cellOf(own, periods)]));
}

/** Names a (locality, need); codes hold no blanks. */
export function cellKey({ locality, need }: { readonly locality: Code; readonly need: Code }): string {
  return `${locality} ${need}`;
}

function cellOf(pieces: readonly RequiredWork[], periods: number): CellWork {
  const { locality, need } = pieces[0]!;
  const mean = (of: (piece: RequiredWork) => number, among = pieces) =>
    among.reduce((sum, piece) => sum + of(piece), 0) / periods;
  const small = pieces.filter(isSmall);
  const toProtect = small.length > 0 ? small : pieces;
  const room = levels.map((level) =>
    mean(
      ({ families, hoursPerFamily }) => roomOfCount(families) * hoursPerFamily,
      toProtect.filter((piece) => piece.level === level),
    ),
  );
  return {
    locality,
    need,
    isSmall: small.length > 0,
    hours: mean(({ hoursPerWeek }) => hoursPerWeek),
    leastHours: mean(({ families, hoursPerFamily, coverHours }) =>
      Math.max(coverHours, leastCount(families) * hoursPerFamily),
    ),
    roomHours: Math.max(...room),
    families: mean(({ families }) => families),
    pieces,
  };
}

function isSmall({ families, row }: RequiredWork): boolean {
  return isSmallCount(families) || isSmallCount(row?.startsPerYear ?? 0);
}
