import { councils } from '../examples/councils.ts';
import type { Command } from './command.ts';
import { exitStatus } from './exit-status.ts';

/** `councils`: the bundled councils. */
export const councilsCommand: Command = {
  name: 'councils',
  summary: 'list the bundled councils',
  help: 'List the bundled councils: code and name\n\n  skillmix councils [--json]\n',
  options: ['json'],
  words: { least: 0, most: 0 },
  run: async (_words, options, terminal) => {
    const list = councils.map(({ code, name }) => ({ code, name }));
    const width = Math.max(...list.map(({ code }) => code.length));
    const lines = list.map(({ code, name }) => `${code.padEnd(width)}  ${name}\n`);
    await terminal.write(options.json ? `${JSON.stringify(list)}\n` : lines.join(''));
    return exitStatus.done;
  },
};
