import { PeriodsPage, PeriodsWithoutPlan } from '../../../views/pages/periods.tsx';
import { PeriodFiguresPart } from '../../../views/partials/periods/period-figures.tsx';
import type { PeriodFilter } from '../../../views/periods.ts';
import type { Workbook } from '../../domain/workbook.ts';
import { everyMember } from '../access.ts';
import type { Deps } from '../deps.ts';
import { notFound } from '../errors.ts';
import { frameOf } from '../frame.ts';
import { wantsFragment } from '../htmx.ts';
import { fragment, page } from '../page.ts';
import { periodFigures } from '../period-facts.ts';
import { periodSteps } from '../period-steps.ts';
import { isShown, planOfPage } from '../plan-of.ts';
import { accessOf, type Ctx, type Route } from '../route.ts';
import { mayPlan } from './runs.tsx';

/** `/:authority/periods?locality=&need=`: the plan over time. */
export function periodRoutes(deps: Deps): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/:authority/periods',
      access: everyMember,
      handle: async (c) => {
        const { authority, role } = accessOf(c);
        const [view, frame] = await Promise.all([planOfPage(c, deps), frameOf(c, deps)]);
        const canPlan = mayPlan(role);
        if (!isShown(view)) {
          const { result } = await deps.reading.current(authority.id);
          const problems = result.ok ? [] : result.problems;
          return page(c, <PeriodsWithoutPlan {...{ frame, canPlan, view, problems }} />);
        }
        const filter = filterOf(c, view.planned);
        const periods = {
          filter,
          figures: periodFigures(view.answer, view.planned, filter),
          steps: periodSteps(view.answer, view.planned, filter),
        };
        if (wantsFragment(c))
          return fragment(c, <PeriodFiguresPart view={view} periods={periods} authority={authority.code} />);
        return page(c, <PeriodsPage {...{ frame, canPlan, view, periods }} />);
      },
    },
  ];
}

/** The filter of the address. A locality or need that the plan does not have is not found. */
function filterOf(c: Ctx, { localities, needs }: Workbook): PeriodFilter {
  const locality = c.req.query('locality') || null;
  const need = c.req.query('need') || null;
  if (locality !== null && !localities.some((row) => row.locality === locality))
    notFound(`This plan has no locality '${locality}'. Choose another on the Periods page.`);
  if (need !== null && !needs.some((row) => row.need === need))
    notFound(`This plan has no need '${need}'. Choose another on the Periods page.`);
  return { locality, need };
}
