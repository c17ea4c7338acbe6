import type { StartCouncil } from './council-start.ts';
import { maybe } from './nearest.ts';

/** The council that someone means, or why none is found, with what to do. */
export type FoundCouncil =
  | { readonly ok: true; readonly council: StartCouncil }
  | { readonly ok: false; readonly message: string };

/** Finds a council of today by its ONS code or its name, however it is written: `telford & wrekin`, `E06000020`, `bristol`. */
export function findCouncil(councils: readonly StartCouncil[], asked: string): FoundCouncil {
  const wanted = plain(asked);
  if (wanted === '') return { ok: false, message: 'Name a council, for example Telford and Wrekin.' };
  const named = councils.filter(({ onsCode, name }) => plain(onsCode) === wanted || plain(name) === wanted);
  const matches = named.length > 0 ? named : matchingCouncils(councils, asked);
  const today = matches.filter(({ replacedBy }) => replacedBy.length === 0);
  const [only] = today;
  if (only && today.length === 1) return { ok: true, council: only };
  if (today.length > 1) {
    const names = today.slice(0, 8).map(({ name }) => name);
    return { ok: false, message: `'${asked}' could be ${names.join(', ')}. Write the whole name.` };
  }
  const [gone] = matches;
  if (gone) {
    const names = gone.replacedBy.map(({ name }) => name).join(' and ');
    return { ok: false, message: `${gone.name} was replaced by ${names}. Choose the council of today.` };
  }
  const hint = maybe(
    asked,
    councils.map(({ name }) => name),
  );
  return { ok: false, message: `No council with children's services is called '${asked}'.${hint}` };
}

/** Councils whose name, region or code has every word of a search, in their order; all of them for an empty search. */
export function matchingCouncils(councils: readonly StartCouncil[], search: string): readonly StartCouncil[] {
  const words = plain(search).split(' ').filter(Boolean);
  return councils.filter(({ onsCode, name, region }) => {
    const text = `${plain(name)} ${plain(region)} ${plain(onsCode)}`;
    return words.every((word) => text.includes(word));
  });
}

/** Small letters without marks; `&` as `and`. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/\b(council|city council|county council|borough council)\b/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
