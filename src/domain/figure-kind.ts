/** What a figure rests on, the surest first; `unsaid` where its source says nothing of it. */
export type FigureKind = 'published' | 'local' | 'modelled' | 'example' | 'unsaid';

/** From the weakest to the surest: a figure is as weak as the weakest it is made of. */
const weakestFirst: readonly FigureKind[] = ['unsaid', 'example', 'modelled', 'local', 'published'];

/**
 * What a source cell says of its figure. A source that names several kinds counts as the weakest of them; what it calls modelled from other figures is
 * modelled, whether the way is an example or not.
 */
export function figureKind(source: string | null): FigureKind {
  if (source === null) return 'unsaid';
  if (/\bmodelled\b/.test(source)) return 'modelled';
  if (source.includes('example:')) return 'example';
  if (source.includes('local:')) return 'local';
  return source.includes('published:') ? 'published' : 'unsaid';
}

/** The kind of a figure made of several: the weakest of theirs; `unsaid` for none. */
export function weakestKind(kinds: readonly FigureKind[]): FigureKind {
  return weakestFirst.find((kind) => kinds.includes(kind)) ?? 'unsaid';
}
