/** Columns that every page fits. */
export const pageWidth = 80;

/** Breaks text at spaces so that every line fits; lines after the first are indented. */
export function wrap(text: string, width: number = pageWidth, indent = ''): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const candidate = line === '' ? word : `${line} ${word}`;
    if (line !== '' && lengthOf(candidate) + (lines.length > 0 ? indent.length : 0) > width) {
      lines.push(line);
      line = word;
    } else line = candidate;
  }
  lines.push(line);
  return lines.map((each, index) => (index === 0 ? each : indent + each));
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
