import { cheapestPath } from './cheapest-path.ts';
import { type Arc, arcsOf, type Network, type TableTotals } from './table-arcs.ts';

/** A cell of a two-way table whose totals by row and by column, and the total of all, are published. */
export type TableCell = {
  /** Numbered from 0. */
  readonly row: number;
  readonly column: number;
  /** Above 0: where nothing is, everybody knows it. */
  readonly value: number;
  /** The least that anybody takes for possible, such as one family's hours. */
  readonly least: number;
  /** For a cell to be protected, how much more than its value must look possible; 0 = it needs no protection. */
  readonly room: number;
};

/** What has to be withheld with it. */
export type ProtectedTable = TableTotals & { readonly cells: ReadonlySet<TableCell> };

/** Room below this is none. */
const SLIGHT = 1e-9;
/** Paths looked for on behalf of one cell: a few do, and the search must end. */
const MOST_PATHS = 100;

/**
 * Chooses which further cells of a table to withhold, so that totals do not give away the cells to be protected (secondary suppression). The table is seen as a network: a cell is an arc
 * from its row to its column, a total one from or to a source, and whoever knows the totals knows that flow is conserved. A withheld cell may then be any of the values that some
 * circulation through withheld arcs allows. For each cell to be protected, largest first, as much circulation is looked for as would make it `room` larger: along the cheapest paths, where arcs
 * already withheld are free, another cell costs its value, and a total is withheld only where no cell is left. An arc against the direction of the path must have as much above its `least`. A cell without such a
 * path could be worked out exactly. (The network method of cell suppression: L. H. Cox, "Suppression methodology and statistical disclosure control", JASA 75, 1980, and
 * "Network models for complementary cell suppression", JASA 90, 1995.) Cells of `withheld` count as withheld from the start. `smallTotals` are
 * totals of columns that are to be protected themselves, each with its room.
 */
export function protectTable(
  cells: readonly TableCell[],
  withheld: ReadonlySet<TableCell> = new Set(),
  smallTotals: ReadonlyMap<number, number> = new Map(),
): ProtectedTable {
  const network = arcsOf(cells);
  const { arcs, ofColumns, totals } = network;
  const primaries = [
    ...arcs.flatMap((arc) => (arc.cell !== null && arc.cell.room > 0 ? [{ arc, room: arc.cell.room }] : [])),
    ...[...smallTotals].map(([column, room]) => ({ arc: ofColumns[column]!, room })),
  ].sort((a, b) => b.room - a.room || b.arc.value - a.arc.value);
  const hidden = new Set<Arc>(arcs.filter(({ cell }) => cell !== null && withheld.has(cell)));
  for (const { arc } of primaries) hidden.add(arc);
  for (const { arc, room } of primaries) makeRoom(arc, room, network, hidden);
  return {
    cells: new Set([...hidden].flatMap(({ cell }) => (cell === null ? [] : [cell]))),
    ...totals(hidden),
  };
}

/** Withholds arcs until the primary could be larger by its room, or nothing more can be done. */
function makeRoom(primary: Arc, room: number, { arcsAt, nodeCount }: Network, hidden: Set<Arc>): void {
  /** How much lower or higher each arc stands in the circulations found so far. */
  const moved = new Map<Arc, number>();
  const slackOf = (arc: Arc) => arc.value - arc.least + (moved.get(arc) ?? 0);
  let missing = room;
  for (let count = 0; missing > SLIGHT && count < MOST_PATHS; count++) {
    const path = cheapestPath({
      ...{ nodeCount, from: primary.to, to: primary.from },
      steps: (node) =>
        arcsAt[node]!.flatMap((arc) => {
          if (arc === primary) return [];
          if (arc.from === node) {
            return [{ to: arc.to, cost: hidden.has(arc) ? 0 : arc.cost, along: { arc, sign: 1 } }];
          }
          const slack = slackOf(arc);
          if (slack <= SLIGHT) return [];
          // A cell with too little room would not be the last.
          const cost = hidden.has(arc) ? 0 : arc.cost + 3 * Math.max(0, missing - slack);
          return [{ to: arc.from, cost, along: { arc, sign: -1 } }];
        }),
    });
    if (path === null) return;
    const most = path
      .filter(({ sign }) => sign < 0)
      .reduce((least, { arc }) => Math.min(least, slackOf(arc)), missing);
    for (const { arc, sign } of path) {
      hidden.add(arc);
      moved.set(arc, (moved.get(arc) ?? 0) + sign * most);
    }
    missing -= most;
  }
}
