import { counted, levelWords, number, percent, short } from './format.ts';
import type { Names } from './names.ts';
import type { PeriodFigures, PeriodSteps } from './periods.ts';

/** Share of the required hours that is delivered; null where nothing is required. */
export function periodCoverage({ requiredHours, unmetHours }: PeriodFigures): number | null {
  return requiredHours < 0.05 ? null : Math.max(0, 1 - unmetHours / requiredHours);
}

/** How need and what is delivered move from the first period to the last. */
export function needTrend(figures: readonly PeriodFigures[]): string {
  const delivered = (each: PeriodFigures) => each.requiredHours - each.unmetHours;
  const first = figures[0]!;
  const last = figures.at(-1)!;
  return `Families need ${moved(first.requiredHours, last.requiredHours, 'hours a week')}; delivered are ${moved(delivered(first), delivered(last), 'hours a week')}.`;
}

/** How the unmet hours move, and in which period they are highest. */
export function unmetTrend(figures: readonly PeriodFigures[]): string {
  const most = figures.reduce((a, b) => (b.unmetHours > a.unmetHours ? b : a));
  if (most.unmetHours < 0.05) return 'Nothing stays unmet in any period.';
  const [first, last] = [figures[0]!, figures.at(-1)!];
  const coverage = periodCoverage(most);
  const worst = `Worst is period ${most.period}: ${number(most.unmetHours)} hours a week unmet, ${percent(coverage ?? 1)} of the need met.`;
  return `Unmet are ${moved(first.unmetHours, last.unmetHours, 'hours a week')}. ${worst}`;
}

/** How the posts of the plan move against those of today. */
export function postTrend(figures: readonly PeriodFigures[]): string {
  const [first, last] = [figures[0]!, figures.at(-1)!];
  return `The plan has ${moved(first.ftePlanned, last.ftePlanned, 'FTE in post', posts)}; today there are ${posts(first.fteToday)}.`;
}

/** What begins in a period, a line for each step; empty where nothing does. */
export function stepLines(steps: PeriodSteps, names: Names): readonly string[] {
  return [
    ...steps.posts.map(({ role, fte }) => `${short(fte)} FTE ${names.role(role)} start`),
    ...steps.reductions.map(({ role, fte }) => `${short(fte)} FTE ${names.role(role)} removed`),
    ...steps.training.map(
      ({ need, toLevel, people }) =>
        `${counted(people, 'person trains', 'people train')} in ${names.need(need)} to ${levelWords(toLevel)}`,
    ),
  ];
}

/** What is bought in a period, a line for each offer; empty where nothing is. */
export function boughtLines({ provision }: PeriodSteps, names: Names): readonly string[] {
  return provision.map(({ offer, hoursPerWeek }) => `${names.offer(offer)}: ${number(hoursPerWeek)}`);
}

/** FTE to a tenth. */
export function posts(fte: number): string {
  return short(Math.round(fte * 10) / 10);
}

/** `2,538 hours a week in the first period and 2,436 in the last`; once where both read alike. */
function moved(from: number, to: number, unit: string, format: (value: number) => string = number): string {
  const [start, end] = [format(from), format(to)];
  if (start === end) return `${end} ${unit} in the first period as in the last`;
  return `${start} ${unit} in the first period and ${end} in the last`;
}
