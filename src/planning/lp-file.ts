import type { LinearModel, ModelNames } from './linear-model.ts';

const MAX_LINE = 250;
const MAX_NAME = 200;
/** Words that a reader of the format takes for something else than a name, in lower case. */
const KEYWORDS = new Set(
  `st s t sub subject such that to max maximise maximize maximum min minimise minimize minimum bound bounds free inf infinity
  bin binary binaries int integer integers gen general generals semi semis sos sos1 sos2 sec sin end nan`.split(
    /\s+/,
  ),
);

/**
 * The model in CPLEX LP format, as HiGHS, GLPK, CBC and CLP read it, a chunk per row or so. Names are made safe: letters,
 * digits and _ only, at most 200 characters, never a keyword or the start of a number, and unique. A row with two different
 * bounds becomes two rows, the second with the suffix `_max`; a row without bounds becomes nothing.
 */
export function* lpFileChunks(model: LinearModel, names: ModelNames): Generator<string> {
  const columns = safeNames(model.columnCount, names.column);
  const rows = safeNames(model.rowCount, names.row);
  const taken = new Set(rows.map((name) => name.toLowerCase()));

  yield 'Minimize\n';
  const costs = Array.from(model.cost, (value, column) => ({ column, value }));
  yield wrap(' obj:', termsOf(costs, columns));
  yield 'Subject To\n';
  for (let row = 0; row < model.rowCount; row += 1) {
    const lower = model.rowLower[row]!;
    const upper = model.rowUpper[row]!;
    const from = model.rowStart[row]!;
    const places = Array.from({ length: model.rowStart[row + 1]! - from }, (_, at) => from + at);
    const entries = places.map((at) => ({ column: model.columnIndex[at]!, value: model.value[at]! }));
    const left = termsOf(entries, columns);
    if (lower === upper) yield wrap(` ${rows[row]}:`, [...left, `= ${number(lower)}`]);
    else {
      const both = Number.isFinite(lower) && Number.isFinite(upper);
      if (Number.isFinite(lower)) yield wrap(` ${rows[row]}:`, [...left, `>= ${number(lower)}`]);
      const name = both ? uniqueName(`${rows[row]}_max`, taken) : rows[row]!;
      if (Number.isFinite(upper)) yield wrap(` ${name}:`, [...left, `<= ${number(upper)}`]);
    }
  }
  yield 'Bounds\n';
  for (let column = 0; column < model.columnCount; column += 1) {
    const line = boundLine(columns[column]!, model.columnLower[column]!, model.columnUpper[column]!);
    if (line !== null) yield ` ${line}\n`;
  }
  const whole = columns.filter((_, column) => model.integer[column] === 1);
  if (whole.length > 0) {
    yield 'Generals\n';
    yield wrap('', whole);
  }
  yield 'End\n';
}

/** The whole file as one string; for models of more than some hundred thousand entries write `lpFileChunks` to a stream. */
export function writeLpFile(model: LinearModel, names: ModelNames): string {
  return [...lpFileChunks(model, names)].join('');
}

/** Safe, unique names in the order of the indices; compared without case, as some readers do. */
export function safeNames(count: number, name: (index: number) => string): readonly string[] {
  // Some readers treat the objective as a row.
  const taken = new Set<string>(['obj']);
  return Array.from({ length: count }, (_, index) => uniqueName(safeName(name(index)), taken));
}

function safeName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^A-Za-z0-9_]+/g, '_');
  // A leading digit, or e with a digit, reads as a number.
  const isRisky =
    plain === '' || !/^[A-Za-z]/.test(plain) || /^e[0-9]*$/i.test(plain) || /^e[0-9]/i.test(plain);
  const start = isRisky || KEYWORDS.has(plain.toLowerCase()) ? `n_${plain}` : plain;
  return start.slice(0, MAX_NAME);
}

function uniqueName(name: string, taken: Set<string>): string {
  let candidate = name;
  for (let count = 2; taken.has(candidate.toLowerCase()); count += 1) {
    const suffix = `_${count}`;
    candidate = `${name.slice(0, MAX_NAME - suffix.length)}${suffix}`;
  }
  taken.add(candidate.toLowerCase());
  return candidate;
}

/** An empty sum is written as 0 times the first column: not every reader takes a row without a term. */
function termsOf(
  entries: readonly { column: number; value: number }[],
  names: readonly string[],
): readonly string[] {
  const kept = entries.filter(({ value }) => value !== 0);
  if (kept.length === 0) return names.length === 0 ? [] : [`0 ${names[0]}`];
  return kept.map(
    ({ column, value }) => `${value < 0 ? '-' : '+'} ${number(Math.abs(value))} ${names[column]}`,
  );
}

function boundLine(name: string, lower: number, upper: number): string | null {
  if (lower === upper) return `${name} = ${number(lower)}`;
  if (lower === Number.NEGATIVE_INFINITY && upper === Number.POSITIVE_INFINITY) return `${name} free`;
  if (lower === 0 && upper === Number.POSITIVE_INFINITY) return null;
  if (upper === Number.POSITIVE_INFINITY) return `${name} >= ${number(lower)}`;
  return `${number(lower)} <= ${name} <= ${number(upper)}`;
}

function number(value: number): string {
  if (value === Number.NEGATIVE_INFINITY) return '-inf';
  if (value === Number.POSITIVE_INFINITY) return '+inf';
  return String(value + 0);
}

function wrap(start: string, words: readonly string[]): string {
  let text = start;
  let lineLength = start.length;
  for (const word of words) {
    if (lineLength + word.length + 1 > MAX_LINE) {
      text += '\n ';
      lineLength = 1;
    }
    text += ` ${word}`;
    lineLength += word.length + 1;
  }
  return `${text}\n`;
}
