import { groupBy } from '../../../views/group.ts';
import type { HiddenWork } from '../../domain/small-numbers/hidden-work.ts';
import type { Level } from '../../domain/units.ts';
import { withheldSource } from '../../exchange/small-numbers/withheld-source.ts';

type Sourced = {
  readonly locality: string;
  readonly need: string;
  readonly level: Level;
  readonly source: string | null;
};

/**
 * Rows of a need, whose sources tell nothing of a withheld locality: of the withheld rows of a level only what all of them begin with, up to the last `;`, as it is said of several localities alike; where
 * that is nothing or there is one locality, that it is withheld.
 */
export function withTellableSources<Row extends Sourced>(
  rows: readonly Row[],
  need: string,
  isHidden: HiddenWork['isHidden'],
): readonly Row[] {
  const own = rows.filter((row) => row.need === need);
  const hidden = own.filter(({ locality }) => isHidden(locality, need));
  const shared = new Map(
    [...groupBy(hidden, ({ level }) => String(level))].map(([level, group]) => [level, sharedStart(group)]),
  );
  return own.map((row) => {
    if (!hidden.includes(row) || row.source === null) return row;
    return { ...row, source: shared.get(String(row.level)) ?? withheldSource(row.source) };
  });
}

/** What the sources of several localities begin with alike, in whole parts between `;`; null where there is no such thing. */
function sharedStart(rows: readonly Sourced[]): string | null {
  const places = new Set(rows.map(({ locality }) => locality));
  const parts = rows.map(({ source }) => (source ?? '').split(';'));
  if (places.size < 2) return null;
  const [first, ...others] = parts;
  const differs = first!.findIndex((part, at) => others.some((each) => each[at] !== part));
  const start = (differs === -1 ? first! : first!.slice(0, differs)).join(';').trim();
  return start === '' ? null : start;
}
