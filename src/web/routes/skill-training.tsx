import { SkillTrainingPage } from '../../../views/pages/skill-training.tsx';
import { PlanBar } from '../../../views/partials/plan-bar.tsx';
import { UnshownPlan } from '../../../views/states/unshown-plan.tsx';
import { everyMember } from '../access.ts';
import type { Deps } from '../deps.ts';
import { page } from '../page.ts';
import { isShown } from '../plan-of.ts';
import { planPage } from '../plan-page.ts';
import { accessOf, type Route } from '../route.ts';
import { trainingWorth } from '../training-facts.ts';

/** `/:authority/skills/training`: what training is worth in the plan. */
export function skillTrainingRoutes(deps: Deps): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/:authority/skills/training',
      access: everyMember,
      handle: async (c) => {
        const { view, frame, problems, canPlan } = await planPage(c, deps);
        const bar = { standing: view, authority: accessOf(c).authority.code, here: frame.here, canPlan };
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
