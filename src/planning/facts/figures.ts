import type { Cost, Gap, LocalityResult, TeamLine, Totals } from '../answer.ts';
import { payPerPeriod } from '../inputs/working-time.ts';
import { stageValue } from '../stages/staged-answer.ts';
import type { Point } from './decisions.ts';
import { NOISE, round6 } from './round.ts';

/** Hours a week of lead work, over all periods, that are too few to be a caseload: rounding of a solver may be most of them. */
const NEGLIGIBLE_HOURS = 1e-4;

/** Hours of the whole authority, h/week, means over periods. */
export function totals(point: Point): Totals {
  const { inputs, variables } = point.model;
  let required = 0;
  let unmet = 0;
  inputs.work.forEach((work, j) => {
    required += work.hoursPerWeek / inputs.periods;
    unmet += point.unmetHours(j) / inputs.periods;
  });
  return {
    requiredHours: round6(required),
    metHours: round6(required - unmet),
    unmetHours: round6(unmet),
    weightedUnmetHours: round6(stageValue(point.model, 'unmet_need', point.x)),
    coverage: required > 0 ? round6((required - unmet) / required) : 1,
    worstLocalityShare: round6(point.x[variables.worst]!),
  };
}

/** £ over the whole horizon, line by line. */
export function cost({ model, x, fte }: Point): Cost {
  const { inputs, variables } = model;
  const { workbook, settings } = inputs;
  const { bought, recruited, trained, reduced } = variables;
  let newPosts = 0;
  let recruitment = 0;
  let training = 0;
  let providers = 0;
  let reductions = 0;
  let savings = 0;
  inputs.pools.forEach((pool, g) => {
    if (pool.kind !== 'new') return;
    const pay = payPerPeriod(workbook.roles[pool.role]!, settings);
    for (let period = pool.fromPeriod; period <= pool.untilPeriod; period++) newPosts += pay * fte(g, period);
  });
  recruited.pool.forEach((g, i) => {
    const role = workbook.roles[inputs.pools[g]!.role]!;
    recruitment += role.recruitCost * variables.postUnitFte * x[recruited.first + i]!;
  });
  trained.pool.forEach((g, i) => {
    const course = workbook.training[inputs.pools[g]!.trainedFrom!.course]!;
    training += course.costPerPerson * x[trained.first + i]!;
  });
  bought.offer.forEach((p, i) => {
    providers += workbook.providers[p]!.costPerHour * settings.periodWeeks * x[bought.first + i]!;
  });
  reduced.pool.forEach((g, i) => {
    const pool = inputs.pools[g]!;
    const role = workbook.roles[pool.role]!;
    const removed = x[reduced.first + i]!;
    reductions += role.reductionCost * removed;
    for (let period = reduced.period[i]!; period <= pool.untilPeriod; period++) {
      savings += payPerPeriod(role, settings) * pool.stay ** (period - reduced.period[i]!) * removed;
    }
  });
  const total = newPosts + recruitment + training + providers + reductions - savings;
  return {
    newPosts: round6(newPosts),
    recruitment: round6(recruitment),
    training: round6(training),
    providers: round6(providers),
    reductions: round6(reductions),
    savings: round6(savings),
    total: round6(total),
    budget: settings.budget,
  };
}

/** Each locality: means over periods. `caseload` is families met per FTE spent on lead work, staff with their travel and providers alike. */
export function localityResults(point: Point): readonly LocalityResult[] {
  const { inputs, variables } = point.model;
  const { workbook, periods } = inputs;
  const { assigned, bought } = variables;
  const count = workbook.localities.length;
  const required = new Float64Array(count);
  const unmet = new Float64Array(count);
  const families = new Float64Array(count);
  const leadFamilies = new Float64Array(count);
  const leadHours = new Float64Array(count);
  const fteToday = new Float64Array(count);
  const ftePlanned = new Float64Array(count);
  inputs.work.forEach((work, j) => {
    const unmetHours = point.unmetHours(j);
    required[work.locality]! += work.hoursPerWeek / periods;
    unmet[work.locality]! += unmetHours / periods;
    if (!workbook.needs[work.need]!.lead) return;
    leadFamilies[work.locality]! += work.families;
    families[work.locality]! += work.families * (1 - unmetHours / work.hoursPerWeek);
    for (let i = assigned.workStart[j]!; i < assigned.workStart[j + 1]!; i++) {
      const column = assigned.workColumns[i]!;
      leadHours[work.locality]! += assigned.hoursUsed[column]! * point.x[column]!;
    }
    for (let i = bought.workStart[j]!; i < bought.workStart[j + 1]!; i++) {
      leadHours[work.locality]! += point.x[bought.workColumns[i]!]!;
    }
  });
  inputs.pools.forEach((pool, g) => {
    fteToday[pool.base]! += pool.fteToday;
    for (let period = 1; period <= periods; period++)
      ftePlanned[pool.base]! += point.fte(g, period) / periods;
  });
  return workbook.localities.map(({ locality }, l) => ({
    locality,
    requiredHours: round6(required[l]!),
    metHours: round6(required[l]! - unmet[l]!),
    unmetHours: round6(unmet[l]!),
    coverage: required[l]! > 0 ? round6((required[l]! - unmet[l]!) / required[l]!) : 1,
    fteToday: round6(fteToday[l]!),
    ftePlanned: round6(ftePlanned[l]!),
    caseload:
      leadFamilies[l]! > 0 && leadHours[l]! > NEGLIGIBLE_HOURS
        ? round6(families[l]! / (leadHours[l]! / inputs.hoursPerFte))
        : null,
  }));
}

/** FTE by base locality, role and period, today and planned; only where there is or was someone. */
export function team(point: Point): readonly TeamLine[] {
  const { inputs } = point.model;
  const { workbook, periods } = inputs;
  const roles = workbook.roles.length;
  const today = new Float64Array(workbook.localities.length * roles);
  const planned = new Float64Array(workbook.localities.length * roles * periods);
  inputs.pools.forEach((pool, g) => {
    const at = pool.base * roles + pool.role;
    today[at]! += pool.fteToday;
    for (let period = 1; period <= periods; period++)
      planned[at * periods + period - 1]! += point.fte(g, period);
  });
  return workbook.localities.flatMap(({ locality }, l) =>
    workbook.roles.flatMap(({ role }, r) =>
      Array.from({ length: periods }, (_, index) => ({
        locality,
        role,
        period: index + 1,
        fteToday: round6(today[l * roles + r]!),
        ftePlanned: round6(planned[(l * roles + r) * periods + index]!),
      })).filter((line) => line.fteToday > 0 || line.ftePlanned > 0),
    ),
  );
}

/** Work that is not fully met, largest weighted gap first (equal ones in the order of the sheets); not yet explained. */
export function gaps(point: Point): readonly (Gap & { readonly work: number })[] {
  const { inputs } = point.model;
  const { workbook } = inputs;
  return inputs.work
    .flatMap((work, j) => {
      const unmetHours = round6(point.unmetHours(j));
      if (unmetHours <= NOISE) return [];
      return [
        {
          work: j,
          locality: workbook.localities[work.locality]!.locality,
          need: workbook.needs[work.need]!.need,
          level: work.level,
          period: work.period,
          requiredHours: round6(work.hoursPerWeek),
          unmetHours,
          familiesWaiting: round6((work.families * unmetHours) / work.hoursPerWeek),
          reasons: [],
          options: [],
        },
      ];
    })
    .sort((a, b) => weighted(b) - weighted(a) || a.work - b.work);

  function weighted(gap: { readonly work: number; readonly unmetHours: number }): number {
    return round6(gap.unmetHours * inputs.work[gap.work]!.weight);
  }
}
