/** A figure as it may leave the authority: null where it is withheld, because it would give away that one to five families are meant. */
export type Published = number | null;

/** What stands in place of a figure that is withheld. */
export const withheldWords = 'withheld';

/** A figure in words, or that it is withheld. */
export function published(value: Published, words: (value: number) => string): string {
  return value === null ? withheldWords : words(value);
}

/** How a document deals with counts of one to five families: there are none, they are withheld, or they are shown to someone with the right. */
export type SmallNumbers = 'none' | 'hidden' | 'shown';
