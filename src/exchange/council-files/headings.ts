/** Words that headings have or lack as they please. */
const idle = new Set(['of', 'the', 'a', 'an', 'is', 'was', 'for', 's', 'to', 'has', 'does', 'did']);

/** A heading as it is compared: its letters and figures run together, and its telling words in order of the alphabet. */
export type HeadingForms = { readonly run: string; readonly words: string };

/**
 * The forms of a heading, whatever its case, spaces, underscores, numbering and remarks in brackets: `Child Unique ID`, `child_unique_id`, `ChildUniqueID`,
 * `1. Child unique ID (required)` are alike by either form; `Date of Contact` and `ContactDate` by their words.
 */
export function headingForms(text: string): HeadingForms {
  const plain = text
    .normalize('NFKD')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/^\s*\d+\s*[.):-]\s*/, '')
    .replace(/['’]/g, '');
  const words = plain
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !idle.has(word));
  return { run: plain.toLowerCase().replace(/[^a-z0-9]/g, ''), words: words.toSorted().join(' ') };
}

/** Whether two headings mean the same. A blank heading means nothing. */
export function sameHeading(one: HeadingForms, other: HeadingForms): boolean {
  if (one.run === '' || other.run === '') return false;
  return (
    one.run === other.run ||
    one.words === other.words ||
    one.run === other.words.replaceAll(' ', '') ||
    other.run === one.words.replaceAll(' ', '')
  );
}
