import type { Child } from 'hono/jsx';
import type { WorkbookProblem } from '../../src/domain/workbook.ts';
import type { FieldError, Frame, Section } from '../frame.ts';
import { Layout } from '../layout.tsx';
import type { PlanInView } from '../plan-in-view.ts';
import { UnshownPlan } from '../states/unshown-plan.tsx';
import { PlanBar } from './plan-bar.tsx';

/** What every page about a plan gets. */
export type PlanPageFrame = {
  readonly frame: Frame;
  /** Whether the visitor may ask for a plan. */
  readonly canPlan: boolean;
};

type PlanPageProps = PlanPageFrame & {
  readonly view: PlanInView;
  readonly section: Section;
  readonly title: string;
  /** The page's heading; its title unless given. */
  readonly heading?: Child;
  /** The ways to the other pages of the section. */
  readonly nav?: Child;
  readonly errors?: readonly FieldError[] | undefined;
  /** Problems of the workbook where it is invalid; looked at only where no plan is shown. */
  readonly problems?: readonly WorkbookProblem[] | undefined;
  /** The page's content; without any, the page says why there is no plan to show. */
  readonly children?: Child;
};

/** A page about a plan: which plan and how it stands, and its content or why there is none. */
export function PlanPage(props: PlanPageProps) {
  const { frame, canPlan, view, section, title, heading = title, nav, errors, problems = [] } = props;
  const bar = { standing: view, authority: frame.authority!.code, here: frame.here, canPlan };
  return (
    <Layout frame={frame} title={title} section={section} errors={errors} planBar={<PlanBar {...bar} />}>
      {nav}
      <h1 class="govuk-heading-l">{heading}</h1>
      {props.children ?? <UnshownPlan {...bar} problems={problems} />}
    </Layout>
  );
}
