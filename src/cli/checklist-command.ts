import { checklistText } from '../../views/terminal/checklist.ts';
import { checklistOf } from '../domain/checklist/checklist.ts';
import { isReplaced } from '../domain/checklist/checklist-figure.ts';
import { influenceOf, weightOf } from '../planning/analysis/influence.ts';
import { openQuickPlanner } from '../planning/quick-plan.ts';
import type { Command } from './command.ts';
import { exitStatus } from './exit-status.ts';
import { openWorkbook } from './open-workbook.ts';
import { showProblems } from './show-problems.ts';

const help = `Show which example figures of a workbook to replace first

  skillmix checklist WORKBOOK [--json]

Each figure that is not published or the council's own is made lower and higher, and the workbook is planned again, in
any fraction of posts, people and hours. The figure that moves coverage most comes first.
`;

/** `checklist WORKBOOK`. */
export const checklistCommand: Command = {
  name: 'checklist',
  summary: 'show which example figures to replace first, most influential first',
  help,
  options: ['json'],
  words: { least: 1, most: 1 },
  run: async ([label], options, terminal) => {
    const asJson = options.json === true;
    const opened = await openWorkbook(label!, null, terminal);
    if (!opened.ok) return showProblems(opened.problems, asJson, terminal);
    const { workbook, raw } = opened;
    const all = checklistOf(workbook, raw);
    const open = all.filter((figure) => !isReplaced(figure));
    const planner = openQuickPlanner(raw);
    const measured = [];
    for (const figure of open) {
      measured.push({ figure, influence: await influenceOf(figure, planner.planWith) });
    }
    await planner.close();
    const ordered = measured.toSorted((a, b) => weightOf(b.influence) - weightOf(a.influence));
    const told = ordered.map(({ figure: { id, kind, of, sheet, rows, change }, influence }) => ({
      ...{ id, kind, of, sheet, rows, change, influence },
    }));
    await terminal.write(
      asJson
        ? `${JSON.stringify({ figures: told, replaced: all.length - open.length })}\n`
        : checklistText(workbook, ordered, all.length - open.length, terminal.ink),
    );
    return exitStatus.done;
  },
};
