import type { Workbook } from '../../src/domain/workbook.ts';
import type { Gap, GapOption, Reason } from '../../src/planning/answer.ts';
import { counted, levelWords, number, periodWords, pounds, wholePercent } from './figures.ts';
import { groupBy, sumOf } from './group.ts';
import type { Ink } from './ink.ts';
import { wrap } from './lines.ts';
import type { Names } from './names.ts';
import { paragraph, type Section } from './section.ts';

const shown = 5;

/** A gap over the whole horizon: means over the periods that have it. */
type LongGap = {
  readonly locality: string;
  readonly need: string;
  readonly level: number;
  readonly periods: readonly number[];
  readonly requiredHours: number;
  readonly unmetHours: number;
  readonly familiesWaiting: number;
  /** Mean over all periods. */
  readonly meanUnmetHours: number;
  readonly weighted: number;
  readonly reasons: readonly Reason[];
  readonly options: readonly GapOption[];
};

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
    ...(gap.reasons.length === 0 ? [] : wrap(`Why: ${whyWords(gap.reasons, names)}.`, '     ', '     ')),
    ...(option === null ? [] : wrap(`Cheapest way: ${optionWords(option, names)}.`, '     ', '     ')),
  ];
}

/** Gaps joined over periods, largest weighted hours first. */
function longGaps(gaps: readonly Gap[], { settings, localities, needs }: Workbook): readonly LongGap[] {
  const placeWeight = new Map(localities.map((row) => [row.locality, row.weight]));
  const needWeight = new Map(needs.map((row) => [row.need, row.weight]));
  const groups = groupBy(gaps, ({ locality, need, level }) => `${locality} ${need} ${level}`);
  const mean = (group: readonly Gap[], figure: (gap: Gap) => number) => sumOf(group, figure) / group.length;
  return [...groups.values()]
    .map((group) => {
      const worst = group.reduce((a, b) => (b.unmetHours > a.unmetHours ? b : a));
      const meanUnmetHours = sumOf(group, (gap) => gap.unmetHours) / settings.periods;
      const weight = (placeWeight.get(worst.locality) ?? 1) * (needWeight.get(worst.need) ?? 1);
      const reasons = new Map(
        group.flatMap((gap) => gap.reasons).map((each) => [`${each.reason} ${each.what}`, each]),
      );
      return {
        locality: worst.locality,
        need: worst.need,
        level: worst.level,
        periods: group.map((gap) => gap.period),
        requiredHours: mean(group, (gap) => gap.requiredHours),
        unmetHours: mean(group, (gap) => gap.unmetHours),
        meanUnmetHours,
        familiesWaiting: mean(group, (gap) => gap.familiesWaiting),
        weighted: meanUnmetHours * weight,
        reasons: [...reasons.values()],
        options: worst.options,
      };
    })
    .sort((a, b) => b.weighted - a.weighted);
}

function cheapest(options: readonly GapOption[]): GapOption | null {
  const useful = options.filter(({ hoursPerWeek }) => hoursPerWeek > 0.05);
  return useful.length === 0 ? null : useful.reduce((a, b) => (b.costPerHour < a.costPerHour ? b : a));
}

/** The reasons, those of one kind together: `the money is spent; no more can be recruited (Outreach worker, Social worker)`. */
function whyWords(reasons: readonly Reason[], names: Names): string {
  return [...groupBy(reasons, ({ reason }) => reason).values()]
    .map((group) => reasonWords(group, names))
    .join('; ');
}

function reasonWords(group: readonly Reason[], names: Names): string {
  const things = group.flatMap(({ what }) => (what === null ? [] : [names.thing(what)]));
  const thing = things.length === 0 ? '' : ` (${things.join(', ')})`;
  const { reason } = group[0]!;
  switch (reason) {
    case 'no_one_within_reach':
      return 'nobody within reach has the skill';
    case 'used_on_equal_or_higher_weight':
      return 'those with the skill work on need that presses as much or more';
    case 'budget':
      return 'the money is spent';
    case 'provider_capacity':
      return `no more hours can be bought${thing}`;
    case 'recruitment_limit':
      return `no more can be recruited${thing}`;
    case 'places':
      return `the course is full${thing}`;
    case 'rule':
      return `a rule stands in the way${ruleThings(group)}`;
  }
}

function optionWords(option: GapOption, names: Names): string {
  const price = option.costPerHour < 0.005 ? 'at no extra cost' : `at ${pounds(option.costPerHour)} an hour`;
  const verified =
    option.verifiedHoursPerWeek === null
      ? ''
      : `; planned again with it, unmet need falls by ${number(option.verifiedHoursPerWeek)} weighted hours a week`;
  return `${wayWords(option, names)}, ${number(option.hoursPerWeek)} hours a week ${price}${verified}`;
}

/** Rules keep their codes, as the workbook names them. */
function ruleThings(group: readonly Reason[]): string {
  const rules = group.flatMap(({ what }) => what ?? []);
  return rules.length === 0 ? '' : ` (${rules.join(', ')})`;
}

/** The way and whom or what it concerns: train whom on which course, recruit which role, move or buy from whom. */
function wayWords({ way, what, who }: GapOption, names: Names): string {
  switch (way) {
    case 'train':
      return `train ${who === null ? 'someone' : holderWords(who, names)} on ${names.thing(what)}`;
    case 'move':
      return `move ${holderWords(what, names)} over from less pressing work`;
    case 'recruit':
    case 'buy':
      return `${way} ${names.thing(what)}`;
  }
}

/** `role@base` in names: a Family worker of North. */
function holderWords(who: string, names: Names): string {
  const [role, base] = who.split('@');
  return base === undefined ? names.thing(who) : `${names.role(role!)} (${names.locality(base)})`;
}
