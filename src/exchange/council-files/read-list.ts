import type { AgeBand, FileProblem, ListName, RowTally, SheetRead } from '../../domain/council-figures.ts';
import { type Day, isoDay } from '../../domain/day.ts';
import { ageBandOf, ageBandOn } from './age-band.ts';
import type { FoundList } from './find-list.ts';
import type { Field } from './lists.ts';
import { figuresOnly } from './problem-list.ts';
import { readDate } from './read-date.ts';
import type { SheetRecords } from './records.ts';
import { suppressionOf } from './suppressed.ts';

/** One row of a list as the reader holds it while it counts. It never leaves the reader: `child` is the council's own identifier. */
export type ListRow = {
  readonly list: ListName;
  readonly row: number;
  readonly child: string;
  readonly start: Day | null;
  readonly end: Day | null;
  readonly team: string;
  readonly nfa: boolean | null;
  readonly support: boolean | null;
  readonly primary: string;
  readonly factors: readonly string[];
  readonly episode: string;
  readonly assessment: string;
  readonly age: AgeBand | null;
};

/** A list that was read: its rows and how it was read. */
export type ListReading = {
  readonly source: SheetRecords;
  readonly found: FoundList;
  readonly rows: readonly ListRow[];
  readonly read: Omit<SheetRead, 'tally'>;
  readonly tally: Pick<RowTally, 'repeated' | 'withoutChild' | 'unreadable'>;
};

export type ListContext = {
  /** Tells dates that cannot have been yet. */
  readonly today: Day;
  /** The rows met so far, also in other sheets: they are not counted again. */
  readonly seen: Set<string>;
  readonly report: (problem: FileProblem) => void;
};

/** Words that stand for a date that is not there yet. */
const noDate = /^(n\/?a|none|null|nil|open|ongoing|-+|tbc|#n\/a)$/i;

/** Takes the needed cells of each row and nothing else. */
export function readList(source: SheetRecords, found: FoundList, context: ListContext): ListReading {
  const { layout, header, columns, twice, body } = found;
  const { file, sheet } = source;
  const tell = (row: number | null, field: Field, text: string | null, message: string) => {
    const column = header.cells[columns[field] ?? -1]?.trim() || layout.heading(field);
    context.report({ file, sheet, row, column, found: text, message });
  };
  for (const { field, column } of twice) {
    const message = `Column ${column + 1} could be the same field; only the first is read. Remove one.`;
    tell(header.row, field, null, message);
  }
  const tally = { repeated: 0, withoutChild: 0, unreadable: 0 };
  const rows: ListRow[] = [];
  let suppressedCells = 0;
  for (const { row, cells } of body) {
    const text = (field: Field) => (cells[columns[field] ?? -1] ?? '').trim();
    const known = (field: Field) => {
      if (suppressionOf(text(field)) === null) return text(field);
      suppressedCells += 1;
      return '';
    };
    const date = (field: Field) =>
      dateOf(known(field), context.today, (...said) => tell(row, field, ...said));
    const child = known('child').toLowerCase();
    const start = date('start');
    const end = date('end');
    if (child === '') {
      tally.withoutChild += 1;
      const message =
        'The row has no child identifier and is not counted. Fill it in; unmerge the cell above if it covers this row.';
      tell(row, 'child', null, message);
    } else if (start !== null && end !== null && end < start) {
      tally.unreadable += 1;
      const message = `The end is ${start - end} days before the start; the row is not counted. Correct one of the dates.`;
      tell(row, 'end', null, message);
    } else {
      const born = readDate(text('born'));
      const made: ListRow = {
        ...{ list: layout.list, row, child, start, end },
        team: known('team').replace(/\s+/g, ' ').slice(0, 120),
        nfa: yesNo(known('nfa')),
        support: yesNo(known('support')),
        primary: known('primary').toUpperCase(),
        factors: codesIn(known('factors')),
        episode: text('episode').toLowerCase(),
        assessment: text('assessment').toLowerCase(),
        age: ageBandOf(text('age')) ?? (born === null ? null : ageBandOn(born, start ?? context.today)),
      };
      const key = JSON.stringify({ ...made, row: 0, age: null });
      if (context.seen.has(key)) tally.repeated += 1;
      else rows.push(made);
      context.seen.add(key);
    }
  }
  return { source, found, rows, tally, read: readOf(source, found, suppressedCells) };
}

function dateOf(text: string, today: Day, tell: (found: string | null, message: string) => void): Day | null {
  if (text === '' || noDate.test(text)) return null;
  const day = readDate(text);
  if (day === null) {
    tell(figuresOnly(text), 'This is not a date that exists. Write it as 31/03/2025 or 2025-03-31.');
    return null;
  }
  if (day > today + 1) {
    tell(isoDay(day), 'This date is in the future. Correct it.');
    return null;
  }
  return day;
}

function readOf(
  { file, sheet }: SheetRecords,
  { layout, header, columns, body }: FoundList,
  suppressedCells: number,
): Omit<SheetRead, 'tally'> {
  const taken = new Set(Object.values(columns));
  const headings = header.cells.map((text) => text.trim().slice(0, 80));
  return {
    ...{ file, sheet, list: layout.list, headerRow: header.row, rows: body.length, suppressedCells },
    used: [...taken].toSorted((a, b) => a - b).map((column) => headings[column] || `column ${column + 1}`),
    dropped: headings.filter((heading, column) => heading !== '' && !taken.has(column)),
  };
}

/** Codes in one cell, such as `3A`, `3a; 16A` or `3A^16A`. */
function codesIn(text: string): readonly string[] {
  const codes = text.toUpperCase().split(/[\s,;|/^]+/);
  return [...new Set(codes.filter((code) => code !== ''))];
}

function yesNo(text: string): boolean | null {
  if (/^(y|yes|1|true|t)$/i.test(text)) return true;
  return /^(n|no|0|false|f)$/i.test(text) ? false : null;
}
