import { peersText } from '../../views/terminal/peers.ts';
import { findCouncil } from '../domain/find-council.ts';
import { comparePeers, type PeerComparison } from '../domain/peers/compare-peers.ts';
import type { PeerGroup } from '../domain/peers/peer-group.ts';
import { standsOut } from '../domain/peers/stands-out.ts';
import { peersOf } from '../examples/peer-groups.ts';
import { councilStarts } from '../examples/start/council-starts.ts';
import { type Command, UsageError } from './command.ts';
import { exitStatus } from './exit-status.ts';

const help = `Set a council's published figures beside those of its region's councils and England

  skillmix peers COUNCIL [--json]

COUNCIL is a name or an ONS code: "Telford and Wrekin", E06000020. Shows the newest year of each measure, the
middle of the region's councils, and the council's place among them.
`;

/** `peers COUNCIL`. */
export const peersCommand: Command = {
  name: 'peers',
  summary: "set a council's published figures beside its region's and England's",
  help,
  options: ['json'],
  words: { least: 1, most: 1 },
  run: async ([asked], options, terminal) => {
    const found = findCouncil(councilStarts.councils, asked!);
    if (!found.ok) throw new UsageError(found.message);
    const peers = peersOf(found.council.onsCode);
    if (peers.kind !== 'found') throw new Error(`${found.council.name} has no published figures`);
    const { group } = peers;
    const comparisons = group.measures.map((measure) => comparePeers(group, measure, measure.years[0]!));
    const standOut = comparisons.filter(standsOut);
    await terminal.write(
      options.json
        ? `${JSON.stringify(asJson(group, comparisons))}\n`
        : peersText({ group, comparisons, standOut }, terminal.ink),
    );
    return exitStatus.done;
  },
};

function asJson({ own, region }: PeerGroup, comparisons: readonly PeerComparison[]) {
  const measures = comparisons.map(({ measure: { code, name, unit, source }, ...figures }) => ({
    ...{ code, name, unit, source },
    ...figures,
  }));
  return { council: own, region, measures };
}
