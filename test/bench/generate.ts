import type { DemandRow } from '../../src/domain/demand.ts';
import type { Locality, Travel } from '../../src/domain/locality.ts';
import type { Need } from '../../src/domain/need.ts';
import type { ProviderOffer } from '../../src/domain/provider.ts';
import type { Role } from '../../src/domain/role.ts';
import type { StaffRow } from '../../src/domain/staff.ts';
import type { Course } from '../../src/domain/training.ts';
import type { Level, Skills } from '../../src/domain/units.ts';
import type { Workbook } from '../../src/domain/workbook.ts';

/** The size of a generated authority. `identical` people share a staff row; with 1 everyone has a row and skills of their own. */
export type Size = {
  readonly name: string;
  readonly localities: number;
  readonly needs: number;
  readonly people: number;
  readonly identical: number;
  readonly periods: number;
  readonly wholePosts: boolean;
  readonly seed: number;
};

/** A repeatable stream of numbers in [0, 1) (mulberry32). */
export function randomStream(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const roleNames = [
  'key_worker',
  'family_support',
  'social_worker',
  'early_years',
  'youth_worker',
  'specialist',
];

/**
 * An authority of the given size with realistic shape: localities on a grid with travel to their neighbours, people with the skills of
 * their role and some of their own, demand of about 115 % of what the staff could deliver, offers for a third of the needs, and four courses.
 */
export function generateAuthority(size: Size): Workbook {
  const random = randomStream(size.seed);
  const pick = (count: number) => Math.floor(random() * count);
  const needs: Need[] = Array.from({ length: size.needs }, (_, k) => ({
    need: `need_${k + 1}`,
    name: `Need ${k + 1}`,
    weight: [1, 1, 1.5, 2][k % 4]!,
    lead: k === 0,
    factorCodes: [],
    source: null,
  }));
  const columns = Math.ceil(Math.sqrt(size.localities));
  const localities: Locality[] = Array.from({ length: size.localities }, (_, l) => ({
    locality: `area_${l + 1}`,
    name: `Area ${l + 1}`,
    population0To19: null,
    deprivedShare: random(),
    weight: 1 + (l % 3) * 0.1,
    hub: null,
    latitude: 53 + Math.floor(l / columns) * 0.1,
    longitude: -1 + (l % columns) * 0.1,
    source: null,
  }));
  const travel: Travel[] = [];
  for (let a = 0; a < size.localities; a++) {
    for (let b = a + 1; b < size.localities; b++) {
      const rows = Math.abs(Math.floor(a / columns) - Math.floor(b / columns));
      const across = Math.abs((a % columns) - (b % columns));
      if (rows + across > 1) continue;
      travel.push({
        from: `area_${a + 1}`,
        to: `area_${b + 1}`,
        minutes: 12 + pick(20),
        source: null,
      });
    }
  }
  const skillsOfRole = roleNames.map((_, r) => {
    const skills: Record<string, Level> = { need_1: 2 };
    for (let i = 0; i < 3; i++) skills[`need_${1 + ((r * 3 + i) % size.needs)}`] = i === 0 ? 3 : 2;
    return skills as Skills;
  });
  const roles: Role[] = roleNames.map((role, r) => ({
    role,
    name: role,
    annualCost: 36_000 + 3_000 * r,
    recruitMax: Math.max(2, Math.round(size.people / 100)),
    recruitCost: 2_000,
    recruitLeadPeriods: 0,
    leaversPerYear: 0.1,
    reducible: false,
    reductionCost: 0,
    skills: skillsOfRole[r]!,
    source: null,
  }));
  const staff: StaffRow[] = [];
  for (let person = 0; person < size.people; person += size.identical) {
    const r = pick(roleNames.length);
    const skills: Record<string, Level> = { ...skillsOfRole[r] };
    const own = size.identical === 1 ? pick(3) : pick(2);
    for (let i = 0; i < own; i++) skills[`need_${1 + pick(size.needs)}`] = (1 + pick(3)) as Level;
    staff.push({
      staff: `s${person + 1}`,
      role: roleNames[r]!,
      locality: `area_${1 + pick(size.localities)}`,
      fte: [1, 1, 1, 0.8, 0.6][pick(5)]!,
      count: Math.min(size.identical, size.people - person),
      employer: 'council',
      movable: random() > 0.15,
      untilPeriod: null,
      skills,
      source: null,
    });
  }
  const capacityHours = staff.reduce((sum, row) => sum + row.fte * row.count, 0) * 21;
  const shares = localities.map(() => 0.6 + random());
  const totalShare = shares.reduce((sum, share) => sum + share, 0);
  const demand: DemandRow[] = localities.flatMap((locality, l) =>
    needs.flatMap((need, k) => {
      const hours = ((capacityHours * 1.15 * shares[l]!) / totalShare / size.needs) * (0.5 + random());
      const levels: Level[] = k % 3 === 0 ? [2, 3] : [2];
      return levels.map((level) => ({
        locality: locality.locality,
        need: need.need,
        level,
        period: null,
        families: (hours / levels.length) * 0.5,
        startsPerYear: null,
        weeks: 12,
        extendShare: 0,
        hoursPerWeek: 2,
        growthPerYear: 0.03,
        source: null,
      }));
    }),
  );
  const providers: ProviderOffer[] = needs
    .filter((_, k) => k % 3 === 1)
    .map((need, p) => ({
      offer: `offer_${p + 1}`,
      provider: `Provider ${p + 1}`,
      needs: [need.need],
      kind: 'third_sector',
      level: 2,
      localities: localities.map((row) => row.locality),
      hoursPerWeek: Math.max(20, size.people / 20),
      costPerHour: 32 + 3 * p,
      minimumHours: size.wholePosts ? 15 : 0,
      leadPeriods: 0,
      untilPeriod: null,
      source: null,
    }));
  const training: Course[] = needs
    .filter((_, k) => k % 3 === 2)
    .slice(0, 4)
    .map((need, c) => ({
      course: `course_${c + 1}`,
      need: need.need,
      toLevel: 2,
      fromLevel: 0,
      roles: [roleNames[c % roleNames.length]!],
      costPerPerson: 600,
      hoursPerPerson: 30,
      placesPerPeriod: Math.max(4, Math.round(size.people / 50)),
      periods: size.periods > 1 ? 1 : 0,
      source: null,
    }));
  return {
    settings: {
      authority: `Generated ${size.name}`,
      onsCode: null,
      planStart: null,
      periods: size.periods,
      periodWeeks: 13,
      budget: size.people * 400,
      goal: 'most_need_met',
      weeklyHours: 37,
      daysPerWeek: 5,
      annualLeaveDays: 28,
      bankHolidays: 8,
      sicknessDays: 8.8,
      trainingDays: 5,
      otherAbsenceDays: 0,
      supportShare: 0.3,
      visitBlockHours: 3.5,
      postStep: size.wholePosts ? 0.5 : 0,
      wholePeople: size.wholePosts,
      maxMovedShare: 1,
      allowReductions: false,
      mipGap: 0.001,
      timeLimitSeconds: 300,
    },
    localities,
    travel,
    needs,
    roles,
    staff,
    demand,
    cover: [],
    providers,
    training,
    rules: [],
    scenarios: [],
  };
}

export const sizes = {
  S: {
    name: 'S',
    localities: 8,
    needs: 12,
    people: 200,
    identical: 2,
    periods: 1,
    wholePosts: false,
    seed: 1,
  },
  M: {
    name: 'M',
    localities: 12,
    needs: 12,
    people: 600,
    identical: 1,
    periods: 1,
    wholePosts: false,
    seed: 2,
  },
  L: {
    name: 'L',
    localities: 40,
    needs: 20,
    people: 3_000,
    identical: 1,
    periods: 1,
    wholePosts: false,
    seed: 3,
  },
  XL: {
    name: 'XL',
    localities: 150,
    needs: 20,
    people: 20_000,
    identical: 1,
    periods: 1,
    wholePosts: false,
    seed: 4,
  },
} as const satisfies Record<string, Size>;
