import type { ExitStatus } from './exit-status.ts';
import type { Terminal } from './terminal.ts';

/** Every option of the command line; a flag takes no value, one of kind `strings` may be given again and again. */
export const optionKinds = {
  scenario: 'string',
  goal: 'string',
  solver: 'string',
  'print-model': 'string',
  'write-lp': 'string',
  since: 'string',
  out: 'string',
  'small-numbers': 'string',
  solve: 'boolean',
  json: 'boolean',
  locality: 'strings',
  overwrite: 'boolean',
  help: 'boolean',
} as const;

export type OptionName = keyof typeof optionKinds;

type ValueOfKind = {
  readonly string: string;
  readonly strings: readonly string[];
  readonly boolean: boolean;
};

/** The options as given; an option that was not given is absent. */
export type OptionValues = {
  readonly [Name in OptionName]?: ValueOfKind[(typeof optionKinds)[Name]];
};

/** One command: what it takes, how it is explained, and what it does. */
export type Command = {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** The whole text of `--help`. */
  readonly help: string;
  readonly options: readonly OptionName[];
  /** How many words after the command, at least and at most. */
  readonly words: { readonly least: number; readonly most: number };
  readonly run: (words: readonly string[], options: OptionValues, terminal: Terminal) => Promise<ExitStatus>;
};

/** Wrong usage, in words; the command line shows it and ends with status 64. */
export class UsageError extends Error {}
