import type { Workbook } from '../../src/domain/workbook.ts';
import type { Gap } from '../../src/planning/answer.ts';
import { counted, levelWords, number, periodWords, wholePercent } from '../format.ts';
import { longWhyWords, optionWords } from '../gap-words.ts';
import { cheapest, type LongGap, longGaps } from '../long-gaps.ts';
import type { Names } from '../names.ts';
import type { Ink } from './ink.ts';
import { wrap } from './lines.ts';
import { paragraph, type Section } from './section.ts';

const shown = 5;

/** The largest gaps by priority: how large, who waits, why, and the cheapest way to close them. */
export function gapsSection(gaps: readonly Gap[], workbook: Workbook, names: Names, ink: Ink): Section {
  const all = longGaps(gaps, workbook);
  if (all.length === 0) return { heading: 'Gaps', lines: paragraph('None: all the need is met.') };
  const lines = all.slice(0, shown).flatMap((gap, index) => gapLines(gap, index + 1, workbook, names, ink));
  const rest = all.slice(shown);
  const restHours = rest.reduce((sum, gap) => sum + gap.meanUnmetHours, 0);
  const more =
    rest.length === 0
      ? []
      : paragraph(
          `and ${counted(rest.length, 'smaller gap', 'smaller gaps')}, ${number(restHours)} hours a week together`,
        );
  const heading = all.length > 1 ? 'The largest gaps, most pressing first' : 'The gap';
  return { heading, lines: [...lines, ...more] };
}

function gapLines(gap: LongGap, rank: number, workbook: Workbook, names: Names, ink: Ink): readonly string[] {
  const { periods } = workbook.settings;
  const when = gap.periods.length === periods ? '' : ` (${periodWords(gap.periods, periods)})`;
  const waiting =
    gap.familiesWaiting >= 0.5
      ? `, ${counted(Math.round(gap.familiesWaiting), 'family waits', 'families wait')}`
      : '';
  const size = `${number(gap.unmetHours)} of ${number(gap.requiredHours)} hours a week unmet (${wholePercent(gap.unmetHours / gap.requiredHours)})`;
  const option = cheapest(gap.options);
  return [
    ...wrap(
      `${names.need(gap.need)}, ${levelWords(gap.level)}, ${names.locality(gap.locality)}`,
      `  ${rank}. `,
      '     ',
    ).map((line) => ink.strong(line)),
    ...wrap(`${size}${waiting}${when}`, '     ', '     '),
    ...(gap.reasons.length === 0 ? [] : wrap(`Why: ${longWhyWords(gap, names)}.`, '     ', '     ')),
    ...(option === null ? [] : wrap(`Cheapest way: ${optionWords(option, names)}.`, '     ', '     ')),
  ];
}
