import type { Workbook } from '../../src/domain/workbook.ts';
import type { Plan } from '../../src/planning/answer.ts';
import { counted, listWords, periodWords, short, signed } from '../format.ts';
import { groupBy, sumOf } from '../group.ts';
import type { Names } from '../names.ts';
import type { Ink } from './ink.ts';
import { bullet, paragraph, type Section, type TableColumn, tableLines } from './section.ts';

/** A smaller change of FTE would be shown as nothing. */
const noise = 0.05;

/** How the team changes: FTE by role today and at the end, and by how much in which locality. Roles that stay as they are, are left out. */
export function teamSection(plan: Plan, workbook: Workbook, names: Names, ink: Ink): Section {
  const { periods } = workbook.settings;
  const last = plan.team.filter(({ period }) => period === periods);
  const rows = workbook.roles
    .map(({ role }) => {
      const lines = last.filter((line) => line.role === role);
      const changes = workbook.localities.map(({ locality }) =>
        sumOf(
          lines.filter((line) => line.locality === locality),
          (line) => line.ftePlanned - line.fteToday,
        ),
      );
      const today = sumOf(lines, (line) => line.fteToday);
      return { role, today, planned: sumOf(lines, (line) => line.ftePlanned), changes };
    })
    .filter(({ changes }) => changes.some((change) => Math.abs(change) >= noise));
  if (rows.length === 0) {
    return { heading: 'Suggested team', lines: paragraph('The team stays as it is.') };
  }
  const places: readonly TableColumn[] = workbook.localities.map((_, index) => ({
    heading: String(index + 1),
    cells: rows.map(({ changes }) => changeText(changes[index]!)),
    side: 'right',
  }));
  const lines = tableLines(
    [
      { heading: 'Role', cells: rows.map(({ role }) => names.role(role)), shrinks: true },
      { heading: 'Today', cells: rows.map(({ today }) => tenth(today)), side: 'right' },
      { heading: 'Plan', cells: rows.map(({ planned }) => tenth(planned)), side: 'right' },
      ...places,
    ],
    ink,
  );
  const leaving = workbook.roles.some(({ leaversPerYear }) => leaversPerYear > 0) && periods > 1;
  return {
    heading: `Suggested team (FTE today, FTE at the end${periods > 1 ? ` of period ${periods}` : ''}, change in each locality)`,
    lines: [
      ...lines,
      ...(leaving
        ? paragraph('Falls are leavers, as the workbook expects them, whom the plan does not replace.')
        : []),
    ],
  };
}

/** New posts, posts removed and places on courses, a line each. */
export function decisionsSection(plan: Plan, workbook: Workbook, names: Names): Section {
  const { periods } = workbook.settings;
  const posts = plan.posts.map(
    ({ fte, role, locality, period }) =>
      `${short(fte)} FTE new: ${names.role(role)}, ${names.locality(locality)}, from period ${period}`,
  );
  const reductions = plan.reductions.map(
    ({ fte, staff, period }) =>
      `${short(fte)} FTE less: ${names.staff(staff)} (${staff}), from period ${period}`,
  );
  const courses = [...groupBy(plan.training, ({ course }) => course)].map(([course, rows]) => {
    const people = [...groupBy(rows, ({ staff }) => names.staff(staff))].map(
      ([who, some]) => `${short(sumOf(some, (row) => row.people))} ${who}`,
    );
    const total = counted(
      sumOf(rows, (row) => row.people),
      'person',
      'people',
    );
    const when = periodWords(
      rows.map((row) => row.period),
      periods,
    );
    return `${total} trained: ${names.course(course)}, ${when}: ${listWords(people)}`;
  });
  const lines = [...posts, ...reductions, ...courses].flatMap(bullet);
  if (lines.length > 0) return { heading: 'Posts and training', lines };
  return { heading: 'Posts and training', lines: paragraph('No new posts, no reductions, no training.') };
}

function changeText(change: number): string {
  return Math.abs(change) < noise ? '·' : signed(change, (size) => size.toFixed(1));
}

function tenth(fte: number): string {
  return fte.toFixed(1);
}
