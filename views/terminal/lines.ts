/** Columns that every page fits. */
export const pageWidth = 80;

/** Breaks text at spaces (but not before %) so that every line fits a page; `first` begins the first line and `rest` every other. */
export function wrap(text: string, first = '', rest = ''): readonly string[] {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(/ (?!%)/)) {
    if (!isEmpty && lengthOf(line) + 1 + lengthOf(word) > pageWidth) {
      lines.push(line);
      line = rest + word;
    } else {
      line += isEmpty ? word : ` ${word}`;
      isEmpty = false;
    }
  }
  return [...lines, line];
}

/** How many columns a text takes (no wide characters are used). */
export function lengthOf(text: string): number {
  return [...text].length;
}

/** The text filled up with spaces to a width, or cut with an ellipsis. */
export function toWidth(text: string, width: number, side: 'left' | 'right' = 'left'): string {
  const cut =
    lengthOf(text) > width
      ? `${[...text]
          .slice(0, Math.max(0, width - 1))
          .join('')
          .trimEnd()}…`
      : text;
  const fill = ' '.repeat(Math.max(0, width - lengthOf(cut)));
  return side === 'left' ? cut + fill : fill + cut;
}
