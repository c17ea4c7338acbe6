import { number, pounds, short, signed } from '../format.ts';
import { groupBy, sumOf } from '../group.ts';
import type { Names } from '../names.ts';
import type { ComparisonPage } from './comparison.ts';
import type { Ink } from './ink.ts';
import { bullet, paragraph, type Section, tableLines } from './section.ts';

const shown = 8;

/** Sections for needs, team, posts, training, partners and rules: the largest changes of each. */
export function comparedRows(
  { diff, baseline, scenario }: ComparisonPage,
  names: Names,
  ink: Ink,
): readonly Section[] {
  const periods = Math.max(1, ...[...baseline.team, ...scenario.team].map(({ period }) => period));
  const needs = changesBy(
    diff.gaps,
    ({ locality, need }) => `${names.locality(locality)}: ${names.need(need)}`,
    (row) => (row.unmetHours ?? 0) / periods,
  );
  const team = changesBy(
    diff.team.filter(({ period }) => period === periods),
    ({ locality, role }) => `${names.role(role)}, ${names.locality(locality)}`,
    (row) => row.ftePlanned ?? 0,
  );
  const posts = changesBy(
    diff.posts,
    ({ role, locality, period }) => `${names.role(role)}, ${names.locality(locality)}, from period ${period}`,
    (row) => row.fte ?? 0,
  );
  const training = changesBy(
    diff.training,
    ({ course }) => names.course(course),
    (row) => row.people ?? 0,
  );
  const provision = changesBy(
    diff.provision,
    ({ offer }) => names.offer(offer),
    (row) => (row.hoursPerWeek ?? 0) / periods,
  );
  const pay = new Map(
    changesBy(
      diff.provision,
      ({ offer }) => names.offer(offer),
      (row) => row.pounds ?? 0,
    ).map(({ name, change }) => [name, change]),
  );
  const table = (
    heading: string,
    rows: readonly Change[],
    unit: string,
    worse: 'more' | 'less' | null,
  ): Section => ({
    heading,
    lines: changeLines(rows, unit, worse, ink),
  });
  return [
    table('Unmet need (hours a week, the largest changes)', needs, 'h/week', 'more'),
    table(`Team at the end of period ${periods} (FTE)`, team, 'FTE', null),
    table('New posts (FTE)', posts, 'FTE', null),
    table('Training (people)', training, 'people', null),
    {
      heading: 'Bought from partners (hours a week)',
      lines: provision.slice(0, shown).flatMap(({ name, change }) => {
        const cost = pay.get(name) ?? 0;
        return bullet(`${name}: ${signed(change, number)} h a week, ${signed(cost, pounds)}`);
      }),
    },
    rulesSection(diff, names),
  ];
}

type Change = { readonly name: string; readonly change: number };

/** Changes summed by name, the largest first; those that would read 0 are left out. */
function changesBy<Row>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
  figure: (row: Row) => number,
): readonly Change[] {
  return [...groupBy(rows, nameOf)]
    .map(([name, group]) => ({ name, change: sumOf(group, figure) }))
    .filter(({ change }) => Math.abs(change) >= 0.05)
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
}

function changeLines(
  rows: readonly Change[],
  unit: string,
  worse: 'more' | 'less' | null,
  ink: Ink,
): readonly string[] {
  const top = rows.slice(0, shown);
  const tint = (text: string, row: number) => {
    if (worse === null) return text;
    return top[row]!.change > 0 === (worse === 'more') ? ink.bad(text) : ink.good(text);
  };
  const lines = tableLines(
    [
      { heading: '', cells: top.map(({ name }) => name), shrinks: true },
      {
        heading: '',
        cells: top.map(({ change }) => `${signed(change, unit === 'h/week' ? number : short)} ${unit}`),
        side: 'right',
        ink: tint,
      },
    ],
    ink,
  );
  const more = rows.length - top.length;
  return more > 0 ? [...lines, ...paragraph(`and ${more} smaller changes`)] : lines;
}

function rulesSection({ rulesBroken }: ComparisonPage['diff'], names: Names): Section {
  const lines = [...groupBy(rulesBroken, ({ rule, only }) => `${rule} ${only}`).values()].flatMap((rows) => {
    const { rule, only } = rows[0]!;
    if (only === undefined) return [];
    const where = [
      ...new Set(
        rows.map((row) =>
          [row.need && names.need(row.need), row.locality && names.locality(row.locality)]
            .filter(Boolean)
            .join(', '),
        ),
      ),
    ];
    const what = only === 'scenario' ? 'now broken' : 'no longer broken';
    const places = where.filter((place) => place !== '');
    return bullet(
      `${rule.replaceAll('_', ' ')}: ${what}${places.length === 0 ? '' : ` for ${places.join('; ')}`}`,
    );
  });
  return { heading: 'Soft rules', lines };
}
