import { parseArgs } from 'node:util';
import { maybe, nearest } from '../domain/nearest.ts';
import { type Command, type OptionName, type OptionValues, optionKinds, UsageError } from './command.ts';

/** What the command line asks for. `command` is null when only help was asked for. */
export type Request = {
  readonly command: Command | null;
  readonly words: readonly string[];
  readonly options: OptionValues;
};

/**
 * Reads the arguments of the command line. The word `plan` may be left out: a first word that is no command is a workbook
 * to plan. Throws UsageError with a suggestion for an unknown command or option, an option that the command does not
 * take, a value that is missing, and too few or too many words.
 */
export function parseArguments(args: readonly string[], commands: readonly Command[]): Request {
  const { words, options } = splitArguments(args);
  const plan = commands.find(({ name }) => name === 'plan')!;
  const rest = words[0] === 'plan' ? words.slice(1) : words;
  const named = commands.find(({ name }) => name === rest[0]);
  const command = named ?? plan;
  if (words.length === 0 && options.help) return { command: null, words: [], options };
  if (words[0] !== 'plan' && !named && rest.length > 1) refuseCommand(rest, commands);
  const own = named ? rest.slice(1) : rest;
  for (const name of Object.keys(options) as OptionName[]) {
    if (name !== 'help' && !command.options.includes(name)) {
      throw new UsageError(`The command '${command.name}' does not take --${name}.`);
    }
  }
  if (!options.help) checkWords(command, own);
  return { command, words: own, options };
}

function splitArguments(args: readonly string[]): { words: readonly string[]; options: OptionValues } {
  const options = Object.fromEntries(
    Object.entries(optionKinds).map(([name, kind]) => {
      const type = kind === 'strings' ? 'string' : kind;
      return [name, { type, multiple: kind === 'strings', ...(name === 'help' ? { short: 'h' } : {}) }];
    }),
  );
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  const known = Object.keys(optionKinds);
  for (const token of tokens) {
    if (token.kind !== 'option' || known.includes(token.name)) continue;
    throw new UsageError(`There is no option ${token.rawName}.${suggestOption(token.name)}`);
  }
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { words: positionals, options: values as OptionValues };
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('\n')[0]!.replace(/\.$/, '')}.`);
  }
}

function suggestOption(name: string): string {
  const near = nearest(name, Object.keys(optionKinds));
  return near === null ? '' : ` Maybe --${near}?`;
}

/** Several words of which the first is no command: most likely a misspelt command. */
function refuseCommand(words: readonly string[], commands: readonly Command[]): never {
  const names = commands.map(({ name }) => name);
  throw new UsageError(`There is no command '${words[0]}'.${maybe(words[0]!, names)}`);
}

function checkWords(command: Command, words: readonly string[]): void {
  const { least, most } = command.words;
  if (words.length < least) {
    throw new UsageError(
      `The command '${command.name}' needs ${least} ${least === 1 ? 'word' : 'words'} more.`,
    );
  }
  if (words.length > most) {
    throw new UsageError(`The command '${command.name}' does not know what to do with '${words[most]}'.`);
  }
}
