import { sumOf } from '../../views/group.ts';
import type { HeldLevel, HeldSkill, ThinSkill } from '../../views/skill-coverage-view.ts';
import type { StaffRow } from '../domain/staff.ts';
import { type Level, levels } from '../domain/units.ts';
import type { Workbook } from '../domain/workbook.ts';
import type { Gap } from '../planning/answer.ts';
import { type Work, workOf } from '../planning/inputs/work.ts';
import { caseworkHoursPerWeek } from '../planning/inputs/working-time.ts';
import { thinSkills } from './single-holders.ts';

/** A finished plan: the workbook that was planned, and the gaps it leaves. */
export type PlannedGaps = { readonly planned: Workbook; readonly gaps: readonly Gap[] };

/**
 * Every skill in every locality, in the order of the sheets: who holds it, and the work that asks for it, as the workbook says; and how far a plan meets that
 * work, where there is one.
 */
export function heldSkills(workbook: Workbook, plan: PlannedGaps | null): readonly HeldSkill[] {
  const work = hoursByPlace(workbook);
  const plannedWork = plan === null ? null : hoursByPlace(plan.planned);
  const hoursPerFte = caseworkHoursPerWeek(workbook.settings);
  return workbook.needs.flatMap(({ need }) =>
    workbook.localities.map(({ locality }) => {
      const here = workbook.staff.filter((row) => row.locality === locality);
      const heldAt = (level: Level): HeldLevel => {
        const holders = here.filter(({ skills }) => (skills[need] ?? 0) >= level);
        const fte = sumOf(holders, (row) => row.fte * row.count);
        return {
          level,
          people: sumOf(holders, ({ count }) => count),
          fte,
          possibleHours: fte * hoursPerFte,
          requiredHours: hoursAtLeast(work, locality, need, level),
          single: singleOf(holders),
          coverage:
            plan === null || plannedWork === null
              ? null
              : coverageAt(plan, hoursAtLeast(plannedWork, locality, need, level), locality, need, level),
        };
      };
      return { locality, need, levels: levels.map(heldAt) };
    }),
  );
}

function singleOf(holders: readonly StaffRow[]): HeldLevel['single'] {
  const [only] = holders;
  return holders.length === 1 && only!.count === 1 ? { staff: only!.staff, role: only!.role } : null;
}

/** Hours a week, mean over periods, by `locality need level`. */
function hoursByPlace(workbook: Workbook): ReadonlyMap<string, number> {
  const hours = new Map<string, number>();
  const keyOf = ({ locality, need, level }: Work) =>
    `${workbook.localities[locality]!.locality} ${workbook.needs[need]!.need} ${level}`;
  for (const each of workOf(workbook)) {
    const key = keyOf(each);
    hours.set(key, (hours.get(key) ?? 0) + each.hoursPerWeek / workbook.settings.periods);
  }
  return hours;
}

function hoursAtLeast(
  hours: ReadonlyMap<string, number>,
  locality: string,
  need: string,
  level: Level,
): number {
  return sumOf(
    levels.filter((each) => each >= level),
    (each) => hours.get(`${locality} ${need} ${each}`) ?? 0,
  );
}

function coverageAt(
  { planned, gaps }: PlannedGaps,
  requiredHours: number,
  locality: string,
  need: string,
  level: Level,
): number | null {
  if (requiredHours <= 0) return null;
  const open = gaps.filter((gap) => gap.locality === locality && gap.need === need && gap.level >= level);
  const unmet = sumOf(open, ({ unmetHours }) => unmetHours) / planned.settings.periods;
  return Math.max(0, 1 - unmet / requiredHours);
}

/**
 * Skills that hang on one person in a locality, or that nobody there has though its families need them; most required hours first. The level is the lowest of
 * the work that hangs on them.
 */
export function thinSkillsOfAll(workbook: Workbook): readonly ThinSkill[] {
  const work = hoursByPlace(workbook);
  return workbook.localities
    .flatMap(({ locality }) => {
      const { single, missing } = thinSkills(workbook, locality);
      const held = single.flatMap(({ staff, role, need, level, holds, peopleElsewhere }) => {
        const asked = levels.find((each) => each >= level && work.has(`${locality} ${need} ${each}`));
        // Work above what the person holds nobody can do: it is among the missing.
        if (asked === undefined || asked > holds) return [];
        const requiredHours = hoursAtLeast(work, locality, need, asked);
        return [{ locality, need, level: asked, holder: { staff, role }, requiredHours, peopleElsewhere }];
      });
      return [...held, ...missing.map((skill) => ({ locality, holder: null, ...skill }))];
    })
    .filter(({ requiredHours }) => requiredHours >= 0.05)
    .sort((a, b) => b.requiredHours - a.requiredHours);
}
