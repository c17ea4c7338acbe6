import { SkillCoveragePage } from '../../../views/pages/skill-coverage.tsx';
import { PlanBar } from '../../../views/partials/plan-bar.tsx';
import { InvalidWorkbook } from '../../../views/states/invalid-workbook.tsx';
import { everyMember } from '../access.ts';
import type { Deps } from '../deps.ts';
import { notFound } from '../errors.ts';
import { frameOf } from '../frame.ts';
import { page } from '../page.ts';
import { isShown, planOfPage } from '../plan-of.ts';
import { accessOf, type Ctx, type Route } from '../route.ts';
import { heldSkills, thinSkillsOfAll } from '../skill-coverage-facts.ts';
import { mayPlan } from './runs.tsx';

/** The level of skill that a page opens with: that of most work. */
const FIRST_LEVEL = 2;

/** `/:authority/skills/coverage`: who holds which skill where. People are those of the data as they stand; the coverage is the plan's. */
export function skillCoverageRoutes(deps: Deps): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/:authority/skills/coverage',
      access: everyMember,
      handle: (c) => show(c, deps),
    },
  ];
}

async function show(c: Ctx, deps: Deps): Promise<Response> {
  const { authority, role } = accessOf(c);
  const [view, frame, current] = await Promise.all([
    planOfPage(c, deps),
    frameOf(c, deps),
    deps.reading.current(authority.id),
  ]);
  const scenario = view.scenario?.code ?? null;
  const level = Number(c.req.query('level'));
  const asked = {
    ...{ frame, scenario, names: view.names },
    level: [1, 2, 3].includes(level) ? level : FIRST_LEVEL,
    need: c.req.query('need') || null,
    planBar: <PlanBar standing={view} authority={authority.code} here={frame.here} canPlan={mayPlan(role)} />,
  };
  const result = scenario === null ? current.result : deps.reading.withScenario(current, scenario);
  if (!result.ok) {
    const state = <InvalidWorkbook problems={result.problems} authority={authority.code} />;
    return page(c, <SkillCoveragePage {...asked} coverage={{ state }} />);
  }
  const { workbook } = result;
  const needs = workbook.needs.map(({ need }) => need);
  if (asked.need !== null && !needs.includes(asked.need)) {
    notFound(`There is no need '${asked.need.slice(0, 64)}'. It may have been removed.`);
  }
  const plan = isShown(view) ? { planned: view.planned, gaps: view.answer.gaps } : null;
  const coverage = {
    held: heldSkills(workbook, plan),
    thin: thinSkillsOfAll(workbook),
    localities: workbook.localities.map(({ locality }) => locality),
    needs,
    isPlanned: plan !== null,
  };
  return page(c, <SkillCoveragePage {...asked} coverage={coverage} />);
}
