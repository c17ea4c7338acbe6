import { SkillTrainingPage } from '../../../views/pages/skill-training.tsx';
import { PlanBar } from '../../../views/partials/plan-bar.tsx';
import { UnshownPlan } from '../../../views/states/unshown-plan.tsx';
import { everyMember } from '../access.ts';
import type { Deps } from '../deps.ts';
import { frameOf } from '../frame.ts';
import { page } from '../page.ts';
import { isShown, planOfPage } from '../plan-of.ts';
import { accessOf, type Route } from '../route.ts';
import { trainingWorth } from '../training-facts.ts';
import { mayPlan } from './runs.tsx';

/** `/:authority/skills/training`: what training is worth in the plan. */
export function skillTrainingRoutes(deps: Deps): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/:authority/skills/training',
      access: everyMember,
      handle: async (c) => {
        const { authority, role } = accessOf(c);
        const [view, frame, current] = await Promise.all([
          planOfPage(c, deps),
          frameOf(c, deps),
          deps.reading.current(authority.id),
        ]);
        const bar = {
          ...{ standing: view, authority: authority.code, here: frame.here, canPlan: mayPlan(role) },
        };
        const problems = current.result.ok ? [] : current.result.problems;
        const training = isShown(view)
          ? { ...trainingWorth(view.answer, view.planned), periods: view.planned.settings.periods }
          : { state: <UnshownPlan {...bar} problems={problems} /> };
        return page(
          c,
          <SkillTrainingPage
            planBar={<PlanBar {...bar} />}
            scenario={view.scenario?.code ?? null}
            {...{ frame, names: view.names, training }}
          />,
        );
      },
    },
  ];
}
