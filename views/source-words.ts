import type { SourceCounts } from '../src/domain/count-sources.ts';
import { wholePercent } from './format.ts';

/** How much of a workbook rests on published, local and example figures, with advice. */
export function sourceWords({ published, local, example, unsaid }: SourceCounts): string {
  const all = published + local + example + unsaid;
  const parts = [
    [published, 'rest on published figures'],
    [local, 'on local figures'],
    [example, 'on example values or estimates, at least in part'],
    [unsaid, 'have no source'],
  ] as const;
  const words = parts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${wholePercent(count / all)} ${what}`);
  const advice =
    example > 0 ? ' Put your own figures in place of the examples before you decide anything.' : '';
  return `of the workbook's ${all} rows, ${words.join(', ')}.${advice}`;
}
