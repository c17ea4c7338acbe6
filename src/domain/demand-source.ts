import type { CouncilFigures } from './council-figures.ts';
import { listTitles } from './list-titles.ts';
import { plainNumber } from './number-text.ts';
import type { PlacedStarts } from './place-starts.ts';

/** Where a proposed row comes from, for its source cell: lists, period and every step; without the count itself, which may be small. */
export function demandSource(
  { lists, spread }: Pick<PlacedStarts, 'lists' | 'spread'>,
  { annexA, census }: Pick<CouncilFigures, 'annexA' | 'census'>,
  { workedShare }: { readonly workedShare: number },
  childrenPerFamily: number,
): string {
  const from = lists.map(({ list, days }) => {
    const period = list.startsWith('census') ? census : annexA;
    return `${listTitles[list]}, ${days} days to ${period?.to ?? 'an unstated day'}`;
  });
  const steps = [
    'children counted once',
    'scaled to a year',
    `÷ ${plainNumber(childrenPerFamily)} children a family`,
    ...(workedShare === 1 ? [] : [`× ${plainNumber(Math.round(workedShare * 1000) / 10)} % worked with`]),
    ...(spread ? ['children without a locality spread in proportion'] : []),
  ];
  return `local: ${from.join('; ')}: ${steps.join(', ')}`;
}
