import { ComparePage } from '../../../views/pages/scenarios/compare-page.tsx';
import { everyMember } from '../access.ts';
import { compareNewest, MOST_COMPARED } from '../comparison.ts';
import type { Deps } from '../deps.ts';
import { frameOf } from '../frame.ts';
import { page } from '../page.ts';
import { accessOf, type Route } from '../route.ts';
import { mayPlan } from './runs.tsx';

/** Scenarios side by side: `?with=a&with=b`. */
export function compareRoutes(deps: Deps): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/:authority/compare',
      access: everyMember,
      handle: async (c) => {
        const { authority, role } = accessOf(c);
        const { result } = await deps.reading.current(authority.id);
        const scenarios = (result.ok ? result.workbook.scenarios : []).map((each) => ({
          code: each.scenario,
          name: each.name,
        }));
        const chosen = [...new Set(c.req.queries('with') ?? [])].filter((code) => code !== '');
        const tooMany = chosen.length > MOST_COMPARED;
        const message = `You chose ${chosen.length} scenarios. Choose up to ${MOST_COMPARED}; the baseline is always there.`;
        const { comparison, uncompared } =
          chosen.length === 0 || tooMany
            ? { comparison: null, uncompared: [] }
            : await compareNewest(deps, authority.id, chosen);
        const view = (
          <ComparePage
            frame={await frameOf(c, deps)}
            scenarios={scenarios}
            chosen={chosen}
            comparison={comparison}
            uncompared={uncompared}
            canPlan={mayPlan(role)}
            errors={tooMany ? [{ field: 'with', message }] : []}
          />
        );
        return page(c, view, tooMany ? 422 : 200);
      },
    },
  ];
}
