import type {
  AgeBand,
  CouncilFigures,
  FileProblem,
  ListName,
  SheetRead,
} from '../../domain/council-figures.ts';
import type { Day } from '../../domain/day.ts';
import { listTitles } from '../../domain/list-titles.ts';
import type { Need } from '../../domain/need.ts';
import { countByTeam, teamOfChild } from './children-by-team.ts';
import { countAges, countCodes } from './count-codes.ts';
import { durationsOf } from './durations.ts';
import { findList } from './find-list.ts';
import { funnelOf } from './funnel.ts';
import { type Days, listPeriods } from './list-periods.ts';
import { needsOfFactor, needsOfPrimaryCode, youngNeedOf } from './need-codes.ts';
import { dayOfFactors, type NeedRow, needRows } from './need-events.ts';
import { problemList } from './problem-list.ts';
import { type ListReading, type ListRow, readList } from './read-list.ts';
import { type NamedFile, readRecords, type SheetRecords } from './records.ts';
import { childrenByNeed, startCounts, startersOf } from './starts.ts';
import { tallyOf } from './tally.ts';

export type ReadingQuestion = {
  /** The needs of the workbook: their factor codes say what a code means. */
  readonly needs: readonly Need[];
  /** The period that the user states; null = as the dates found suggest. */
  readonly stated: Days | null;
  readonly today: Day;
};

/**
 * Reads a council's own lists and counts. Identifiers, dates of birth and teams are held while counting; only counts, team names and headings come out. Never throws
 * on what files hold: what is wrong with them is in `problems`.
 */
export async function readCouncilFiles(
  files: readonly NamedFile[],
  { needs, stated, today }: ReadingQuestion,
): Promise<CouncilFigures> {
  const problems = problemList();
  const unused: SheetRead[] = [];
  const readings: ListReading[] = [];
  const seen = new Set<string>();
  for (const source of await sheetsOf(files, problems.add)) {
    // A list of a large council takes a second: others get their turn in between.
    await new Promise((resolve) => setImmediate(resolve));
    const found = findList(source);
    if (found !== null && 'body' in found) {
      readings.push(readList(source, found, { today, seen, report: problems.add }));
      continue;
    }
    const { file, sheet, records } = source;
    unused.push({ ...nothingOf(source), rows: records.length });
    if (found === null) continue;
    const heading = found.layout.heading(found.missing);
    const hint = found.maybe === null ? '' : ` Maybe the column '${found.maybe}' is meant: rename it.`;
    const message = `This looks like ${listTitles[found.layout.list]}, but has no column ${heading}, so nothing of it was counted.${hint}`;
    problems.add({ file, sheet, row: found.header.row, column: heading, found: null, message });
  }
  return { ...figuresOf(readings, unused, { needs, stated, today }, problems.add), problems: problems.all() };
}

function figuresOf(
  readings: readonly ListReading[],
  unused: readonly SheetRead[],
  { needs, stated }: ReadingQuestion,
  report: (problem: FileProblem) => void,
): Omit<CouncilFigures, 'problems'> {
  const rows = readings.flatMap((reading) => reading.rows);
  const { annexA, census, daysOf } = listPeriods(rows, stated);
  const stating = statedNeeds(readings, rows, needs, report);
  const byFactor = stating.some(({ kind, rows: said }) => kind === 'factors' && said.some(hasEvents));
  if (census === null && rows.some(({ list }) => list.startsWith('census'))) {
    const message =
      'These lists have no dates. State the period, or hand in the Assessments or CINdetails module as well; until then nothing of them is scaled to a year.';
    const { file, sheet } = readings.find(({ found }) => found.layout.list.startsWith('census'))!.source;
    report({ file, sheet, row: null, column: null, found: null, message });
  }
  const basis = byFactor
    ? 'factors'
    : stating.some(({ rows: said }) => said.some(hasEvents))
      ? 'primary_need'
      : null;
  const events = stating
    .filter(({ kind }) => kind === (basis === 'factors' ? 'factors' : 'primary'))
    .flatMap(({ rows: said }) => said.flatMap((each) => each.events));
  const starters = startersOf(rows, events, daysOf);
  const all = starters.flatMap(({ children }) => [...children]);
  const teamOf = teamOfChild(rows);
  const ageOf = ageOfChild(rows);
  const youngNeed = youngNeedOf(needs);
  const byNeed = childrenByNeed(events, daysOf);
  const episodes: ListName = rows.some(({ list }) => list === 'plans') ? 'plans' : 'census_episodes';
  const span = daysOf(episodes);
  const needsOfChild = (child: string) =>
    new Set([...byNeed].filter(([, children]) => children.has(child)).map(([need]) => need));
  const factorDays = new Map(
    stating.flatMap(({ rows: said }) => said.map((each) => [each.row, each] as const)),
  );
  return {
    ...{ annexA, census, youngNeed, needBasis: basis },
    sheets: [
      ...readings.map((each) => ({ ...each.read, tally: tallyOf(each, daysOf, factorDays) })),
      ...unused,
    ],
    funnel: funnelOf(rows, daysOf),
    ...countCodes(events, daysOf),
    teams: countByTeam([...all, ...[...byNeed.values()].flatMap((children) => [...children])], teamOf),
    starts: startCounts(starters, events, { daysOf, teamOf, ageOf, youngNeed }),
    ages: countAges(all, ageOf),
    durations:
      span === null
        ? []
        : durationsOf(
            rows.filter(({ list }) => list === episodes),
            span,
            needsOfChild,
          ),
  };
}

/** The rows that state needs: by assessment factors, and by the primary need of an episode. */
function statedNeeds(
  readings: readonly ListReading[],
  rows: readonly ListRow[],
  needs: readonly Need[],
  report: (problem: FileProblem) => void,
): readonly { readonly kind: 'factors' | 'primary'; readonly rows: readonly NeedRow[] }[] {
  const factors = needsOfFactor(needs);
  const primary = needsOfPrimaryCode(needs);
  const factorDay = dayOfFactors(rows);
  // The factor list is the full one: the assessments' own column says the same again.
  const hasList = readings.some(({ found }) => found.layout.list === 'census_factors');
  return readings.flatMap((reading) => {
    const { list } = reading.found.layout;
    const has = (field: 'factors' | 'primary') => reading.found.columns[field] !== undefined;
    if (list === 'census_factors') {
      return { kind: 'factors' as const, rows: needRows(reading, 'factors', factors, factorDay, report) };
    }
    if (list === 'census_assessments' && has('factors') && !hasList) {
      const day = ({ start, end }: ListRow) => end ?? start;
      return { kind: 'factors' as const, rows: needRows(reading, 'factors', factors, day, report) };
    }
    if (!has('primary')) return [];
    return {
      kind: 'primary' as const,
      rows: needRows(reading, 'primary', primary, ({ start }) => start, report),
    };
  });
}

function hasEvents({ events }: NeedRow): boolean {
  return events.length > 0;
}

async function sheetsOf(
  files: readonly NamedFile[],
  report: (problem: FileProblem) => void,
): Promise<readonly SheetRecords[]> {
  const sheets: SheetRecords[] = [];
  for (const file of files) {
    const read = await readRecords(file);
    if ('problem' in read) report(read.problem);
    else sheets.push(...read.sheets);
  }
  return sheets;
}

function nothingOf({ file, sheet }: SheetRecords): Omit<SheetRead, 'rows'> {
  const tally = { counted: 0, repeated: 0, outsidePeriod: 0, undated: 0, withoutChild: 0, unreadable: 0 };
  return { file, sheet, list: null, headerRow: null, used: [], dropped: [], tally, suppressedCells: 0 };
}

/** The age that the latest row of a child says. */
function ageOfChild(rows: readonly ListRow[]): (child: string) => AgeBand | null {
  const latest = new Map<string, ListRow>();
  for (const row of rows) {
    const known = latest.get(row.child);
    if (row.age !== null && (!known || (row.start ?? 0) >= (known.start ?? 0))) latest.set(row.child, row);
  }
  return (child) => latest.get(child)?.age ?? null;
}
