import { councils } from '../examples/councils.ts';
import type { Authority, Stores } from '../store/stores.ts';

/** Colours of the examples' headers, readable under white text; they stand for no council's own. */
const colours: Readonly<Record<string, string>> = {
  trafford: '#7a1f3d',
  bradford: '#1d4f63',
  staffordshire: '#3d4a8a',
  rotherham: '#2f5d3a',
  hillingdon: '#5b3b7a',
};

const loader = { id: null, name: 'Skillmix' };

/** Puts the bundled councils that are not there yet into the database, each marked as an example, and gives all of them. */
export async function loadCouncils(stores: Stores): Promise<readonly Authority[]> {
  const loaded: Authority[] = [];
  for (const { code, name, build } of councils) {
    const known = await stores.authorities.byCode(code);
    const colour = colours[code] ?? '#1d4f63';
    const authority =
      known ?? (await stores.authorities.create({ code, name, colour, example: true }, build(), loader));
    if (authority) loaded.push(authority);
  }
  return loaded;
}
