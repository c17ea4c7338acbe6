import { parseArguments } from './arguments.ts';
import { type Command, UsageError } from './command.ts';
import { type ExitStatus, exitStatus } from './exit-status.ts';
import type { Terminal } from './terminal.ts';

/** Runs one command line and gives its exit status. Throws only for bugs and broken I/O. */
export async function runCommandLine(
  args: readonly string[],
  commands: readonly Command[],
  terminal: Terminal,
): Promise<ExitStatus> {
  try {
    const { command, words, options } = parseArguments(args, commands);
    if (command === null) return await showHelp(overview(commands), terminal);
    if (options.help) return await showHelp(command.help, terminal);
    return await command.run(words, options, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.note(`${error.message}\nSee: skillmix --help\n`);
    return exitStatus.wrongUsage;
  }
}

async function showHelp(text: string, terminal: Terminal): Promise<ExitStatus> {
  await terminal.write(text);
  return exitStatus.done;
}

function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return [
    "Skillmix plans the skills mix of a council's children's services.",
    '',
    '  skillmix COMMAND …   or   npm run --silent plan -- COMMAND …',
    '',
    ...lines,
    '',
    "The word 'plan' may be left out: 'skillmix hillingdon' plans Hillingdon.",
    "Each command explains itself: 'skillmix compare --help'.",
    '',
  ].join('\n');
}
