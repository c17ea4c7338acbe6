import type { CoverRow, DemandRow } from '../../src/domain/demand.ts';
import type { Locality, Travel } from '../../src/domain/locality.ts';
import type { Need } from '../../src/domain/need.ts';
import type { ProviderOffer } from '../../src/domain/provider.ts';
import type { Role } from '../../src/domain/role.ts';
import type { RuleRow } from '../../src/domain/rule.ts';
import type { Settings } from '../../src/domain/settings.ts';
import type { StaffRow } from '../../src/domain/staff.ts';
import type { Course } from '../../src/domain/training.ts';
import type { Workbook } from '../../src/domain/workbook.ts';

/** What a test says of each sheet: the columns that matter; the rest take the defaults of WORKBOOK.md. */
export type TypedSheets = {
  readonly settings?: Partial<Settings>;
  readonly localities: readonly (Pick<Locality, 'locality'> & Partial<Locality>)[];
  readonly travel?: readonly Omit<Travel, 'source'>[];
  readonly needs: readonly (Pick<Need, 'need'> & Partial<Need>)[];
  readonly roles: readonly (Pick<Role, 'role'> & Partial<Role>)[];
  readonly staff?: readonly (Pick<StaffRow, 'staff' | 'role' | 'locality'> & Partial<StaffRow>)[];
  readonly demand?: readonly (Pick<DemandRow, 'locality' | 'need' | 'hoursPerWeek'> & Partial<DemandRow>)[];
  readonly cover?: readonly Omit<CoverRow, 'source'>[];
  readonly providers?: readonly (Pick<ProviderOffer, 'offer' | 'hoursPerWeek' | 'costPerHour'> &
    Partial<ProviderOffer>)[];
  readonly training?: readonly (Pick<Course, 'course' | 'need' | 'toLevel' | 'placesPerPeriod'> &
    Partial<Course>)[];
  readonly rules?: readonly (Pick<RuleRow, 'rule' | 'value'> & Partial<RuleRow>)[];
};

/**
 * A typed workbook with defaults applied, except that one FTE has 20 casework hours a week, a period is a year and a
 * visit block is 2 hours, so that figures can be worked out by hand.
 */
export function typedWorkbook(sheets: TypedSheets): Workbook {
  const source = null;
  const allLocalities = sheets.localities.map((row) => row.locality);
  const allNeeds = sheets.needs.map((row) => row.need);
  const allRoles = sheets.roles.map((row) => row.role);
  return {
    settings: { ...handSettings, ...sheets.settings },
    localities: sheets.localities.map((row) => ({
      name: row.locality,
      population0To19: null,
      deprivedShare: null,
      weight: 1,
      hub: null,
      latitude: null,
      longitude: null,
      source,
      ...row,
    })),
    travel: (sheets.travel ?? []).map((row) => ({ ...row, source })),
    needs: sheets.needs.map((row) => ({
      name: row.need,
      weight: 1,
      lead: false,
      factorCodes: [],
      source,
      ...row,
    })),
    roles: sheets.roles.map((row) => ({
      name: row.role,
      annualCost: 0,
      recruitMax: 0,
      recruitCost: 0,
      recruitLeadPeriods: 0,
      leaversPerYear: 0,
      reducible: false,
      reductionCost: 0,
      skills: {},
      source,
      ...row,
    })),
    staff: (sheets.staff ?? []).map((row) => ({
      fte: 1,
      count: 1,
      employer: 'council',
      movable: true,
      untilPeriod: null,
      skills: {},
      source,
      ...row,
    })),
    demand: (sheets.demand ?? []).map((row) => ({
      level: 2,
      period: null,
      families: null,
      startsPerYear: null,
      weeks: 12,
      extendShare: 0,
      growthPerYear: 0,
      source,
      ...row,
    })),
    cover: (sheets.cover ?? []).map((row) => ({ ...row, source })),
    providers: (sheets.providers ?? []).map((row) => ({
      provider: row.offer,
      needs: allNeeds,
      kind: 'third_sector',
      level: 2,
      localities: allLocalities,
      minimumHours: 0,
      leadPeriods: 0,
      untilPeriod: null,
      source,
      ...row,
    })),
    training: (sheets.training ?? []).map((row) => ({
      fromLevel: 0,
      roles: allRoles,
      costPerPerson: 0,
      hoursPerPerson: 0,
      periods: 1,
      source,
      ...row,
    })),
    rules: (sheets.rules ?? []).map((row, index) => ({
      localities: allLocalities,
      needs: allNeeds,
      role: null,
      level: null,
      hard: true,
      source,
      row: index + 2,
      ...row,
    })),
    scenarios: [],
  };
}

const handSettings: Settings = {
  authority: 'Test Council',
  onsCode: null,
  planStart: null,
  periods: 1,
  periodWeeks: 52,
  budget: 0,
  goal: 'most_need_met',
  weeklyHours: 40,
  daysPerWeek: 5,
  annualLeaveDays: 0,
  bankHolidays: 0,
  sicknessDays: 0,
  trainingDays: 0,
  otherAbsenceDays: 0,
  supportShare: 0.5,
  visitBlockHours: 2,
  postStep: 0.5,
  wholePeople: true,
  maxMovedShare: 1,
  allowReductions: false,
  mipGap: 0.001,
  timeLimitSeconds: 30,
};
