import { sumOf } from '../../views/group.ts';
import type { MissingSkill, SingleHolder } from '../../views/locality-view.ts';
import type { StaffRow } from '../domain/staff.ts';
import { type Level, levels } from '../domain/units.ts';
import type { Workbook } from '../domain/workbook.ts';
import { reachOf } from '../planning/inputs/reach.ts';
import { workOf } from '../planning/inputs/work.ts';

/** Skills of a locality's team that hang on one person, most required hours first, and skills that its work asks for and nobody there has. */
export type ThinSkills = {
  readonly single: readonly SingleHolder[];
  readonly missing: readonly MissingSkill[];
};

/** Looks at the staff sheet and the work of a workbook; no plan is needed. */
export function thinSkills(workbook: Workbook, locality: string): ThinSkills {
  const place = workbook.localities.findIndex((row) => row.locality === locality);
  const work = workOf(workbook).filter((each) => each.locality === place);
  const here = workbook.staff.filter((row) => row.locality === locality);
  const near = withinReach(workbook, place);
  const single: SingleHolder[] = [];
  const missing: MissingSkill[] = [];
  workbook.needs.forEach(({ need }, index) => {
    const required = (level: Level) =>
      sumOf(
        work.filter((each) => each.need === index && each.level >= level),
        (each) => each.hoursPerWeek,
      ) / workbook.settings.periods;
    const lonely = levels.find((level) => peopleWith(here, need, level) === 1);
    if (lonely !== undefined) {
      const holder = holders(here, need, lonely)[0]!;
      single.push({
        need,
        level: lonely,
        holds: holder.skills[need]!,
        staff: holder.staff,
        role: holder.role,
        requiredHours: required(lonely),
        peopleElsewhere: peopleWith(near, need, lonely),
      });
    }
    for (const level of levels) {
      const asked = work.some((each) => each.need === index && each.level === level);
      if (!asked || peopleWith(here, need, level) > 0) continue;
      const requiredHours = required(level);
      missing.push({ need, level, requiredHours, peopleElsewhere: peopleWith(near, need, level) });
      break;
    }
  });
  const byHours = (a: { requiredHours: number }, b: { requiredHours: number }) =>
    b.requiredHours - a.requiredHours;
  return { single: single.sort(byHours), missing: missing.sort(byHours) };
}

function holders(rows: readonly StaffRow[], need: string, level: Level): readonly StaffRow[] {
  return rows.filter(({ skills }) => (skills[need] ?? 0) >= level);
}

function peopleWith(rows: readonly StaffRow[], need: string, level: Level): number {
  return sumOf(holders(rows, need, level), ({ count }) => count);
}

/** Movable people based elsewhere who can work in the locality. */
function withinReach(workbook: Workbook, place: number): readonly StaffRow[] {
  const bases = new Set(
    reachOf(workbook).flatMap((reached, base) =>
      base !== place && reached.some(({ locality }) => locality === place)
        ? [workbook.localities[base]!.locality]
        : [],
    ),
  );
  return workbook.staff.filter(({ movable, locality }) => movable && bases.has(locality));
}
