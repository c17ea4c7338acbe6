import type { Command } from './command.ts';
import { exitStatus } from './exit-status.ts';
import { openWorkbook } from './open-workbook.ts';
import { planChoices, planOpened } from './plan-opened.ts';
import { showAnswer } from './show-answer.ts';
import { checkModelOptions, showModel, showsModel } from './show-model.ts';
import { showProblems } from './show-problems.ts';

const help = `Plan a workbook

  skillmix plan WORKBOOK [options]

WORKBOOK is a folder of CSV files, an .xlsx file, or a bundled council.

  --scenario CODE        plan with the edits of a scenario
  --goal GOAL            most_need_met, fairest or least_cost, in place of the workbook's goal
  --solver NAME          highs (default) or jslp
  --json                 one JSON object and nothing else
  --print-model FAMILY   show a family of constraints as algebra, or all; does not plan
  --write-lp FILE        write the model of the first stage as an LP file; does not plan
  --solve                plan as well, after --print-model or --write-lp

Exit status: 0 a plan, 2 errors in the workbook, 3 impossible, 4 no answer in time,
64 wrong usage, 1 a bug.
`;

/** `plan WORKBOOK`: plans and shows a summary or JSON. */
export const planCommand: Command = {
  name: 'plan',
  summary: 'plan a workbook or a bundled council',
  help,
  options: ['scenario', 'goal', 'solver', 'json', 'print-model', 'write-lp', 'solve'],
  words: { least: 1, most: 1 },
  run: async ([label], options, terminal) => {
    const choices = planChoices(options);
    const asJson = options.json === true;
    checkModelOptions(options);
    const opened = await openWorkbook(label!, options.scenario ?? null, terminal);
    if (!opened.ok) return showProblems(opened.problems, asJson, terminal);
    if (showsModel(options)) {
      await showModel(opened, options, choices, terminal);
      if (!options.solve) return exitStatus.done;
    }
    const answer = await planOpened(opened, choices, terminal);
    return showAnswer(answer, opened, asJson, terminal);
  },
};
