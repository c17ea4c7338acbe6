import { z } from 'zod';
import { maybe } from './nearest.ts';
import { numberTextProblem, plainNumber, withoutNoise } from './number-text.ts';
import type { Level } from './units.ts';

/** The sheets whose codes other sheets refer to. */
export type CodeSheet = 'localities' | 'needs' | 'roles';

export type CellKind = 'text' | 'code' | 'number' | 'yes_no' | 'choice' | 'date' | 'reference' | 'list';

/** What one cell may hold: a schema from its text (never blank) to its value, and words for pages, notes and messages. */
export type Cell<T> = {
  readonly kind: CellKind;
  /** What may be written, after "is not": `a number from 0 to 1`. */
  readonly takes: string;
  readonly choices: readonly string[] | null;
  readonly refersTo: CodeSheet | null;
  readonly schema: z.ZodType<T, string>;
};

type Range = {
  readonly min?: number;
  readonly max?: number;
  /** Exclusive bounds. */
  readonly above?: number;
  readonly below?: number;
  readonly whole?: boolean;
  /** What to do about a number out of range; '' when nothing helpful is known. */
  readonly hint?: (value: number) => string;
};

const codePattern = /^[A-Za-z0-9_.-]{1,64}$/;

/** A code that names a row: 1–64 letters, digits, `_`, `-` or `.`. */
export const codeCell: Cell<string> = {
  kind: 'code',
  takes: 'a code of 1 to 64 letters, digits, _, - or .',
  choices: null,
  refersTo: null,
  schema: z.string().regex(codePattern, { error: (issue) => codeProblem(String(issue.input)) }),
};

function codeProblem(text: string): string {
  const meant = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9_.-]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 64);
  const length = text.length > 64 ? ` It has ${text.length} characters.` : '';
  return `'${text}' is not ${codeCell.takes}.${length}${codePattern.test(meant) ? ` Maybe '${meant}'?` : ''}`;
}

/** Free text of at most `longest` characters. */
export function textCell(longest = 200): Cell<string> {
  const takes = `text of at most ${longest} characters`;
  const schema = z.string().max(longest, {
    error: (issue) => `The text has ${String(issue.input).length} characters; write at most ${longest}.`,
  });
  return { kind: 'text', takes, choices: null, refersTo: null, schema };
}

/** A number within a range, written with `.` as the decimal point. */
export function numberCell(range: Range = {}): Cell<number> {
  const takes = rangeInWords(range);
  const schema = z
    .string()
    .transform((text, context) => {
      const problem = numberTextProblem(text);
      if (problem === null) return Number(text) + 0;
      context.addIssue({ code: 'custom', message: problem });
      return z.NEVER;
    })
    .pipe(
      z.number().refine((value) => inRange(value, range), {
        error: (issue) => {
          const value = Number(issue.input);
          return `${plainNumber(value)} is not ${takes}.${range.hint?.(value) ?? ''}`;
        },
      }),
    );
  return { kind: 'number', takes, choices: null, refersTo: null, schema };
}

function inRange(value: number, { min, max, above, below, whole }: Range): boolean {
  return (
    !(min !== undefined && value < min) &&
    !(max !== undefined && value > max) &&
    !(above !== undefined && value <= above) &&
    !(below !== undefined && value >= below) &&
    !(whole && !Number.isInteger(value))
  );
}

function rangeInWords({ min, max, above, below, whole }: Range): string {
  const noun = whole ? 'a whole number' : 'a number';
  if (min !== undefined && max !== undefined) return `${noun} from ${min} to ${max}`;
  const bounds: string[] = [];
  if (min !== undefined) bounds.push(`at least ${min}`);
  if (above !== undefined) bounds.push(`above ${above}`);
  if (max !== undefined) bounds.push(`at most ${max}`);
  if (below !== undefined) bounds.push(`below ${below}`);
  return bounds.length === 0 ? noun : `${noun} ${bounds.join(' and ')}`;
}

/** A number that cannot be negative. */
export const amountCell = numberCell({ min: 0 });

/** A whole number from 0 or another least value. */
export function wholeCell(min = 0, max?: number): Cell<number> {
  return numberCell(max === undefined ? { min, whole: true } : { min, max, whole: true });
}

/** A share from 0 to 1; a percentage is pointed out. */
export const shareCell = numberCell({ min: 0, max: 1, hint: shareHint });

/** Suggests the share that a percentage means. Begins with a space. */
export function shareHint(value: number): string {
  return value > 1 && value <= 100 ? ` Maybe ${plainNumber(withoutNoise(value / 100))}?` : '';
}

/** A skill or work level: 1 aware, 2 skilled, 3 specialist. */
export const levelCell = numberCell({
  min: 1,
  max: 3,
  whole: true,
  hint: (value) => (value === 0 ? ' Leave the cell blank for none.' : ''),
}) as Cell<Level>;

/** `yes` or `no`. */
export const yesNoCell: Cell<boolean> = {
  kind: 'yes_no',
  takes: 'yes or no',
  choices: ['yes', 'no'],
  refersTo: null,
  schema: z
    .enum(['yes', 'no'], {
      error: (issue) => `'${issue.input}' is not yes or no.${yesNoHint(`${issue.input}`)}`,
    })
    .transform((word) => word === 'yes'),
};

function yesNoHint(text: string): string {
  if (/^(y|yes|true|1|x)$/i.test(text)) return " Maybe 'yes'?";
  return /^(n|no|false|0|none)$/i.test(text) ? " Maybe 'no'?" : '';
}

/** One of a few words. */
export function choiceCell<const T extends string>(choices: readonly T[]): Cell<T> {
  const takes = `one of ${choices.join(', ')}`;
  const schema = z.enum(choices as readonly [T, ...T[]], {
    error: (issue) => `'${issue.input}' is not known here.${maybe(String(issue.input), choices)}`,
  });
  return {
    kind: 'choice',
    takes,
    choices,
    refersTo: null,
    schema: schema as unknown as z.ZodType<T, string>,
  };
}

/** A real day as YYYY-MM-DD. */
export const dateCell: Cell<string> = {
  kind: 'date',
  takes: 'a date as YYYY-MM-DD',
  choices: null,
  refersTo: null,
  schema: z.iso.date({ error: (issue) => dateProblem(String(issue.input)) }),
};

function dateProblem(text: string): string {
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const meant = parts ? `${parts[3]}-${parts[2]!.padStart(2, '0')}-${parts[1]!.padStart(2, '0')}` : '';
  const real = z.iso.date().safeParse(meant).success;
  return `'${text}' is not a real date as YYYY-MM-DD.${real ? ` Maybe ${meant}?` : ''}`;
}

/** A code of another sheet; whether it exists is checked when all sheets are read. */
export function referenceCell(refersTo: CodeSheet): Cell<string> {
  return { kind: 'reference', takes: `a code of ${refersTo}`, choices: null, refersTo, schema: z.string() };
}
