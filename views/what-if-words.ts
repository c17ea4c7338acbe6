import { listWords, percent, pounds, short, signed } from './format.ts';
import type { Names } from './names.ts';
import type { Pair, WhatIfChange } from './what-if-view.ts';

/** One change in words: `families with every need here +10 %`. */
export function changeWords(change: WhatIfChange, names: Names): string {
  switch (change.what) {
    case 'demand': {
      const whom =
        change.need === null ? 'families with every need' : `families with ${names.need(change.need)}`;
      return `${whom} ${signed(change.percent)} %`;
    }
    case 'post':
      return `${names.role(change.role)} ${signed(change.fte)} FTE`;
    case 'budget':
      return `the council’s budget ${pounds(change.to)} instead of ${pounds(change.from)}`;
  }
}

/** All changes of a locality as the name of a scenario, at most 200 characters. */
export function whatIfName(place: string, changes: readonly WhatIfChange[], names: Names): string {
  const name = `${place}: ${listWords(changes.map((each) => changeWords(each, names)))}`;
  return name.length <= 200 ? name : `${name.slice(0, 199)}…`;
}

/** How a share moves: `2.6 points less than 86.8 %`, `no change`. */
export function shareMoveWords({ before, after }: Pair): string {
  const points = Math.round((after - before) * 1000) / 10;
  if (points === 0) return 'no change';
  return `${short(Math.abs(points))} points ${points > 0 ? 'more' : 'less'} than ${percent(before)}`;
}

/** How an amount moves: `£5,000 more than £240,000`, `no change`; `noise` = what is shown as nothing. */
export function moveWords({ before, after }: Pair, format: (value: number) => string, noise: number): string {
  const change = after - before;
  if (Math.abs(change) < noise) return 'no change';
  return `${format(Math.abs(change))} ${change > 0 ? 'more' : 'less'} than ${format(before)}`;
}

/** A change in a table: `+1.5`, `−2`, `no change`. */
export function differenceWords(
  { before, after }: Pair,
  format: (value: number) => string,
  noise: number,
): string {
  const change = after - before;
  return Math.abs(change) < noise ? 'no change' : signed(change, format);
}
