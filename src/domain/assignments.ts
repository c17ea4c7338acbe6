/** `column=value` pairs in the order written, or what is wrong with the text. */
export type Assignments =
  | { readonly ok: true; readonly pairs: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly message: string };

/**
 * Reads `column=value;column=value`, as a scenario's `where` and an inserted row are written. A part without `=`
 * continues the value before it, so that a list can be written: `need=a;b;level=2`. The pairs have no prototype.
 */
export function parseAssignments(text: string): Assignments {
  const pairs: Record<string, string> = Object.create(null);
  let last: string | null = null;
  for (const part of text.split(';')) {
    const sign = part.indexOf('=');
    if (sign < 0) {
      if (part.trim() === '') continue;
      if (last === null) return { ok: false, message: `'${part.trim()}' has no =. Write column=value.` };
      pairs[last] = `${pairs[last]};${part.trim()}`;
      continue;
    }
    const column = part.slice(0, sign).trim();
    if (column === '')
      return { ok: false, message: `'${part.trim()}' has no column before =. Write column=value.` };
    if (column in pairs) return { ok: false, message: `'${column}' is there twice. Write each column once.` };
    pairs[column] = part.slice(sign + 1).trim();
    last = column;
  }
  return { ok: true, pairs };
}
