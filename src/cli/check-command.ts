import { checkedText } from '../../views/terminal/checked.ts';
import { applyScenario } from '../domain/apply-scenario.ts';
import { countSources } from '../domain/count-sources.ts';
import type { Command } from './command.ts';
import { exitStatus } from './exit-status.ts';
import { openWorkbook } from './open-workbook.ts';
import { showProblems } from './show-problems.ts';

const help = `Check a workbook and each of its scenarios, without planning

  skillmix check WORKBOOK [--json]

With --json: {"ok":true,"scenarios":[…]}, or {"errors":[…]} as when planning. Exit status 2 when there are errors.
`;

/** `check WORKBOOK`: validates the baseline and the workbook that each scenario makes of it. */
export const checkCommand: Command = {
  name: 'check',
  summary: 'check a workbook and all its scenarios, without planning',
  help,
  options: ['json'],
  words: { least: 1, most: 1 },
  run: async ([label], options, terminal) => {
    const asJson = options.json === true;
    const opened = await openWorkbook(label!, null, terminal);
    if (!opened.ok) return showProblems(opened.problems, asJson, terminal);
    const { workbook, raw } = opened;
    const problems = workbook.scenarios.flatMap(({ scenario }) => {
      const result = applyScenario(raw, scenario);
      if (result.ok) return [];
      return result.problems.map((problem) => ({
        ...problem,
        message: `With scenario '${scenario}': ${problem.message}`,
      }));
    });
    if (problems.length > 0) return showProblems(problems, asJson, terminal);
    const scenarios = workbook.scenarios.map(({ scenario }) => scenario);
    await terminal.write(
      asJson
        ? `${JSON.stringify({ ok: true, scenarios })}\n`
        : checkedText(workbook, countSources(raw), terminal.ink),
    );
    return exitStatus.done;
  },
};
