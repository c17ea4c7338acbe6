/** What a mark in place of a value means: `few` hides 1 to 5; `unknown` is not available. Neither is zero. */
export type Suppression = 'few' | 'unknown';

/** Reads the marks of official statistics: c; x, z, u and `:` (also in brackets). Null for any other text. */
export function suppressionOf(text: string): Suppression | null {
  const mark = text
    .trim()
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1');
  if (mark === 'c') return 'few';
  return ['x', 'z', 'u', ':'].includes(mark) ? 'unknown' : null;
}
