import { isMarkKind } from '../../../views/gap-mark.ts';
import type { GapFilter } from '../../../views/gap-row.ts';
import { GapPage, type GapPageProps } from '../../../views/pages/gaps/gap.tsx';
import { Gaps, pagesOf } from '../../../views/pages/gaps/gaps.tsx';
import { paths } from '../../../views/paths.ts';
import type { ShownPlan } from '../../../views/plan-in-view.ts';
import { everyMember } from '../access.ts';
import type { Deps } from '../deps.ts';
import { notFound } from '../errors.ts';
import { filterGaps, gapAt, gapRows, marksWithoutGap, optionLines } from '../gap-facts.ts';
import { gapsSection, needOf, withoutPlan } from '../gaps-section.tsx';
import { mayMark } from '../may-mark.ts';
import { page } from '../page.ts';
import { isShown } from '../plan-of.ts';
import { accessOf, type Ctx, type Route } from '../route.ts';

/** The gaps of a plan: all of them, and one with its options. */
export function gapRoutes(deps: Deps): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/:authority/gaps',
      access: everyMember,
      handle: async (c) => {
        const { view, ...section } = await gapsSection(c, deps);
        if (!isShown(view)) return withoutPlan(c, deps, { view, ...section }, 'Gaps', 'gaps');
        const marks = await deps.stores.gapMarks.list(accessOf(c).authority.id);
        const rows = gapRows(view.answer, view.planned, marks);
        const asked = filterOf(c, view);
        const kept = filterGaps(rows, asked);
        const filter = { ...asked, page: Math.min(asked.page, pagesOf(kept.length)) };
        const closed = marksWithoutGap(rows, marks);
        return page(c, <Gaps {...section} {...{ view, filter, rows, kept, closed }} />);
      },
    },
    {
      method: 'get',
      path: '/:authority/gaps/:locality/:need/:level',
      access: everyMember,
      handle: async (c) => {
        const { view, ...section } = await gapsSection(c, deps);
        if (!isShown(view)) return withoutPlan(c, deps, { view, ...section }, 'Gap', 'gaps');
        const facts = await gapFacts(c, deps, view);
        const form = mayMark(accessOf(c), facts.locality)
          ? { input: inputOf(facts.mark), errors: [], clash: null }
          : null;
        return page(c, <GapPage {...section} view={view} {...facts} form={form} />);
      },
    },
  ];
}

/** What the page of one gap shows, from its address. Says so where the plan knows no such locality, need or level. */
export async function gapFacts(
  c: Ctx,
  deps: Deps,
  view: ShownPlan,
): Promise<Omit<GapPageProps, 'frame' | 'canPlan' | 'view' | 'form'>> {
  const key = gapKeyOf(c, view);
  const marks = await deps.stores.gapMarks.list(accessOf(c).authority.id);
  const row = gapAt(gapRows(view.answer, view.planned, marks), key);
  const isHere = (each: typeof key) =>
    each.locality === key.locality && each.need === key.need && each.level === key.level;
  const periods = view.answer.gaps.filter(isHere).toSorted((a, b) => a.period - b.period);
  return {
    ...key,
    row,
    periods,
    options: new Map(periods.map((gap) => [gap.period, optionLines(gap.options, view.planned)])),
    mark: marks.find(isHere) ?? null,
  };
}

/** The form's fields for a mark as it is kept. */
export function inputOf(mark: GapPageProps['mark']) {
  const { note = '', owner = '', version = 0 } = mark ?? {};
  return { mark: mark?.mark ?? '', note, owner, version };
}

function gapKeyOf(c: Ctx, { planned }: ShownPlan) {
  const { locality = '', need = '', level = '' } = c.req.param() as Record<string, string>;
  const known =
    planned.localities.some((each) => each.locality === locality) &&
    planned.needs.some((each) => each.need === need) &&
    /^[123]$/.test(level);
  if (!known) {
    notFound(
      `This plan knows no need '${need.slice(0, 64)}' at level '${level.slice(0, 8)}' in '${locality.slice(0, 64)}'. See all gaps at ${paths.gaps(accessOf(c).authority.code)}.`,
    );
  }
  return { locality, need, level: Number(level) };
}

function filterOf(c: Ctx, view: ShownPlan): GapFilter {
  const locality = c.req.query('locality') || null;
  if (locality !== null && !view.planned.localities.some((each) => each.locality === locality)) {
    notFound(`There is no locality '${locality.slice(0, 64)}' in this plan. Choose one on the page of gaps.`);
  }
  const mark = c.req.query('mark') ?? '';
  const pageNumber = Number(c.req.query('page') ?? '1');
  return {
    need: needOf(c, view),
    locality,
    mark: mark === 'none' || isMarkKind(mark) ? mark : null,
    sort: c.req.query('sort') === 'hours' ? 'hours' : 'pressing',
    page: Number.isSafeInteger(pageNumber) && pageNumber > 0 ? pageNumber : 1,
  };
}
