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
