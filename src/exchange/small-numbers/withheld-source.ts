/** The source of a figure that is withheld: published, local or example, without the words that may tell the figure. */
export function withheldSource(source: string): string {
  if (source.trim() === '') return source;
  const kind = /^\s*(published|local|example)\s*:/.exec(source)?.[1];
  const words = 'withheld together with the small number that it may tell';
  return kind === undefined ? words : `${kind}: ${words}`;
}
