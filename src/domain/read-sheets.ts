import { checkReferences, type DefinedCodes } from './check-references.ts';
import type { AllCodes, Columns, Sheet } from './column.ts';
import { coverSheet, demandSheet, toCoverRow, toDemandRow } from './demand.ts';
import { localitiesSheet, toLocality, travelSheet } from './locality.ts';
import { maybe, nearest } from './nearest.ts';
import { needsSheet, toNeed } from './need.ts';
import { parseScenarios } from './parse-scenarios.ts';
import { parseSettings } from './parse-settings.ts';
import { providersSheet, toProviderOffer } from './provider.ts';
import { readSheet, type SheetReading } from './read-sheet.ts';
import { rolesSheet, toRole } from './role.ts';
import { rulesSheet, toRuleRow } from './rule.ts';
import { scenariosSheet } from './scenario.ts';
import { settingsSheet } from './settings.ts';
import { staffSheet, toStaffRow } from './staff.ts';
import { toCourse, trainingSheet } from './training.ts';
import { type RawWorkbook, sheetNames, type Workbook, type WorkbookProblem } from './workbook.ts';

/** What all sheets hold together. */
export type WorkbookReading = {
  /** Null when there is any problem. */
  readonly workbook: Workbook | null;
  readonly problems: readonly WorkbookProblem[];
  /** Whether the codes of localities, needs and roles could all be read. */
  readonly codesKnown: boolean;
  readonly scenarios: ReturnType<typeof parseScenarios>;
};

/**
 * Reads and checks every sheet, and the references between them. `found` are problems of sheets that could not be read
 * as text; those sheets count as there but unknown, so nothing is reported because of them a second time.
 */
export function readSheets(raw: RawWorkbook, found: readonly WorkbookProblem[]): WorkbookReading {
  const problems: WorkbookProblem[] = [...found, ...unknownSheets(raw)];
  const unreadable = new Set([...found.map(({ sheet }) => sheet), ...meantSheets(raw)]);
  let periods: number | null = null;
  let needCodes: readonly string[] | null = null;

  const read = <C extends Columns>(sheet: Sheet<C>): SheetReading<C> => {
    const text = raw[sheet.name] ?? { columns: [], rows: [] };
    if (unreadable.has(sheet.name)) return { rows: [], problems: [], codes: null };
    const missing = sheet.required ? missingRows(sheet, raw) : null;
    if (missing) problems.push(missing);
    if (text.columns.length === 0 && text.rows.length === 0) return { rows: [], problems: [], codes: null };
    const reading = readSheet(sheet, text, { periods, needs: needCodes });
    if (missing) return { rows: [], problems: [], codes: null };
    problems.push(...reading.problems);
    return reading;
  };

  const settingsReading = read(settingsSheet);
  const settingColumnNames = (raw.settings?.columns ?? []).map((column) => column.trim());
  const settingRowsKnown =
    settingsReading.rows.length > 0 &&
    settingColumnNames.includes('key') &&
    settingColumnNames.includes('value');
  const settings = settingRowsKnown
    ? parseSettings(settingsReading.rows)
    : { settings: null, periods: null, problems: [] };
  problems.push(...settings.problems);
  periods = settings.periods;
  const localities = read(localitiesSheet);
  const travel = read(travelSheet);
  const needs = read(needsSheet);
  needCodes = needs.codes;
  const roles = read(rolesSheet);
  const staff = read(staffSheet);
  const demand = read(demandSheet);
  const cover = read(coverSheet);
  const providers = read(providersSheet);
  const training = read(trainingSheet);
  const rules = read(rulesSheet);
  const scenarios = parseScenarios(read(scenariosSheet).rows);
  problems.push(...scenarios.problems);

  const nothingToDo =
    !unreadable.has('demand') &&
    !unreadable.has('cover') &&
    !hasRows(raw, 'demand') &&
    !hasRows(raw, 'cover');
  if (nothingToDo) {
    const message =
      'Neither demand nor cover has a row. Say how many families need support, or who must be present.';
    problems.push({ sheet: 'demand', row: null, column: null, value: null, message });
  }
  const defined: DefinedCodes = { localities: localities.codes, needs: needs.codes, roles: roles.codes };
  problems.push(
    ...checkReferences(travelSheet, travel.rows, defined),
    ...checkReferences(staffSheet, staff.rows, defined),
    ...checkReferences(demandSheet, demand.rows, defined),
    ...checkReferences(coverSheet, cover.rows, defined),
    ...checkReferences(providersSheet, providers.rows, defined),
    ...checkReferences(trainingSheet, training.rows, defined),
    ...checkReferences(rulesSheet, rules.rows, defined),
  );
  const codesKnown = Object.values(defined).every((codes) => codes !== null);
  if (problems.length > 0 || !settings.settings) return { workbook: null, problems, codesKnown, scenarios };

  const all: AllCodes = {
    localities: localities.codes ?? [],
    needs: needs.codes ?? [],
    roles: roles.codes ?? [],
  };
  const workbook: Workbook = {
    settings: settings.settings,
    localities: localities.rows.map(({ values }) => toLocality(values)),
    travel: travel.rows.map(({ values }) => values),
    needs: needs.rows.map(({ values }) => toNeed(values)),
    roles: roles.rows.map(({ values, skills }) => toRole(values, skills)),
    staff: staff.rows.map(({ values, skills }) => toStaffRow(values, skills)),
    demand: demand.rows.map(({ values }) => toDemandRow(values)),
    cover: cover.rows.map(({ values }) => toCoverRow(values)),
    providers: providers.rows.map(({ values }) => toProviderOffer(values, all)),
    training: training.rows.map(({ values }) => toCourse(values, all)),
    rules: rules.rows.map(({ values, row }) => toRuleRow(values, all, row)),
    scenarios: scenarios.scenarios,
  };
  return { workbook, problems, codesKnown, scenarios };
}

function unknownSheets(raw: RawWorkbook): readonly WorkbookProblem[] {
  return strangers(raw).map((sheet) => {
    const message = `There is no sheet '${sheet}' in a planning workbook.${maybe(sheet, sheetNames)} Rename or remove it.`;
    return { sheet, row: null, column: null, value: sheet, message };
  });
}

/** Sheets that are missing, but probably there under a misspelt name. */
function meantSheets(raw: RawWorkbook): readonly string[] {
  return strangers(raw).flatMap((sheet) => {
    const near = nearest(sheet, sheetNames);
    return near !== null && !Object.hasOwn(raw, near) ? [near] : [];
  });
}

function strangers(raw: RawWorkbook): readonly string[] {
  return Object.keys(raw).filter((name) => !(sheetNames as readonly string[]).includes(name));
}

function missingRows<C extends Columns>(sheet: Sheet<C>, raw: RawWorkbook): WorkbookProblem | null {
  if (hasRows(raw, sheet.name)) return null;
  const needed = Object.entries(sheet.columns).filter(([, column]) => column.required);
  const columns = needed.map(([name]) => name).join(', ');
  const message = raw[sheet.name]
    ? `The sheet has no rows. Add at least one; it needs ${columns}.`
    : `The sheet is missing. Add it, with at least one row; it needs ${columns}.`;
  return { sheet: sheet.name, row: null, column: null, value: null, message };
}

function hasRows(raw: RawWorkbook, sheet: keyof RawWorkbook): boolean {
  return (raw[sheet]?.rows ?? []).some(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}
