import type { WorkbookProblem } from '../../src/domain/workbook.ts';
import { LocalityMap } from '../charts/locality-map.tsx';
import type { LocalityShapes } from '../charts/locality-shapes.ts';
import type { Frame } from '../frame.ts';
import type { MarkInView } from '../gap-mark.ts';
import type { Overview, PlanChange } from '../overview.ts';
import { ActionCards } from '../partials/overview/action-cards.tsx';
import { BrokenRules } from '../partials/overview/broken-rules.tsx';
import { Certainty } from '../partials/overview/certainty.tsx';
import { HeadFigures } from '../partials/overview/head-figures.tsx';
import { Headline } from '../partials/overview/headline.tsx';
import { LargestGaps } from '../partials/overview/largest-gaps.tsx';
import { LeadWork } from '../partials/overview/lead-work.tsx';
import { Losses } from '../partials/overview/losses.tsx';
import { NeedHeatmap } from '../partials/overview/need-heatmap.tsx';
import { PlanChanges } from '../partials/overview/plan-changes.tsx';
import { PlanPage, type PlanPageFrame } from '../partials/plan-page.tsx';
import { paths } from '../paths.ts';
import type { PlanInView, ShownPlan } from '../plan-in-view.ts';

export type OverviewPageProps = PlanPageFrame & {
  readonly view: ShownPlan;
  readonly overview: Overview;
  readonly change: PlanChange;
  /** What was decided about gaps. */
  readonly marks: readonly MarkInView[];
  /** Outlines of the localities; null where there are none. */
  readonly shapes: LocalityShapes | null;
};

/** What a plan comes to for the whole authority: the figures first, then what to do, where need goes unmet, and how sure that is. */
export function OverviewPage({ frame, canPlan, view, overview, change, marks, shapes }: OverviewPageProps) {
  const authority = frame.authority!.code;
  const scenario = view.scenario?.code ?? null;
  const { names, answer } = view;
  const localities = answer.localities.map(({ locality, requiredHours, coverage, unmetHours }) => ({
    code: locality,
    name: names.locality(locality),
    href: paths.locality(authority, locality, { scenario }),
    coverage: requiredHours > 0 ? coverage : null,
    unmetHours,
  }));
  const codes = localities.map(({ code }) => code);
  return (
    <PlanPage {...wordsOf({ frame, view })} frame={frame} canPlan={canPlan} view={view}>
      <Headline view={view} overview={overview} authority={authority} />
      <HeadFigures view={view} overview={overview} />
      <h2 class="govuk-heading-m">What the plan asks you to do</h2>
      <ActionCards actions={overview.actions} view={view} />
      <h2 class="govuk-heading-m">Where need is met, and where it is not</h2>
      <NeedHeatmap {...{ overview, names, authority, scenario }} localities={codes} />
      <h2 class="govuk-heading-m">The gaps that press most</h2>
      <LargestGaps
        {...{ overview, marks, names, authority, scenario }}
        periods={view.planned.settings.periods}
      />
      <div class="skillmix-columns">
        <section aria-labelledby="changes">
          <h2 class="govuk-heading-m" id="changes">
            What changed since the last plan
          </h2>
          <PlanChanges change={change} names={names} authority={authority} now={view.now} />
        </section>
        <section aria-labelledby="broken">
          <h2 class="govuk-heading-m" id="broken">
            Wishes the plan cannot keep
          </h2>
          <BrokenRules overview={overview} view={view} authority={authority} />
        </section>
      </div>
      <h2 class="govuk-heading-m">The localities</h2>
      <LocalityMap id="map" title="Coverage by locality" shapes={shapes} localities={localities} />
      <h2 class="govuk-heading-m">Whose loss would hurt most</h2>
      <p class="govuk-body">
        Posts and offers, each planned again without it. Hours are weighted by the priority of the need and
        the locality.
      </p>
      <Losses losses={overview.losses} names={names} />
      {overview.families === null ? null : <LeadWork families={overview.families} names={names} />}
      <h2 class="govuk-heading-m">How sure are we?</h2>
      <Certainty view={view} overview={overview} authority={authority} />
      <p class="govuk-body">
        <a class="govuk-link" href={paths.peers(authority)}>
          The council’s published figures beside other councils of its region and England
        </a>
      </p>
    </PlanPage>
  );
}

/** The overview of an authority without a plan to show: what stands in the way and what to do. */
export function OverviewWithoutPlan(
  props: PlanPageFrame & { readonly view: PlanInView; readonly problems: readonly WorkbookProblem[] },
) {
  return <PlanPage {...wordsOf(props)} {...props} />;
}

function wordsOf({ frame, view }: { readonly frame: Frame; readonly view: PlanInView }) {
  const heading = `${frame.authority!.name}: ${view.scenario?.name ?? 'the plan at a glance'}`;
  return { section: 'overview', title: 'Overview', heading } as const;
}
