import { wisnText } from '../../views/terminal/wisn.ts';
import { wisnByNeedAndRole } from '../planning/wisn-by-need.ts';
import type { Command } from './command.ts';
import { exitStatus } from './exit-status.ts';
import { openWorkbook } from './open-workbook.ts';
import { showProblems } from './show-problems.ts';

const help = `Set today's staff against the workload by WISN, the World Health Organization's method

  skillmix wisn WORKBOOK [--scenario CODE] [--json]

Shows staff in post and required by need, by locality and need, and by role. Does not plan.
`;

/** `wisn WORKBOOK`. */
export const wisnCommand: Command = {
  name: 'wisn',
  summary: "set today's staff against the workload (WISN)",
  help,
  options: ['scenario', 'json'],
  words: { least: 1, most: 1 },
  run: async ([label], options, terminal) => {
    const asJson = options.json === true;
    const opened = await openWorkbook(label!, options.scenario ?? null, terminal);
    if (!opened.ok) return showProblems(opened.problems, asJson, terminal);
    const result = wisnByNeedAndRole(opened.workbook);
    if (!result.ok) {
      const place = { sheet: 'settings', row: null, column: null, value: null };
      return showProblems([{ ...place, message: result.message }], asJson, terminal);
    }
    const { ok: _, ...figures } = result;
    await terminal.write(
      asJson
        ? `${JSON.stringify(figures)}\n`
        : wisnText(figures, opened.workbook, opened.scenario, terminal.ink),
    );
    return exitStatus.done;
  },
};
