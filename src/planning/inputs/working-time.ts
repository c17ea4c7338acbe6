import type { Role } from '../../domain/role.ts';
import type { Settings } from '../../domain/settings.ts';
import { weeksPerYear } from '../../domain/units.ts';

/**
 * Casework hours of one FTE a week (WORKBOOK.md, Definitions):
 * h = (52·days_per_week − absence days) · (weekly_hours ÷ days_per_week) · (1 − support_share) ÷ 52.
 */
export function caseworkHoursPerWeek(settings: Settings): number {
  const absenceDays =
    settings.annualLeaveDays +
    settings.bankHolidays +
    settings.sicknessDays +
    settings.trainingDays +
    settings.otherAbsenceDays;
  const workingDays = weeksPerYear * settings.daysPerWeek - absenceDays;
  const hoursPerDay = settings.weeklyHours / settings.daysPerWeek;
  return (workingDays * hoursPerDay * (1 - settings.supportShare)) / weeksPerYear;
}

/** Casework hours lost to travel per hour worked away: tau = 2·minutes ÷ 60 ÷ visit_block_hours. */
export function travelLoss(minutesOneWay: number, visitBlockHours: number): number {
  return (2 * minutesOneWay) / 60 / visitBlockHours;
}

/** Expected share of FTE that stays from one period to the next: (1 − leavers_per_year)^(period_weeks/52). */
export function stayShare(role: Role, settings: Settings): number {
  return (1 - role.leaversPerYear) ** (settings.periodWeeks / weeksPerYear);
}

/** £ for one FTE in post during one period. */
export function payPerPeriod(role: Role, settings: Settings): number {
  return (role.annualCost * settings.periodWeeks) / weeksPerYear;
}
