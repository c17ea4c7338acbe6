import { PeersPage } from '../../../views/pages/peers.tsx';
import { PeersUnknownPage } from '../../../views/pages/peers-unknown.tsx';
import { PeerMeasurePart } from '../../../views/partials/peers/peer-measure-part.tsx';
import type { PeerLookup, PeerMeasure } from '../../domain/peers/peer-group.ts';
import { everyMember } from '../access.ts';
import type { Deps } from '../deps.ts';
import { notFound } from '../errors.ts';
import { fileAnswer } from '../file-answer.ts';
import { frameOf } from '../frame.ts';
import { wantsFragment } from '../htmx.ts';
import { fragment, page } from '../page.ts';
import { peerFacts } from '../peer-facts.ts';
import { peersFile } from '../peers-file.ts';
import { accessOf, type Ctx, type Route } from '../route.ts';

/** `/:authority/peers?measure=&year=`: published figures beside those of the region's councils and England. */
export function peerRoutes(deps: Deps): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/:authority/peers',
      access: everyMember,
      handle: async (c) => {
        const { onsCode, needs, problems, found } = await lookUp(c, deps);
        if (found.kind !== 'found') {
          const replaced = found.kind === 'replaced' ? found : null;
          const frame = await frameOf(c, deps);
          const councils = deps.starts.councils.filter(({ replacedBy }) => replacedBy.length === 0);
          return page(c, <PeersUnknownPage {...{ frame, onsCode, replaced, councils, problems }} />);
        }
        const view = peerFacts(found.group, needs, askedOf(c, found.group.measures));
        if (wantsFragment(c)) return fragment(c, <PeerMeasurePart view={view} />);
        return page(c, <PeersPage frame={await frameOf(c, deps)} view={view} />);
      },
    },
    {
      method: 'get',
      path: '/:authority/peers.csv',
      access: everyMember,
      handle: async (c) => {
        const { found } = await lookUp(c, deps);
        if (found.kind !== 'found')
          notFound('There are no published figures to download: see Beside other councils.');
        const bytes = new TextEncoder().encode(peersFile(found.group));
        return fileAnswer(c, bytes, 'text/csv; charset=utf-8', `${accessOf(c).authority.code}-peers.csv`);
      },
    },
  ];
}

/** The council that the workbook's settings name. */
async function lookUp(c: Ctx, deps: Deps) {
  const { result } = await deps.reading.current(accessOf(c).authority.id);
  const unknown: PeerLookup = { kind: 'unknown' };
  if (!result.ok) return { onsCode: null, found: unknown, needs: [], problems: result.problems };
  const { settings, needs } = result.workbook;
  const found = settings.onsCode === null ? unknown : deps.peers(settings.onsCode);
  return { onsCode: settings.onsCode, found, needs, problems: [] };
}

/** The measure and year of the address; the first measure in its newest year unless it says. */
function askedOf(c: Ctx, measures: readonly PeerMeasure[]) {
  const code = c.req.query('measure') || measures[0]!.code;
  const measure = measures.find((each) => each.code === code);
  if (!measure) notFound(`There is no measure '${code.slice(0, 64)}'. Choose one on the page.`);
  const year = Number(c.req.query('year'));
  return { measure, year: Number.isInteger(year) && year > 0 ? year : null };
}
