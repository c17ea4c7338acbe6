/** Where a figure comes from, the strongest first: published, the council's own, worked out by a model, an example, or nobody says. */
export const sourceKinds = ['published', 'local', 'modelled', 'example', 'unsaid'] as const;

export type SourceKind = (typeof sourceKinds)[number];

/** The kind of a source cell. One that names several kinds counts as the weakest of them; a share worked out by a model makes the figure modelled. */
export function sourceKind(source: string | null): SourceKind {
  const text = source ?? '';
  if (/\bmodelled\b/.test(text)) return 'modelled';
  for (const kind of ['example', 'local', 'published'] as const) {
    if (text.includes(`${kind}:`)) return kind;
  }
  return 'unsaid';
}

/** Whether a figure should be replaced or confirmed before anybody decides on it. */
export function isWeak(kind: SourceKind): boolean {
  return kind !== 'published' && kind !== 'local';
}

/** The kind of a figure made of several: the weakest of theirs, where nobody saying is the weakest; `unsaid` for none. */
export function weakestKind(kinds: readonly SourceKind[]): SourceKind {
  return sourceKinds.findLast((kind) => kinds.includes(kind)) ?? 'unsaid';
}
