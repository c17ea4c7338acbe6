import type { ChecklistFigure } from '../../src/domain/checklist/checklist-figure.ts';
import type { Workbook } from '../../src/domain/workbook.ts';
import type { Influence } from '../../src/planning/analysis/influence.ts';
import { changeWords, figureName, holderOf, replacedWords, sideWords } from '../checklist-words.ts';
import { counted } from '../format.ts';
import { namesOf } from '../names.ts';
import type { Ink } from './ink.ts';

/** A figure with what was measured of it. */
export type MeasuredFigure = { readonly figure: ChecklistFigure; readonly influence: Influence };

/** Which figures to replace first, most influential first; those replaced are only counted. */
export function checklistText(
  workbook: Workbook,
  measured: readonly MeasuredFigure[],
  replaced: number,
  ink: Ink,
): string {
  const names = namesOf([workbook]);
  const items = measured.flatMap(({ figure, influence }, index) => [
    `${String(index + 1).padStart(3)}. ${ink.strong(figureName(figure, names))} (${replacedWords(figure)}; sheet ${figure.sheet})`,
    `     ${changeWords(figure)}:`,
    `     lower: ${sideWords(influence.low)}; higher: ${sideWords(influence.high)}`,
    `     Who has it: ${holderOf(figure.kind)}`,
  ]);
  return [
    ink.strong(`${workbook.settings.authority}: replace these first`),
    'Each figure is changed by itself and planned again, in any fraction of posts, people and hours.',
    '',
    ...items,
    '',
    `${counted(replaced, 'figure is', 'figures are')} your own or published already.`,
    '',
  ].join('\n');
}
