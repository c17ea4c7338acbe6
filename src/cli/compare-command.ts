import { comparisonText } from '../../views/terminal/comparison.ts';
import { diffPlans } from '../planning/analysis/diff.ts';
import type { Command } from './command.ts';
import { exitStatus } from './exit-status.ts';
import { planChoices } from './plan-opened.ts';
import { makeSide, sidesOf } from './plan-side.ts';

const help = `Compare two plans: what changes from the first to the second

  skillmix compare WORKBOOK SCENARIO       the baseline and a scenario
  skillmix compare WORKBOOK A B            two scenarios of one workbook ('baseline' for none)
  skillmix compare A B                     each a workbook, WORKBOOK:SCENARIO, or a saved plan (.json)

  --goal GOAL, --solver NAME   as in planning; for both plans
  --json                       the differences as one JSON object: scenario − baseline, only what changed

Examples
  skillmix compare rotherham mind_ends
  skillmix compare bradford:cut_8_percent bradford:grant_ends
  skillmix compare last-year.json rotherham

When a side has no plan, its answer or errors are shown, with the exit status that goes with them.
`;

/** `compare A B`: plans both sides one after the other and shows how they differ. */
export const compareCommand: Command = {
  name: 'compare',
  summary: 'compare two plans: a baseline and a scenario, or any two',
  help,
  options: ['goal', 'solver', 'json'],
  words: { least: 2, most: 3 },
  run: async (words, options, terminal) => {
    const choices = planChoices(options);
    const asJson = options.json === true;
    const [left, right] = sidesOf(words, terminal);
    const baseline = await makeSide(left, choices, asJson, terminal);
    if (baseline.plan === null) return baseline.status;
    const scenario = await makeSide(right, choices, asJson, terminal);
    if (scenario.plan === null) return scenario.status;
    const diff = diffPlans(baseline.plan, scenario.plan);
    const page = {
      diff,
      baseline: baseline.plan,
      scenario: scenario.plan,
      workbooks: [baseline.workbook, scenario.workbook].filter((workbook) => workbook !== null),
    };
    await terminal.write(asJson ? `${JSON.stringify(diff)}\n` : comparisonText(page, terminal.ink));
    return exitStatus.done;
  },
};
