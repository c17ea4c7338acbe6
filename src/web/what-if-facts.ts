import { sumOf } from '../../views/group.ts';
import type { Pair, WhatIfFigures } from '../../views/what-if-view.ts';
import { weeksPerYear } from '../domain/units.ts';
import type { Workbook } from '../domain/workbook.ts';
import { coverageByNeed } from '../planning/analysis/coverage-by-need.ts';
import type { PlanFacts } from '../planning/answer.ts';
import type { WhatIf } from './what-if.ts';

/** A plan with the workbook it answers. */
type Side = { readonly workbook: Workbook; readonly plan: PlanFacts };

/** Figures of a locality without and with the changes of a what-if, both from quick plans, so that like is compared with like. */
export function whatIfFigures(before: Side, after: Side, locality: string, whatIf: WhatIf): WhatIfFigures {
  const pair = (figure: (side: Side) => number): Pair => ({ before: figure(before), after: figure(after) });
  const here = ({ plan }: Side) => plan.localities.find((each) => each.locality === locality)!;
  return {
    here: {
      coverage: pair((side) => here(side).coverage),
      requiredHours: pair((side) => here(side).requiredHours),
      unmetHours: pair((side) => here(side).unmetHours),
    },
    authority: {
      coverage: pair(({ plan }) => plan.totals.coverage),
      unmetHours: pair(({ plan }) => plan.totals.unmetHours),
    },
    cost: pair(({ plan }) => plan.cost.total),
    budget: pair(({ plan }) => plan.cost.budget),
    postsPounds: postsPounds(before.workbook, whatIf),
    needs: needPairs(before, after, locality),
    team: teamPairs(before, after, locality, whatIf),
  };
}

/** £ over the horizon for the posts that a what-if adds, less those it takes away. */
export function postsPounds({ roles, settings }: Workbook, { postFte }: WhatIf): number {
  const years = (settings.periods * settings.periodWeeks) / weeksPerYear;
  return sumOf(roles, ({ role, annualCost }) => (postFte[role] ?? 0) * annualCost * years);
}

function needPairs(before: Side, after: Side, locality: string): WhatIfFigures['needs'] {
  const cellsOf = ({ workbook, plan }: Side) =>
    coverageByNeed(workbook, plan.gaps).filter((cell) => cell.locality === locality);
  const [cellsBefore, cellsAfter] = [cellsOf(before), cellsOf(after)];
  return before.workbook.needs.flatMap(({ need }) => {
    const was = cellsBefore.find((cell) => cell.need === need);
    const is = cellsAfter.find((cell) => cell.need === need);
    if (!was && !is) return [];
    return [
      {
        need,
        required: { before: was?.requiredHours ?? 0, after: is?.requiredHours ?? 0 },
        unmet: { before: was?.unmetHours ?? 0, after: is?.unmetHours ?? 0 },
      },
    ];
  });
}

function teamPairs(before: Side, after: Side, locality: string, { postFte }: WhatIf): WhatIfFigures['team'] {
  const plannedIn = ({ workbook, plan }: Side, role: string) =>
    plan.team.find(
      (line) => line.locality === locality && line.role === role && line.period === workbook.settings.periods,
    )?.ftePlanned ?? 0;
  const staff = before.workbook.staff.filter((row) => row.locality === locality);
  return before.workbook.roles
    .map(({ role }) => ({
      role,
      fteToday: sumOf(
        staff.filter((row) => row.role === role),
        ({ fte, count }) => fte * count,
      ),
      fteAdded: postFte[role] ?? 0,
      planned: { before: plannedIn(before, role), after: plannedIn(after, role) },
    }))
    .filter(
      ({ fteToday, fteAdded, planned }) =>
        fteToday + Math.abs(fteAdded) + planned.before + planned.after > 0.005,
    );
}
