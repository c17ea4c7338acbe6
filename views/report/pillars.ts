import type { PlanActions } from '../plan-actions.ts';

/** The six pillars under which family hubs programmes report. */
export const pillars = [
  'Access',
  'Family voice and experience',
  'Leadership and governance',
  'Communities',
  'Workforce development',
  'Data and outcomes',
] as const;

export type Pillar = (typeof pillars)[number];

/** Which pillar an action of a plan belongs to; hours bought from the third sector are told apart from those of other partners. */
export function pillarOf(way: keyof PlanActions, thirdSector = false): Pillar {
  switch (way) {
    case 'recruit':
    case 'train':
    case 'reduce':
      return 'Workforce development';
    case 'buy':
      return thirdSector ? 'Communities' : 'Access';
    case 'move':
      return 'Access';
  }
}
