import {
  amountCell,
  choiceCell,
  codeCell,
  dateCell,
  numberCell,
  shareCell,
  shareHint,
  textCell,
  wholeCell,
  yesNoCell,
} from './cell.ts';
import { describeSheet, optional, preset, required, sourceColumn, type Values } from './column.ts';

/** `most_need_met`: least weighted unmet hours first; `fairest`: smallest worst-off locality first; `least_cost`: cheapest plan that keeps the coverage rules. */
export type Goal = 'most_need_met' | 'fairest' | 'least_cost';

/** The planning settings of a workbook, defaults applied. Units are in the names; days are working days a year per FTE. */
export type Settings = {
  readonly authority: string;
  readonly onsCode: string | null;
  /** ISO date of the first day of period 1. */
  readonly planStart: string | null;
  readonly periods: number;
  readonly periodWeeks: number;
  /** £ of new money over the whole horizon. */
  readonly budget: number;
  readonly goal: Goal;
  readonly weeklyHours: number;
  readonly daysPerWeek: number;
  readonly annualLeaveDays: number;
  readonly bankHolidays: number;
  readonly sicknessDays: number;
  readonly trainingDays: number;
  readonly otherAbsenceDays: number;
  readonly supportShare: number;
  readonly visitBlockHours: number;
  /** New posts come in multiples of this FTE; 0 = any fraction. */
  readonly postStep: number;
  readonly wholePeople: boolean;
  readonly maxMovedShare: number;
  readonly allowReductions: boolean;
  readonly mipGap: number;
  readonly timeLimitSeconds: number;
};

/** The settings sheet: one row a setting. */
export const settingsSheet = describeSheet({
  name: 'settings',
  meaning: 'What holds for the whole plan',
  key: ['key'],
  required: true,
  columns: {
    key: required(textCell(), 'Name of the setting'),
    value: { ...optional(textCell(2000), 'Its value; blank = the default'), required: true },
    unit: optional(textCell(), 'Unit of the value, for readers'),
    source: sourceColumn,
  },
});

const goals: readonly Goal[] = ['most_need_met', 'fairest', 'least_cost'];
const daysCell = numberCell({ min: 0, max: 366 });
const budgetCell = numberCell({
  min: 0,
  hint: () => ' To plan savings, set allow_reductions to yes, or goal to least_cost.',
});

/** Every setting by its key in the sheet: meaning, unit and default. */
export const settingColumns = {
  authority: required(textCell(), "The council's name"),
  ons_code: optional(codeCell, "The council's ONS code, e.g. E08000018"),
  plan_start: optional(dateCell, 'First day of the first period', 'date'),
  periods: preset(wholeCell(1, 24), '1', 'Number of planning periods', 'periods'),
  period_weeks: preset(numberCell({ min: 1, max: 52 }), '13', 'Weeks in a period', 'weeks'),
  budget: preset(
    budgetCell,
    '0',
    'New money over the whole horizon; existing staff are not charged to it',
    '£',
  ),
  goal: preset(choiceCell(goals), 'most_need_met', 'What matters most'),
  weekly_hours: preset(
    numberCell({ above: 0, max: 168 }),
    '37',
    'Contracted hours of one FTE',
    'hours a week',
  ),
  days_per_week: preset(numberCell({ above: 0, max: 7 }), '5', 'Working days of one FTE', 'days a week'),
  annual_leave_days: preset(daysCell, '28', 'Annual leave of one FTE', 'working days a year'),
  bank_holidays: preset(daysCell, '8', 'Bank holidays', 'working days a year'),
  sickness_days: preset(daysCell, '8.8', 'Sickness absence of one FTE', 'working days a year'),
  training_days: preset(
    daysCell,
    '5',
    'Training of one FTE outside the courses planned',
    'working days a year',
  ),
  other_absence_days: preset(daysCell, '0', 'Other absence of one FTE', 'working days a year'),
  support_share: preset(
    numberCell({ min: 0, below: 1, hint: shareHint }),
    '0.3',
    'Share of available time spent on supervision, recording and meetings',
    'share',
  ),
  visit_block_hours: preset(numberCell({ above: 0 }), '3.5', 'Hours worked away per return journey', 'hours'),
  post_step: preset(amountCell, '0.5', 'New posts come in multiples of this; 0 = any fraction', 'FTE'),
  whole_people: preset(yesNoCell, 'yes', 'Training is for whole people; no = also for fractions of a person'),
  max_moved_share: preset(shareCell, '1', "Most of a movable person's time away from their base", 'share'),
  allow_reductions: preset(yesNoCell, 'no', 'Posts may be removed, of roles with reducible = yes'),
  mip_gap: preset(shareCell, '0.001', 'Gap to the best accepted when posts are whole steps', 'share'),
  time_limit_seconds: preset(numberCell({ above: 0 }), '30', 'Longest time for one solve', 'seconds'),
};

/** The values of all settings, defaults applied, as the planning settings. */
export function toSettings(values: Values<typeof settingColumns>): Settings {
  return {
    authority: values.authority,
    onsCode: values.ons_code,
    planStart: values.plan_start,
    periods: values.periods,
    periodWeeks: values.period_weeks,
    budget: values.budget,
    goal: values.goal,
    weeklyHours: values.weekly_hours,
    daysPerWeek: values.days_per_week,
    annualLeaveDays: values.annual_leave_days,
    bankHolidays: values.bank_holidays,
    sicknessDays: values.sickness_days,
    trainingDays: values.training_days,
    otherAbsenceDays: values.other_absence_days,
    supportShare: values.support_share,
    visitBlockHours: values.visit_block_hours,
    postStep: values.post_step,
    wholePeople: values.whole_people,
    maxMovedShare: values.max_moved_share,
    allowReductions: values.allow_reductions,
    mipGap: values.mip_gap,
    timeLimitSeconds: values.time_limit_seconds,
  };
}
