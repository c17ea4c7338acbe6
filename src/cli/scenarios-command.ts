import { scenariosText } from '../../views/terminal/scenarios.ts';
import type { Command } from './command.ts';
import { exitStatus } from './exit-status.ts';
import { openWorkbook } from './open-workbook.ts';
import { showProblems } from './show-problems.ts';

const help = `List the scenarios of a workbook, with every step in words

  skillmix scenarios WORKBOOK [--json]
`;

/** `scenarios WORKBOOK`. */
export const scenariosCommand: Command = {
  name: 'scenarios',
  summary: 'list the scenarios of a workbook, step by step',
  help,
  options: ['json'],
  words: { least: 1, most: 1 },
  run: async ([label], options, terminal) => {
    const opened = await openWorkbook(label!, null, terminal);
    if (!opened.ok) return showProblems(opened.problems, options.json === true, terminal);
    const { scenarios } = opened.workbook;
    await terminal.write(
      options.json ? `${JSON.stringify(scenarios)}\n` : scenariosText(opened.workbook, label!, terminal.ink),
    );
    return exitStatus.done;
  },
};
