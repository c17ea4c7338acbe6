import { rawWorkbook, type TableRow } from '../../src/domain/raw-workbook.ts';
import type { Skills } from '../../src/domain/units.ts';
import type { RawWorkbook, Workbook } from '../../src/domain/workbook.ts';

/** A generated authority as text sheets, so that reading can be measured too. Only what the generator uses is written. */
export function tablesOf(workbook: Workbook): RawWorkbook {
  const { settings } = workbook;
  const yesNo = (value: boolean) => (value ? 'yes' : 'no');
  const skills = (held: Skills): TableRow =>
    Object.fromEntries(workbook.needs.map(({ need }) => [`skill.${need}`, held[need] ?? '']));
  const setting = (key: string, value: string | number) => ({ key, value });
  return rawWorkbook({
    settings: [
      setting('authority', settings.authority),
      setting('periods', settings.periods),
      setting('budget', settings.budget),
      setting('post_step', settings.postStep),
      setting('time_limit_seconds', settings.timeLimitSeconds),
      setting('whole_people', yesNo(settings.wholePeople)),
    ],
    localities: workbook.localities.map(({ locality, name, weight }) => ({ locality, name, weight })),
    travel: workbook.travel.map(({ from, to, minutes }) => ({ from, to, minutes })),
    needs: workbook.needs.map(({ need, name, weight, lead }) => ({ need, name, weight, lead: yesNo(lead) })),
    roles: workbook.roles.map((role) => ({
      role: role.role,
      name: role.name,
      annual_cost: role.annualCost,
      recruit_max: role.recruitMax,
      recruit_cost: role.recruitCost,
      leavers_per_year: role.leaversPerYear,
      ...skills(role.skills),
    })),
    staff: workbook.staff.map((row) => ({
      staff: row.staff,
      role: row.role,
      locality: row.locality,
      fte: row.fte,
      count: row.count,
      movable: yesNo(row.movable),
      ...skills(row.skills),
    })),
    demand: workbook.demand.map((row) => ({
      locality: row.locality,
      need: row.need,
      level: row.level,
      families: row.families,
      hours_per_week: row.hoursPerWeek,
      growth_per_year: row.growthPerYear,
    })),
    providers: workbook.providers.map((row) => ({
      offer: row.offer,
      provider: row.provider,
      need: row.needs.join(';'),
      level: row.level,
      hours_per_week: row.hoursPerWeek,
      cost_per_hour: row.costPerHour,
      minimum_hours: row.minimumHours,
    })),
    training: workbook.training.map((row) => ({
      course: row.course,
      need: row.need,
      to_level: row.toLevel,
      roles: row.roles.join(';'),
      cost_per_person: row.costPerPerson,
      hours_per_person: row.hoursPerPerson,
      places_per_period: row.placesPerPeriod,
      periods: row.periods,
    })),
  });
}
