/** A locality as a user names it, with the children aged 0 to 17 who live there where that is known. */
export type NamedLocality = { readonly name: string; readonly children: number | null };

/** The localities of a list, or what is wrong with it. */
export type NamedLocalities =
  | { readonly ok: true; readonly localities: readonly NamedLocality[] }
  | { readonly ok: false; readonly message: string };

/** More localities than the largest county has districts, and few enough to plan in seconds. */
const MOST = 30;
const LONGEST_NAME = 100;

/** Reads localities, one a line: a name, and after a comma, a tab or `=` the number of children aged 0 to 17 if it is known. Blank lines are left out. */
export function readNamedLocalities(lines: readonly string[]): NamedLocalities {
  const localities: NamedLocality[] = [];
  for (const line of lines.map((each) => each.trim()).filter((each) => each !== '')) {
    const [, before, digits] = /^(.*?)\s*[,=\t]\s*(\d{1,3}(?:,\d{3})+|\d+)$/.exec(line) ?? [];
    const name = (before ?? line).trim();
    const [, place] = before === undefined ? (/^(.*?)\s*[,=\t]\s*[-+£]?\d[\d.,\s]*%?$/.exec(line) ?? []) : [];
    if (place !== undefined) {
      return wrong(`'${line}': after '${place}' write the children as a whole number, for example 12000.`);
    }
    if (localityCode(name) === '') {
      return wrong(`'${line}' names no locality. Write a name, for example 'North' or 'North, 12000'.`);
    }
    if (name.length > LONGEST_NAME) {
      return wrong(`'${name.slice(0, 40)}…' is too long. Use at most ${LONGEST_NAME} characters.`);
    }
    const twin = localities.find((each) => localityCode(each.name) === localityCode(name));
    if (twin) return wrong(`'${name}' stands twice. Name every locality once.`);
    localities.push({ name, children: digits === undefined ? null : Number(digits.replaceAll(',', '')) });
  }
  if (localities.length > MOST) {
    return wrong(`There are ${localities.length} localities. Name at most ${MOST}.`);
  }
  if (localities.length > 0 && localities.every(({ children }) => children === 0)) {
    return wrong('No locality has any children. Leave the numbers out, or give at least one above 0.');
  }
  return { ok: true, localities };
}

/** The code of a locality made from its name: small letters, digits and underscores; '' where the name has none of them. */
export function localityCode(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 60);
}

function wrong(message: string): NamedLocalities {
  return { ok: false, message };
}
