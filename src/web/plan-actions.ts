import { groupBy, sumOf } from '../../views/group.ts';
import type { PlanActions } from '../../views/plan-actions.ts';
import type { Workbook } from '../domain/workbook.ts';
import type { Plan } from '../planning/answer.ts';

/** Amounts below these are rounding of fractions and would read as nothing. */
const LEAST_FTE = 0.005;
const LEAST_PEOPLE = 0.005;
const LEAST_HOURS = 0.05;

/** What the plan asks to do: recruit, train, buy, move, reduce. */
export function planActions(plan: Plan, workbook: Workbook): PlanActions {
  const { cost } = plan;
  return {
    recruit: { ...recruit(plan), pounds: cost.newPosts + cost.recruitment },
    train: { ...train(plan, workbook), pounds: cost.training },
    buy: { ...buy(plan, workbook), pounds: cost.providers },
    move: move(plan, workbook),
    reduce: { ...reduce(plan, workbook), savedPounds: cost.savings - cost.reductions },
  };
}

function recruit({ posts }: Plan): Omit<PlanActions['recruit'], 'pounds'> {
  const lines = [...groupBy(posts, ({ role }) => role)].map(([role, group]) => ({
    role,
    fte: sumOf(group, ({ fte }) => fte),
    places: [...groupBy(group, ({ locality }) => locality)]
      .map(([locality, there]) => ({ locality, fte: sumOf(there, ({ fte }) => fte) }))
      .filter(({ fte }) => fte >= LEAST_FTE)
      .sort((a, b) => b.fte - a.fte),
    periods: periodsOf(group),
  }));
  return {
    fte: sumOf(posts, ({ fte }) => fte),
    lines: lines.filter(({ fte }) => fte >= LEAST_FTE).sort((a, b) => b.fte - a.fte),
  };
}

function train({ training }: Plan, { training: courses }: Workbook): Omit<PlanActions['train'], 'pounds'> {
  const known = new Map(courses.map((row) => [row.course, row]));
  const lines = [...groupBy(training, ({ course }) => course)].map(([course, group]) => {
    const { need, toLevel } = known.get(course)!;
    const people = sumOf(group, (place) => place.people);
    return { course, need, toLevel, people, periods: periodsOf(group) };
  });
  return {
    people: sumOf(training, ({ people }) => people),
    lines: lines.filter(({ people }) => people >= LEAST_PEOPLE).sort((a, b) => b.people - a.people),
  };
}

function buy({ provision }: Plan, { settings }: Workbook): Omit<PlanActions['buy'], 'pounds'> {
  const mean = (rows: Plan['provision']) => sumOf(rows, (row) => row.hoursPerWeek) / settings.periods;
  const lines = [...groupBy(provision, ({ offer }) => offer)].map(([offer, group]) => ({
    offer,
    hoursPerWeek: mean(group),
    pounds: sumOf(group, ({ pounds }) => pounds),
    needs: [...new Set(group.map(({ need }) => need))],
  }));
  return {
    hoursPerWeek: mean(provision),
    lines: lines
      .filter(({ hoursPerWeek }) => hoursPerWeek >= LEAST_HOURS)
      .sort((a, b) => b.hoursPerWeek - a.hoursPerWeek),
  };
}

/** Work of people in other localities than their base; new posts, too, have one. */
function move({ assignments }: Plan, { settings, staff }: Workbook): PlanActions['move'] {
  const baseOf = new Map(staff.map((row) => [row.staff, row.locality]));
  const away = assignments.flatMap((row) => {
    const from = baseOf.get(row.staff) ?? row.staff.split('@')[1] ?? row.locality;
    return from === row.locality ? [] : [{ from, to: row.locality, hoursPerWeek: row.hoursPerWeek }];
  });
  const mean = (rows: typeof away) => sumOf(rows, (row) => row.hoursPerWeek) / settings.periods;
  const lines = [...groupBy(away, ({ from, to }) => `${from} ${to}`).values()].map((group) => ({
    from: group[0]!.from,
    to: group[0]!.to,
    hoursPerWeek: mean([...group]),
  }));
  return {
    hoursPerWeek: mean(away),
    lines: lines
      .filter(({ hoursPerWeek }) => hoursPerWeek >= LEAST_HOURS)
      .sort((a, b) => b.hoursPerWeek - a.hoursPerWeek),
  };
}

function reduce({ reductions }: Plan, { staff }: Workbook): Omit<PlanActions['reduce'], 'savedPounds'> {
  const rowOf = new Map(staff.map((row) => [row.staff, row]));
  const rows = reductions.flatMap(({ staff: code, fte }) => {
    const row = rowOf.get(code);
    return row ? [{ role: row.role, locality: row.locality, fte }] : [];
  });
  const lines = [...groupBy(rows, ({ role, locality }) => `${role} ${locality}`).values()].map((group) => ({
    ...group[0]!,
    fte: sumOf(group, ({ fte }) => fte),
  }));
  return {
    fte: sumOf(rows, ({ fte }) => fte),
    lines: lines.filter(({ fte }) => fte >= LEAST_FTE).sort((a, b) => b.fte - a.fte),
  };
}

function periodsOf(rows: readonly { readonly period: number }[]): readonly number[] {
  return [...new Set(rows.map(({ period }) => period))].sort((a, b) => a - b);
}
