import type { EditTrouble } from '../../views/pages/import/edit-troubles.tsx';
import type { TeamRow } from '../../views/pages/import/teams.tsx';
import type { CouncilFigures } from '../domain/council-figures.ts';
import type { CouncilReadings } from '../domain/council-readings.ts';
import { keyOf } from '../domain/diff-sheet.ts';
import type { Need } from '../domain/need.ts';
import type { RowChange, StoredWorkbook } from '../domain/stored-workbook.ts';
import { type TeamPlaces, teamKey } from '../domain/team-places.ts';
import type { SheetName, Workbook } from '../domain/workbook.ts';
import { needsOfFactor, needsOfPrimaryCode } from '../exchange/council-files/need-codes.ts';
import type { Deps } from './deps.ts';
import type { WorkbookEdit } from './edit-workbook.ts';
import { RequestError } from './errors.ts';
import type { CurrentWorkbook } from './reading.ts';
import { accessOf, type Ctx, visitorOf } from './route.ts';

/** The current workbook, which counting needs: its needs and localities say what files mean. */
export async function workbookOfPage(
  c: Ctx,
  deps: Deps,
): Promise<CurrentWorkbook & { readonly workbook: Workbook }> {
  const current = await deps.reading.current(accessOf(c).authority.id);
  if (current.result.ok) return { ...current, workbook: current.result.workbook };
  throw new RequestError('invalid', 'The workbook has problems. Put them right on the Data pages first.');
}

/** Keeps what was counted in files in the place of what was kept before. */
export async function keepReading<Kind extends keyof CouncilReadings>(
  c: Ctx,
  deps: Deps,
  kind: Kind,
  figures: CouncilReadings[Kind],
): Promise<void> {
  const { id, name } = visitorOf(c).person;
  await deps.stores.councilReadings.put(accessOf(c).authority.id, { id, name }, kind, figures);
}

/** The teams of the lists with the place that the user gave each. */
export function teamRows(
  { teams }: CouncilFigures,
  places: TeamPlaces,
  localities: ReadonlySet<string>,
): readonly TeamRow[] {
  return teams.map(({ team, children }, index) => ({
    ...{ index, team, children },
    place: standingPlace(places.get(teamKey(team)), localities),
  }));
}

/** Places without those in localities that the workbook no longer has. */
export function standingPlaces(places: TeamPlaces, localities: ReadonlySet<string>): TeamPlaces {
  return new Map([...places].filter(([, place]) => standingPlace(place, localities) !== ''));
}

function standingPlace(place: string | undefined, localities: ReadonlySet<string>): string {
  return place === '*' || place === '-' || (place !== undefined && localities.has(place)) ? place : '';
}

/** Whether the needs sheet sorts some counted code otherwise than when it was counted. */
export function needsHaveChanged({ codes }: CouncilFigures, needs: readonly Need[]): boolean {
  const factors = needsOfFactor(needs);
  const primary = needsOfPrimaryCode(needs);
  return codes.some(({ code, needs: then }) => {
    const now = factors(code) ?? primary(code) ?? [];
    return now.length !== then.length || now.some((need) => !then.includes(need));
  });
}

/** Why changes would leave the workbook wrong, each at its sheet and row. */
export function editTroubles(
  result: Extract<WorkbookEdit, { kind: 'invalid' }>,
  changes: readonly RowChange[],
  stored: StoredWorkbook,
): readonly EditTrouble[] {
  const added = changes.filter((change) => change.kind === 'add');
  return result.problems.map(({ sheet, row, column, value, message, rowId, added: at }) => {
    const own = at === null ? undefined : added[at]?.cells;
    const kept = stored.sheets[sheet as SheetName]?.rows.find(({ id }) => id === rowId)?.cells;
    const cells = own ?? kept;
    const label = cells ? keyOf(sheet as SheetName, cells) : row === null ? '–' : `row ${row}`;
    return { sheet, row: label, column, value, message };
  });
}

/** What to say when changes were not stored; `troubles` where they would leave the workbook wrong. */
export function refusalOf(
  result: Exclude<WorkbookEdit, { kind: 'stored' }>,
  changes: readonly RowChange[],
  stored: StoredWorkbook,
): { readonly message: string; readonly troubles: readonly EditTrouble[]; readonly status: 409 | 422 } {
  switch (result.kind) {
    case 'not_yours':
      throw new RequestError('forbidden', result.message);
    case 'clash': {
      const message =
        'Someone else changed some of these rows meanwhile; nothing was stored. Look at the changes again and store them.';
      return { message, troubles: [], status: 409 };
    }
    case 'invalid': {
      const message =
        'With these changes the workbook would not be valid; nothing was stored. What has to be put right is listed below.';
      return { message, troubles: editTroubles(result, changes, stored), status: 422 };
    }
  }
}

/** `3 added, 5 changed`. */
export function changeCounts(changes: readonly RowChange[]): string {
  const count = (kind: RowChange['kind']) => changes.filter((change) => change.kind === kind).length;
  return `${count('add')} added, ${count('update')} changed`;
}
