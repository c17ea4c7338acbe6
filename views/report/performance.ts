import type { Code } from '../../src/domain/units.ts';
import type { Names } from '../names.ts';
import type { Published, SmallNumbers } from './published.ts';
import type { Report, ReportFamilies, ReportHours } from './report.ts';

/** How a locality or the whole authority stands in one plan: need and what is met are means over the periods. */
export type Standing = ReportHours & {
  /** Families met per FTE of lead-practitioner work; null where there is none or it is withheld. */
  readonly caseload: Published;
  /** In post when the plan was made. */
  readonly fteToday: number;
  /** In post in the last period of the plan. */
  readonly fteAtEnd: number;
};

/** A standing now beside that of the start; null where the start did not know the locality, or there is no start. */
export type Followed = { readonly now: Standing; readonly start: Standing | null };

/** One need at the start and now; null where no hours are required. */
export type FollowedNeed = {
  readonly need: Code;
  readonly now: ReportHours | null;
  readonly start: ReportHours | null;
};

/** Families in one kind of lead-practitioner work, at the start and now. */
export type FollowedFamilies = {
  readonly need: Code;
  readonly now: ReportFamilies | null;
  readonly start: ReportFamilies | null;
};

/** How a locality, or the whole authority (`locality` null), has moved since the start, need by need. */
export type Performance = Followed & {
  readonly locality: Code | null;
  readonly needs: readonly FollowedNeed[];
  readonly families: readonly FollowedFamilies[];
};

/** The two levels of a performance report: the whole, and each locality. */
export type PerformanceReport = Pick<
  Report,
  'council' | 'example' | 'scenario' | 'calendar' | 'made' | 'names'
> & {
  readonly names: Names;
  readonly smallNumbers: SmallNumbers;
  /** When the plan of the start was made and which scenario it is (null = the baseline); null where there is no start. */
  readonly start: { readonly plannedAt: Date; readonly scenario: string | null } | null;
  readonly whole: Performance;
  readonly localities: readonly Performance[];
};
