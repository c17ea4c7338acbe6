import {
  type AgeBand,
  ageBands,
  type CodeCount,
  type CouncilFigures,
  type ListName,
} from '../../domain/council-figures.ts';
import type { Days } from './list-periods.ts';
import type { NeedEvent } from './need-events.ts';
import { isWithin } from './starts.ts';

/** Children by code, each once for a code; and how many codes a child has on average. */
export function countCodes(
  events: readonly NeedEvent[],
  daysOf: (list: ListName) => Days | null,
): Pick<CouncilFigures, 'codes' | 'codesPerChild'> {
  const byCode = new Map<string, { readonly needs: NeedEvent['needs']; readonly children: Set<string> }>();
  const children = new Set<string>();
  for (const { child, code, needs, day, list } of events) {
    const days = daysOf(list);
    if (days !== null && day !== null && !isWithin(day, days)) continue;
    const known = byCode.get(code) ?? { needs, children: new Set() };
    known.children.add(child);
    byCode.set(code, known);
    children.add(child);
  }
  const codes = [...byCode]
    .map(([code, each]): CodeCount => ({ code, needs: each.needs, children: each.children.size }))
    .toSorted((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true }));
  const pairs = codes.reduce((sum, each) => sum + each.children, 0);
  return { codes, codesPerChild: children.size === 0 ? 0 : pairs / children.size };
}

/** Children by age band, each once; null = no age stated. Bands without a child are left out. */
export function countAges(
  children: Iterable<string>,
  ageOf: (child: string) => AgeBand | null,
): CouncilFigures['ages'] {
  const counts = new Map<AgeBand | null, number>();
  for (const child of new Set(children)) counts.set(ageOf(child), (counts.get(ageOf(child)) ?? 0) + 1);
  return [...ageBands, null].flatMap((band) => {
    const count = counts.get(band);
    return count === undefined ? [] : { band, children: count };
  });
}
