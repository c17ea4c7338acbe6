import type { Child } from 'hono/jsx';
import type { WorkbookProblem } from '../../../src/domain/workbook.ts';
import type { FieldError, Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';
import type { PlanInView } from '../../plan-in-view.ts';
import { UnshownPlan } from '../../states/unshown-plan.tsx';
import { PlanBar } from '../plan-bar.tsx';
import { GapsNav } from './gaps-nav.tsx';

/** What every page of the section gets. */
export type GapsPageProps = {
  readonly frame: Frame;
  /** Whether the visitor may ask for a plan. */
  readonly canPlan: boolean;
};

type Props = GapsPageProps & {
  readonly view: PlanInView;
  readonly title: string;
  readonly current: 'gaps' | 'commissioning' | 'offers';
  readonly need?: string | null;
  readonly errors?: readonly FieldError[];
  /** Problems of the workbook where it is invalid; looked at only where no plan is shown. */
  readonly problems?: readonly WorkbookProblem[];
  /** The page's content; without any, the page says why there is no plan to show. */
  readonly children?: Child;
};

/** A page of the section: which plan, where one is, and its content or why there is none. */
export function GapsPage(props: Props) {
  const { frame, view, canPlan, title, current, need = null, errors, problems = [], children } = props;
  const authority = frame.authority!.code;
  const bar = { standing: view, authority, here: frame.here, canPlan };
  return (
    <Layout frame={frame} title={title} section="gaps" errors={errors} planBar={<PlanBar {...bar} />}>
      <GapsNav authority={authority} scenario={view.scenario?.code ?? null} need={need} current={current} />
      <h1 class="govuk-heading-l">{title}</h1>
      {children === undefined ? (
        <UnshownPlan {...bar} problems={problems} />
      ) : (
        <div class="skillmix-print-wide">{children}</div>
      )}
    </Layout>
  );
}
