import type { Code } from '../units.ts';
import type { Workbook } from '../workbook.ts';
import { type CellWork, cellKey, cellWork } from './cell-work.ts';
import { isEvenlyChanged } from './evenly-changed.ts';
import { protectTable, type TableCell } from './protect-table.ts';
import { isSmallCount } from './small-count.ts';
import type { TableTotals } from './table-arcs.ts';

/**
 * What is withheld in whatever leaves the authority. Withheld of a (locality, need): families, starts, required, met and unmet hours, families waiting, hours of assignments and purchases, at every level and in
 * every period. A cell withheld for the sake of another looks just like it, so that nobody can tell which are small.
 */
export type HiddenWork = {
  readonly isHidden: (locality: Code, need: Code) => boolean;
  /** Whether a locality's required, met and unmet hours, and its caseload are withheld (its coverage is then told in whole percent), too. */
  readonly isLocalityTotalHidden: (locality: Code) => boolean;
  /** Whether families per FTE are withheld in a locality: it has hidden lead-practitioner work. */
  readonly isCaseloadHidden: (locality: Code) => boolean;
  /** Whether a need's required, met and unmet hours over all localities are withheld, too. */
  readonly isNeedTotalHidden: (need: Code) => boolean;
  /** Whether a need's families over all localities are withheld: where its total of hours is (as where it is small itself), and where hours a family differ between the cells withheld. */
  readonly isFamiliesTotalHidden: (need: Code) => boolean;
  /** Whether the totals of the whole authority are withheld. */
  readonly isTotalHidden: boolean;
  /** The withheld (locality, need), in the order of the sheets. */
  readonly cells: readonly { readonly locality: Code; readonly need: Code }[];
};

/** Nothing is withheld: for those who may see small numbers and ask for them. */
export const nothingHidden: HiddenWork = {
  isHidden: () => false,
  isLocalityTotalHidden: () => false,
  isCaseloadHidden: () => false,
  isNeedTotalHidden: () => false,
  isFamiliesTotalHidden: () => false,
  isTotalHidden: false,
  cells: [],
};

/**
 * Chooses what is withheld of the workbooks of one authority: the baseline first, which others may have had by itself, then what is told beside it, such as a scenario. Small is a (locality, need) of whose work in any workbook, at any level, in any period the families open, or those who start in a year, are small (`isSmallCount`). Others are withheld with them so that
 * totals do not give them away: those of a locality and of a need in hours a week, mean over the periods, and those of a need in families (`protectTable`). Needs are never added up as families.
 * Where a scenario changes what is withheld by unequal shares, the change of a total would tell its parts, so that such totals are withheld.
 */
export function hiddenWork(...workbooks: readonly [Workbook, ...Workbook[]]): HiddenWork {
  const tables = workbooks.map(cellWork);
  const codes = codesOf(workbooks);
  const small = new Set<string>();
  const hidden = new Set<string>();
  const localities = new Set<Code>();
  const needs = new Set<Code>();
  let isTotalHidden = false;
  // The baseline first, as if it were alone: whatever is told beside it must withhold all that it withholds.
  for (const table of tables) {
    for (const [key, { isSmall }] of table) if (isSmall) small.add(key);
    const chosen = chosenIn(table, codes, small, hidden);
    for (const key of [...small, ...chosen.keys]) hidden.add(key);
    for (const row of chosen.rows) localities.add(codes.localities[row]!);
    for (const column of chosen.columns) needs.add(codes.needs[column]!);
    isTotalHidden ||= chosen.all;
  }
  if (small.size === 0) return nothingHidden;
  for (const table of tables.slice(1)) {
    const isUneven = (of: (cell: CellWork) => boolean) =>
      !isEvenlyChanged(tables[0]!, table, (cell) => hidden.has(cellKey(cell)) && of(cell));
    const isUnevenAt = (code: Code) => isUneven(({ locality }) => locality === code);
    const isUnevenIn = (code: Code) => isUneven(({ need }) => need === code);
    for (const code of codes.localities.filter(isUnevenAt)) localities.add(code);
    for (const code of codes.needs.filter(isUnevenIn)) needs.add(code);
    // Where totals of needs are withheld, the total of all is one more equation between them.
    isTotalHidden ||= needs.size > 0 && isUneven(() => true);
  }
  const withoutFamilies = new Set(
    codes.needs.filter(
      (need) => needs.has(need) || tables.some((table) => tellsFamilies(table, need, hidden)),
    ),
  );
  const lead = new Set(
    workbooks.flatMap((each) => each.needs.filter((need) => need.lead).map(({ need }) => need)),
  );
  return {
    isHidden: (locality, need) => hidden.has(cellKey({ locality, need })),
    isLocalityTotalHidden: (locality) => localities.has(locality),
    isCaseloadHidden: (locality) =>
      localities.has(locality) || [...lead].some((need) => hidden.has(cellKey({ locality, need }))),
    isNeedTotalHidden: (need) => needs.has(need),
    isFamiliesTotalHidden: (need) => withoutFamilies.has(need),
    isTotalHidden,
    cells: codes.localities.flatMap((locality) =>
      codes.needs.flatMap((need) => (hidden.has(cellKey({ locality, need })) ? [{ locality, need }] : [])),
    ),
  };
}

type Codes = { readonly localities: readonly Code[]; readonly needs: readonly Code[] };

/** The codes of all workbooks, those of the first first. */
function codesOf(workbooks: readonly Workbook[]): Codes {
  return {
    localities: [...new Set(workbooks.flatMap((each) => each.localities.map(({ locality }) => locality)))],
    needs: [...new Set(workbooks.flatMap((each) => each.needs.map(({ need }) => need)))],
  };
}

/** What is to be withheld of one workbook, when what is hidden already is. */
function chosenIn(
  table: ReadonlyMap<string, CellWork>,
  { localities, needs }: Codes,
  small: ReadonlySet<string>,
  hidden: ReadonlySet<string>,
): TableTotals & { readonly keys: readonly string[] } {
  const rowOf = new Map(localities.map((code, row) => [code, row]));
  const columnOf = new Map(needs.map((code, column) => [code, column]));
  const keys = new Map<TableCell, string>();
  for (const [key, { locality, need, hours, leastHours, roomHours }] of table) {
    if (hours <= 0) continue;
    const place = { row: rowOf.get(locality)!, column: columnOf.get(need)! };
    keys.set({ ...place, value: hours, least: leastHours, room: small.has(key) ? roomHours : 0 }, key);
  }
  const smallTotals = new Map(
    needs.flatMap((need, column) => {
      const own = [...table.values()].filter((cell) => cell.need === need);
      const isSmall = isSmallCount(own.reduce((sum, { families }) => sum + families, 0));
      return isSmall ? [[column, Math.max(...own.map(({ roomHours }) => roomHours))] as const] : [];
    }),
  );
  const already = new Set([...keys].flatMap(([cell, key]) => (hidden.has(key) ? [cell] : [])));
  const { cells, ...totals } = protectTable([...keys.keys()], already, smallTotals);
  return { ...totals, keys: [...cells].map((cell) => keys.get(cell)!) };
}

/** Whether a need's families, told beside its hours, would say more than these: hours a family differ between what is withheld of it, or cover stands in for some. */
function tellsFamilies(
  table: ReadonlyMap<string, CellWork>,
  need: Code,
  hidden: ReadonlySet<string>,
): boolean {
  const own = [...table].filter(([key, cell]) => cell.need === need && hidden.has(key));
  const pieces = own.flatMap(([, cell]) => cell.pieces);
  const hours = new Set(pieces.map(({ hoursPerFamily }) => hoursPerFamily));
  return hours.size > 1 || hours.has(0) || pieces.some(({ coverHours }) => coverHours > 0);
}
