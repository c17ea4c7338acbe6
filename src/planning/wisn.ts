import { weeksPerYear } from '../domain/units.ts';

/**
 * Workload Indicators of Staffing Need (WISN), the World Health Organization's method of setting staff against workload
 * (WISN User's manual, WHO 2010). Each step is a function of its own; `wisn` takes them in order.
 */

/** Contract and absence of one FTE: hours a week, working days a year away, hours of a working day. */
export type WorkingYear = {
  readonly weeklyHours: number;
  readonly absenceDays: number;
  readonly hoursPerDay: number;
};

/** A service: how often it is given in a year and the hours it takes each time. */
export type Activity = { readonly annualVolume: number; readonly unitHours: number };

export type WisnInput = {
  readonly workingYear: WorkingYear;
  readonly activities: readonly Activity[];
  /** Shares (0–1) of everyone's time for support work: supervision, recording, meetings. */
  readonly categoryAllowanceShares: readonly number[];
  /** Hours a year that particular people give to other work, all of them together. */
  readonly individualAllowanceHours: number;
  /** FTE in post. */
  readonly currentFte: number;
};

export type WisnFigures = {
  /** AWT, h/year of one FTE. */
  readonly availableHours: number;
  /** A, FTE for the services themselves. */
  readonly basicStaff: number;
  /** B, by which support work raises A. */
  readonly categoryAllowanceFactor: number;
  /** C, FTE for work of particular people. */
  readonly individualAllowanceStaff: number;
  readonly comparison: StaffComparison;
};

/** Staff in post against staff required. */
export type StaffComparison = {
  readonly requiredFte: number;
  readonly currentFte: number;
  /** current − required: below 0 is short. */
  readonly differenceFte: number;
  /** current ÷ required: below 1 is short; null where nobody is required. */
  readonly ratio: number | null;
};

/** A refusal, in words that may be shown. */
export type WisnRefusal = { readonly ok: false; readonly message: string };

export type WisnResult = ({ readonly ok: true } & WisnFigures) | WisnRefusal;

export type FactorResult = { readonly ok: true; readonly factor: number } | WisnRefusal;

/** Available working time, h/year: AWT = weekly hours·52 − absence days·hours per day. */
export function availableWorkingHours(year: WorkingYear): number {
  return year.weeklyHours * weeksPerYear - year.absenceDays * year.hoursPerDay;
}

/** What one FTE can do of one activity in a year: standard workload = AWT ÷ unit time. */
export function standardWorkload(availableHours: number, activity: Activity): number {
  return availableHours / activity.unitHours;
}

/** FTE for the activities themselves: A = Σ annual volume ÷ standard workload = Σ annual volume · unit time ÷ AWT. */
export function basicStaff(availableHours: number, activities: readonly Activity[]): number {
  return activities.reduce(
    (staff, activity) => staff + (activity.annualVolume * activity.unitHours) / availableHours,
    0,
  );
}

/** Category allowance factor: B = 1 ÷ (1 − Σ shares). Refuses shares that leave no time for the work itself. */
export function categoryAllowanceFactor(shares: readonly number[]): FactorResult {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const percent = Math.round(total * 1e4) / 100;
  if (!(total < 1)) {
    const message = `Support work takes ${percent} % of everyone's time, which leaves none for families. It must be below 100 %.`;
    return {
      ok: false,
      message: `${message}${total >= 2 ? ' Maybe a percentage was given for a share.' : ''}`,
    };
  }
  if (shares.some((share) => share < 0)) {
    return {
      ok: false,
      message: `A share of time below 0 was given for support work: ${shares.join(', ')}.`,
    };
  }
  return { ok: true, factor: 1 / (1 - total) };
}

/** Individual allowance: C = Σ individual allowance hours a year ÷ AWT, in FTE. */
export function individualAllowanceStaff(hoursPerYear: number, availableHours: number): number {
  return hoursPerYear / availableHours;
}

/** Required staff = A·B + C. */
export function requiredStaff(basic: number, categoryFactor: number, individual: number): number {
  return basic * categoryFactor + individual;
}

/** Difference = current − required; ratio = current ÷ required. */
export function compareStaff(currentFte: number, requiredFte: number): StaffComparison {
  return {
    requiredFte,
    currentFte,
    differenceFte: currentFte - requiredFte,
    ratio: requiredFte > 0 ? currentFte / requiredFte : null,
  };
}

/** All steps of the method. Refuses a working year without working time, and support work of 100 % or more. */
export function wisn(input: WisnInput): WisnResult {
  const time = workingTime(input.workingYear, input.categoryAllowanceShares);
  if (!time.ok) return time;
  const basic = basicStaff(time.availableHours, input.activities);
  const individual = individualAllowanceStaff(input.individualAllowanceHours, time.availableHours);
  const required = requiredStaff(basic, time.categoryAllowanceFactor, individual);
  return {
    ok: true,
    availableHours: time.availableHours,
    basicStaff: basic,
    categoryAllowanceFactor: time.categoryAllowanceFactor,
    individualAllowanceStaff: individual,
    comparison: compareStaff(input.currentFte, required),
  };
}

/** The steps that come before any activity: available hours and the category allowance factor, or why there are none. */
export function workingTime(
  year: WorkingYear,
  categoryAllowanceShares: readonly number[],
):
  | { readonly ok: true; readonly availableHours: number; readonly categoryAllowanceFactor: number }
  | WisnRefusal {
  const availableHours = availableWorkingHours(year);
  if (!(availableHours > 0)) {
    const { weeklyHours, absenceDays, hoursPerDay } = year;
    const message = `No working time is left: ${weeklyHours} hours a week less ${absenceDays} days a year of ${hoursPerDay} hours.`;
    return { ok: false, message };
  }
  const allowance = categoryAllowanceFactor(categoryAllowanceShares);
  if (!allowance.ok) return allowance;
  return { ok: true, availableHours, categoryAllowanceFactor: allowance.factor };
}
