import { differenceWords } from '../measure-words.ts';
import { type Published, withheldWords } from './published.ts';

/** Triangles for what rose and fell; a bar for what stayed. */
const shapes = { more: '▲', less: '▼', same: '▬' } as const;

/** How a coverage (0–1) moved, in a shape and words; a dash where there is nothing to compare with. */
export function movedWords(before: Published, now: number | 'withheld' | null): string {
  if (now === 'withheld') return withheldWords;
  if (before === null || now === null) return '–';
  const difference = now - before;
  const { text, tone } = differenceWords({ difference, unit: 'share', better: 'more' });
  return `${tone === 'same' ? shapes.same : difference > 0 ? shapes.more : shapes.less} ${text}`;
}

/** The same shapes for any difference of which the words are known; null where there is none. */
export function shapeOf(difference: number, tone: 'same' | 'better' | 'worse' | 'other'): string {
  return tone === 'same' ? shapes.same : difference > 0 ? shapes.more : shapes.less;
}
