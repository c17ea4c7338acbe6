import type { DemandRow } from '../domain/demand.ts';
import { type Code, type Level, weeksPerYear } from '../domain/units.ts';
import type { Workbook } from '../domain/workbook.ts';
import { compareStaff, requiredStaff, type StaffComparison, type WisnRefusal, workingTime } from './wisn.ts';

/** Staff required for a need and in post for it; `locality` is null for the whole authority. */
export type NeedStaffing = StaffComparison & {
  readonly locality: Code | null;
  readonly need: Code;
  /** Direct hours of work a year. */
  readonly annualHours: number;
  /** A, FTE before support work. */
  readonly basicStaff: number;
};

/** The same by the role that does the work; `role` is null where no post based in the locality can do it. */
export type NeedAndRoleStaffing = NeedStaffing & { readonly role: Code | null };

/** Staff of one role over all needs; `idleFte` is the part of `currentFte` whose skills no need in its locality asks for. */
export type RoleStaffing = StaffComparison & { readonly role: Code | null; readonly idleFte: number };

export type WisnByNeedAndRole =
  | {
      readonly ok: true;
      /** AWT, h/year of one FTE, before support work. */
      readonly availableHours: number;
      /** B = 1 ÷ (1 − support_share). */
      readonly categoryAllowanceFactor: number;
      readonly byNeed: readonly NeedStaffing[];
      readonly byNeedAndRole: readonly NeedAndRoleStaffing[];
      readonly byRole: readonly RoleStaffing[];
    }
  | WisnRefusal;

/** Work of one need and level in a locality, and the FTE in post by role that its share of their time comes to. */
type LocalWork = {
  readonly need: Code;
  readonly level: Level;
  readonly hoursPerWeek: number;
  readonly fteOfRole: Map<Code, number>;
};

/** What a line is made of before the staff in post are set against those required. */
type Sum = { annualHours: number; requiredFte: number; currentFte: number };

/**
 * WISN of a workbook as things stand: the workload of period 1 against the staff sheet. Annual volume · unit time is
 * required hours · 52, with cover; support_share is the category allowance; a workbook knows no work of particular
 * people, so C = 0. Travel is left out, as in WISN: everyone is counted where they are based.
 *
 * People hold several needs, so each post's FTE is spread over the work in its locality that it has the skill for, in
 * proportion to the hours required; nobody counts twice, and over all needs with `idleFte` the staff sheet's FTE is
 * reached. The staff required for a piece of work are then split over roles as the FTE in post for it are, so that the
 * roles of a need add up to the need. Refuses settings without working time or with support_share of 1 or more.
 */
export function wisnByNeedAndRole(workbook: Workbook): WisnByNeedAndRole {
  const { settings } = workbook;
  const absenceDays =
    settings.annualLeaveDays +
    settings.bankHolidays +
    settings.sicknessDays +
    settings.trainingDays +
    settings.otherAbsenceDays;
  const hoursPerDay = settings.weeklyHours / settings.daysPerWeek;
  const year = { weeklyHours: settings.weeklyHours, absenceDays, hoursPerDay };
  const time = workingTime(year, [settings.supportShare]);
  if (!time.ok) return time;
  const { availableHours, categoryAllowanceFactor } = time;
  const workOf = localWork(workbook);
  const idleFteOfRole = spreadStaff(workbook, workOf);
  const sums = new Map<string, Sum>();
  for (const [locality, works] of workOf) {
    for (const work of works) {
      const annualHours = work.hoursPerWeek * weeksPerYear;
      const required = requiredStaff(annualHours / availableHours, categoryAllowanceFactor, 0);
      const inPost = [...work.fteOfRole.values()].reduce((sum, fte) => sum + fte, 0);
      const roles: (readonly [Code | null, number])[] = inPost > 0 ? [...work.fteOfRole] : [[null, 0]];
      for (const [role, fte] of roles) {
        const share = inPost > 0 ? fte / inPost : 1;
        const part = { annualHours: annualHours * share, requiredFte: required * share, currentFte: fte };
        for (const place of [locality, null]) {
          addTo(sums, [place, work.need, role], part);
          addTo(sums, [place, work.need], part);
        }
        addTo(sums, [role], part);
      }
    }
  }
  const lineOf = (locality: Code | null, need: Code, sum: Sum): NeedStaffing => ({
    locality,
    need,
    annualHours: sum.annualHours,
    basicStaff: sum.annualHours / availableHours,
    ...compareStaff(sum.currentFte, sum.requiredFte),
  });
  const places = [...workbook.localities.map((row) => row.locality), null];
  const cells = places.flatMap((locality) => workbook.needs.map(({ need }) => ({ locality, need })));
  const roles = [...workbook.roles.map((row) => row.role), null];
  return {
    ok: true,
    availableHours,
    categoryAllowanceFactor,
    byNeed: cells.flatMap(({ locality, need }) => {
      const sum = sums.get(keyOf([locality, need]));
      return sum ? [lineOf(locality, need, sum)] : [];
    }),
    byNeedAndRole: cells.flatMap(({ locality, need }) =>
      roles.flatMap((role) => {
        const sum = sums.get(keyOf([locality, need, role]));
        return sum ? [{ ...lineOf(locality, need, sum), role }] : [];
      }),
    ),
    byRole: roles.flatMap((role) => {
      const idleFte = (role === null ? undefined : idleFteOfRole.get(role)) ?? 0;
      const sum = sums.get(keyOf([role]));
      if (!sum && idleFte === 0) return [];
      return [{ role, idleFte, ...compareStaff((sum?.currentFte ?? 0) + idleFte, sum?.requiredFte ?? 0) }];
    }),
  };
}

/** Required hours a week in period 1, the larger of demand and cover, by locality. WORKBOOK.md, demand and cover. */
function localWork(workbook: Workbook): ReadonlyMap<Code, readonly LocalWork[]> {
  const hoursOf = new Map<string, { place: readonly [Code, Code, Level]; hoursPerWeek: number }>();
  const forAll = workbook.demand.filter((row) => row.period === null);
  const forFirst = workbook.demand.filter((row) => row.period === 1);
  for (const row of [...forAll, ...forFirst]) {
    const place = [row.locality, row.need, row.level] as const;
    hoursOf.set(keyOf(place), { place, hoursPerWeek: openFamilies(row) * row.hoursPerWeek });
  }
  for (const row of workbook.cover) {
    const place = [row.locality, row.need, row.level] as const;
    const demanded = hoursOf.get(keyOf(place))?.hoursPerWeek ?? 0;
    const hoursPerWeek = Math.max(demanded, row.onDuty * row.hoursPerWeek);
    hoursOf.set(keyOf(place), { place, hoursPerWeek });
  }
  const workOf = new Map<Code, LocalWork[]>(workbook.localities.map((row) => [row.locality, []]));
  for (const { place, hoursPerWeek } of hoursOf.values()) {
    const [locality, need, level] = place;
    if (hoursPerWeek > 0) workOf.get(locality)!.push({ need, level, hoursPerWeek, fteOfRole: new Map() });
  }
  return workOf;
}

/** Families open in period 1, before any growth. */
function openFamilies(row: DemandRow): number {
  return row.families ?? ((row.startsPerYear ?? 0) * row.weeks) / (1 - row.extendShare) / weeksPerYear;
}

/** Spreads every post's FTE over the work it can do where it is based; returns the FTE of each role that is left over. */
function spreadStaff(
  workbook: Workbook,
  workOf: ReadonlyMap<Code, readonly LocalWork[]>,
): ReadonlyMap<Code, number> {
  const idleFteOfRole = new Map<Code, number>();
  for (const row of workbook.staff) {
    const fte = row.fte * row.count;
    const works = workOf.get(row.locality)!.filter((work) => (row.skills[work.need] ?? 0) >= work.level);
    const hours = works.reduce((sum, work) => sum + work.hoursPerWeek, 0);
    if (works.length === 0) idleFteOfRole.set(row.role, (idleFteOfRole.get(row.role) ?? 0) + fte);
    for (const { hoursPerWeek, fteOfRole } of works) {
      fteOfRole.set(row.role, (fteOfRole.get(row.role) ?? 0) + (fte * hoursPerWeek) / hours);
    }
  }
  return idleFteOfRole;
}

function addTo(sums: Map<string, Sum>, place: readonly (Code | null)[], part: Sum): void {
  const key = keyOf(place);
  const sum = sums.get(key) ?? { annualHours: 0, requiredFte: 0, currentFte: 0 };
  sums.set(key, sum);
  sum.annualHours += part.annualHours;
  sum.requiredFte += part.requiredFte;
  sum.currentFte += part.currentFte;
}

function keyOf(place: readonly (Code | number | null)[]): string {
  return JSON.stringify(place);
}
