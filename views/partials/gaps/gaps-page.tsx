import type { Child } from 'hono/jsx';
import type { WorkbookProblem } from '../../../src/domain/workbook.ts';
import type { FieldError } from '../../frame.ts';
import type { PlanInView } from '../../plan-in-view.ts';
import { PlanPage, type PlanPageFrame } from '../plan-page.tsx';
import { GapsNav, type GapsPageName } from './gaps-nav.tsx';

/** What every page of the section gets. */
export type GapsPageProps = PlanPageFrame;

type Props = GapsPageProps & {
  readonly view: PlanInView;
  readonly title: string;
  readonly current: GapsPageName;
  /** How it is printed: wide for tables, or as a document by itself, without what is around it. */
  readonly print?: 'wide' | 'document';
  readonly need?: string | null;
  readonly errors?: readonly FieldError[];
  /** Problems of the workbook where it is invalid; looked at only where no plan is shown. */
  readonly problems?: readonly WorkbookProblem[];
  /** The page's content; without any, the page says why there is no plan to show. */
  readonly children?: Child;
};

/** A page of the section: which plan, where one is, and its content or why there is none. */
export function GapsPage({ current, need = null, print = 'wide', children, ...props }: Props) {
  const scenario = props.view.scenario?.code ?? null;
  const authority = props.frame.authority!.code;
  const nav = <GapsNav authority={authority} scenario={scenario} need={need} current={current} />;
  return (
    <PlanPage {...props} section="gaps" nav={nav}>
      {children === undefined ? undefined : <div class={`skillmix-print-${print}`}>{children}</div>}
    </PlanPage>
  );
}
