import { maybe } from '../domain/nearest.ts';
import { constraintFamilies } from './constraints/index.ts';
import { namesOf, type PlanModel } from './model.ts';

const MAX_LINE = 100;

/** Names of the constraint families, in the order in which the model states them. */
export const familyNames: readonly string[] = constraintFamilies.map(({ name }) => name);

/** Why there is no family of that name, with the nearest one, or null when there is one (or for `all`). */
export function familyProblem(family: string): string | null {
  if (family === 'all' || familyNames.includes(family)) return null;
  const all = `Families: ${familyNames.join(', ')}, or all.`;
  return `There is no family of constraints '${family}'.${familyNames.length > 12 ? maybe(family, familyNames) : ''} ${all}`;
}

/**
 * A family of constraints, or `all` of them, as readable algebra, a chunk per row: the formula, its unit, what a shadow price
 * means, then every row with the names of its columns. Throws on an unknown family.
 */
export function* modelText(model: PlanModel, family: string): Generator<string> {
  const problem = familyProblem(family);
  if (problem !== null) throw new Error(problem);
  const chosen = constraintFamilies.filter(({ name }) => family === 'all' || name === family);
  for (const [index, { name, formula, unit, shadowPrice }] of chosen.entries()) {
    const { first, count } = model.familyRows.get(name)!;
    if (index > 0) yield '\n';
    yield `${name} (${count === 1 ? '1 row' : `${count} rows`})\n`;
    yield `  formula       ${formula}\n  unit          ${unit}\n  shadow price  ${shadowPrice}\n`;
    if (count === 0) yield '\n  This workbook has no such row.\n';
    for (let row = first; row < first + count; row++) yield `\n${rowText(model, row)}`;
  }
}

function rowText(model: PlanModel, row: number): string {
  const { linear } = model;
  const names = namesOf(model);
  const words: string[] = [];
  for (let at = linear.rowStart[row]!; at < linear.rowStart[row + 1]!; at++) {
    const value = linear.value[at]!;
    const size = Math.abs(value);
    const sign = value < 0 ? '− ' : words.length > 0 ? '+ ' : '';
    words.push(`${sign}${size === 1 ? '' : `${plain(size)} · `}${names.column(linear.columnIndex[at]!)}`);
  }
  if (words.length === 0) words.push('0');
  const lower = linear.rowLower[row]!;
  const upper = linear.rowUpper[row]!;
  if (lower === upper) words.push(`= ${plain(lower)}`);
  else {
    if (Number.isFinite(upper)) words.push(`≤ ${plain(upper)}`);
    if (Number.isFinite(lower)) words.push(`≥ ${plain(lower)}`);
    if (!Number.isFinite(lower) && !Number.isFinite(upper)) words.push('(open)');
  }
  return wrapped(`${names.row(row)}:`, words);
}

function wrapped(start: string, words: readonly string[]): string {
  const lines = [start];
  let line = ' ';
  for (const word of words) {
    if (line.trim() !== '' && line.length + word.length + 1 > MAX_LINE) {
      lines.push(line);
      line = ' ';
    }
    line += ` ${word}`;
  }
  return `${[...lines, line].join('\n')}\n`;
}

function plain(value: number): string {
  return String(Math.round(value * 1e6) / 1e6 + 0);
}
