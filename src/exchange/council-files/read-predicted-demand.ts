import type { FileProblem } from '../../domain/council-figures.ts';
import type { PredictedDemand, PredictedRow } from '../../domain/council-readings.ts';
import type { Locality } from '../../domain/locality.ts';
import type { Need } from '../../domain/need.ts';
import { headingForms, sameHeading } from './headings.ts';
import { figuresOnly, problemList } from './problem-list.ts';
import { type NamedFile, readRecords, type SheetRecords } from './records.ts';
import { suppressionOf } from './suppressed.ts';

export type PredictedReading =
  | { readonly ok: true; readonly predicted: PredictedDemand }
  | { readonly ok: false; readonly problem: FileProblem };

type Field = 'area' | 'need' | 'families' | 'period';

const headings: Readonly<Record<Field, readonly ReturnType<typeof headingForms>[]>> = {
  area: ['Area', 'Locality', 'District', 'Area name', 'Locality name', 'Family hub', 'Hub'].map(headingForms),
  need: ['Need', 'Need code', 'Need name', 'Primary need', 'Theme'].map(headingForms),
  families: [
    'Families',
    'Predicted families',
    'Number of families',
    'Families predicted',
    'Predicted',
    'Count',
  ].map(headingForms),
  period: ['Period', 'Planning period', 'Quarter', 'Period number'].map(headingForms),
};
const mostTitleRows = 40;
/** What hides behind `c`. */
const few = { atLeast: 1, atMost: 5 } as const;

type Header = {
  readonly source: SheetRecords;
  readonly index: number;
  readonly columns: Readonly<Partial<Record<Field, number>>>;
};

/** Reads predicted demand as aggregates: area, need, families, and perhaps the planning period. Areas and needs go by code or name. */
export async function readPredictedDemand(
  file: NamedFile,
  known: {
    readonly localities: readonly Locality[];
    readonly needs: readonly Need[];
    readonly periods: number;
  },
): Promise<PredictedReading> {
  const read = await readRecords(file);
  if ('problem' in read) return { ok: false, problem: read.problem };
  const header = read.sheets.map(findHeader).find((each) => each !== null);
  if (header) return { ok: true, predicted: predictedIn(header, known) };
  const message =
    'No table of predicted demand was found. Its header needs the columns area, need and families; period is optional.';
  return {
    ok: false,
    problem: { file: file.name, sheet: null, row: null, column: null, found: null, message },
  };
}

function findHeader(source: SheetRecords): Header | null {
  for (const [index, { cells }] of source.records.slice(0, mostTitleRows).entries()) {
    const columns: Partial<Record<Field, number>> = {};
    for (const [column, text] of cells.entries()) {
      const forms = headingForms(text.slice(0, 150));
      for (const field of Object.keys(headings) as Field[]) {
        if (columns[field] === undefined && headings[field].some((each) => sameHeading(each, forms))) {
          columns[field] = column;
        }
      }
    }
    const { area, need, families } = columns;
    if (area !== undefined && need !== undefined && families !== undefined) return { source, index, columns };
  }
  return null;
}

function predictedIn(
  { source, index, columns }: Header,
  known: Parameters<typeof readPredictedDemand>[1],
): PredictedDemand {
  const { file, sheet, records } = source;
  const header = records[index]!;
  const problems = problemList();
  const localityOf = finder(known.localities, ({ locality, name, hub }) => [locality, name, hub ?? '']);
  const needOf = finder(known.needs, ({ need, name }) => [need, name]);
  const rows = new Map<string, PredictedRow>();
  let unmatched = 0;
  for (const record of records.slice(index + 1)) {
    const text = (field: Field) => (record.cells[columns[field] ?? -1] ?? '').trim();
    const tell = (field: Field, found: string | null, message: string) => {
      const column = header.cells[columns[field]!]!.trim();
      problems.add({ file, sheet, row: record.row, column, found, message });
    };
    const locality = localityOf(text('area'))?.locality;
    const need = needOf(text('need'))?.need;
    const period = periodOf(text('period'), known.periods);
    const families = familiesIn(text('families'));
    if (locality === undefined)
      tell(
        'area',
        text('area').slice(0, 80),
        'The workbook has no such locality; the row was not used. Write its name or code.',
      );
    if (need === undefined)
      tell(
        'need',
        text('need').slice(0, 80),
        'The workbook has no such need; the row was not used. Write its name or code.',
      );
    if (period === undefined)
      tell(
        'period',
        figuresOnly(text('period')),
        `The plan has periods 1 to ${known.periods}. Write one of them, or nothing for all.`,
      );
    if (families === undefined)
      tell(
        'families',
        figuresOnly(text('families')),
        'This is not a number of families. Write digits, or c where 1 to 5 are suppressed.',
      );
    if (locality === undefined || need === undefined || period === undefined || families === undefined) {
      unmatched += 1;
      continue;
    }
    const key = `${locality} ${need} ${period}`;
    if (rows.has(key)) {
      unmatched += 1;
      tell(
        'area',
        null,
        'This area and need stand in an earlier row already; that one was used. Keep one of them.',
      );
    } else rows.set(key, { locality, need, period, families });
  }
  const taken = new Set(Object.values(columns));
  const dropped = header.cells
    .map((text) => text.trim().slice(0, 80))
    .filter((text, column) => text !== '' && !taken.has(column));
  return { file, sheet, rows: [...rows.values()], unmatched, dropped, problems: problems.all() };
}

function finder<Row>(
  rows: readonly Row[],
  names: (row: Row) => readonly string[],
): (text: string) => Row | undefined {
  const forms = rows.map((row) => ({ row, names: names(row).map(headingForms) }));
  return (text) => {
    const wanted = headingForms(text.slice(0, 250));
    return forms.find((each) => each.names.some((name) => sameHeading(name, wanted)))?.row;
  };
}

function periodOf(text: string, periods: number): number | null | undefined {
  if (text === '' || /^(all|every)$/i.test(text)) return null;
  const number = Number(/^(?:period|p|quarter|q)?\s*(\d{1,2})$/i.exec(text)?.[1] ?? 0);
  return number >= 1 && number <= periods ? number : undefined;
}

/** Null where it is not available; undefined for what is no number. */
function familiesIn(text: string): PredictedRow['families'] | undefined {
  const mark = suppressionOf(text);
  if (mark !== null) return mark === 'few' ? few : null;
  const digits = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
  if (!/^\d{1,7}(\.\d+)?$/.test(digits)) return undefined;
  return { atLeast: Number(digits), atMost: Number(digits) };
}
