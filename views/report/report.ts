import type { SheetName } from '../../src/domain/sheet-name.ts';
import type { SourceKind } from '../../src/domain/source-kind.ts';
import type { Code, Level } from '../../src/domain/units.ts';
import type { Cost, Plan, SinglePoint } from '../../src/planning/answer.ts';
import type { LongReason } from '../long-gaps.ts';
import type { Names } from '../names.ts';
import type { HeadFigures, PlanChange } from '../overview.ts';
import type { Calendar } from '../period-dates.ts';
import type { PlanActions } from '../plan-actions.ts';
import type { Published, SmallNumbers } from './published.ts';
import type { Risk } from './risk.ts';

/** Required and unmet hours a week, means over the periods; both null where withheld. */
export type ReportHours = {
  readonly requiredHours: Published;
  readonly unmetHours: Published;
  /** Coverage (0–1) in whole percent, of a total whose hours are withheld; null where nothing is required. */
  readonly roundedCoverage?: number | null;
};

/** A locality; `before` is its coverage (0–1) in the plan of last time, null where there was none. */
export type ReportLocality = ReportHours & {
  readonly locality: Code;
  readonly before: Published;
  /** In post today, and mean over the periods of the plan. */
  readonly fteToday: number;
  readonly ftePlanned: number;
};

/** One need in one locality. */
export type ReportCell = ReportHours & { readonly locality: Code; readonly need: Code };

/** A plan that was considered: the one that is recommended, the baseline, or another scenario. */
export type ReportOption = ReportHours & {
  /** The scenario's name; null = the baseline. */
  readonly name: string | null;
  readonly recommended: boolean;
  readonly costPounds: number;
  readonly budgetPounds: number;
  readonly worstOff: { readonly locality: Code; readonly coverage: number } | null;
  /** Edits of the data since it was planned. */
  readonly editsSince: number;
};

/** Families in one kind of lead-practitioner work, at any one time, means over the periods. Kinds overlap and are never added up. */
export type ReportFamilies = { readonly need: Code; readonly open: Published; readonly waiting: Published };

/** Whom the plan touches. */
export type ReportPeople = {
  readonly families: readonly ReportFamilies[];
  readonly fteToday: number;
  /** In post in the last period. */
  readonly fteAtEnd: number;
  readonly newFte: number;
  readonly removedFte: number;
  readonly trained: number;
  /** Hours of work a week away from the base. */
  readonly sharedHours: number;
};

/** The main figures of a plan; coverage in whole percent where the hours are withheld. */
export type ReportHead = Pick<HeadFigures, 'coverage' | 'costPounds'> & {
  readonly requiredHours: Published;
  readonly unmetHours: Published;
};

/** What moved since the plan of last time. `at` null: it is a saved answer without a date; `edits` null: nobody knows them. */
export type ReportChange =
  | Exclude<PlanChange, { readonly kind: 'changed' }>
  | {
      readonly kind: 'changed';
      readonly at: Date | null;
      readonly before: ReportHead;
      readonly after: ReportHead;
      readonly sameData: boolean;
      readonly localities: readonly { readonly locality: Code; readonly difference: number }[];
      /** What was changed, without who did it. */
      readonly edits: { readonly count: number; readonly newest: readonly string[] } | null;
    };

/** A gap over the whole plan. */
export type ReportGap = {
  readonly locality: Code;
  readonly need: Code;
  readonly level: Level;
  readonly periods: readonly number[];
  /** Mean over all periods. */
  readonly unmetHours: Published;
  readonly reasons: readonly LongReason[];
};

/** Hours bought from one offer, or from several that are told together so that none gives a small number away. */
export type ReportPurchase = {
  readonly offers: readonly Code[];
  readonly needs: readonly Code[];
  readonly hoursPerWeek: number;
  readonly pounds: number;
  /** Whether all of them are the third sector's. */
  readonly thirdSector: boolean;
};

/** Rows by where their figures come from. */
export type KindCounts = Readonly<Record<SourceKind, number>>;

/** A setting as it was planned with. */
export type ReportSetting = {
  /** What it means. */
  readonly meaning: string;
  readonly value: string;
  readonly unit: string | null;
  /** Whether the workbook gives it; else it is the usual value. */
  readonly kind: SourceKind | 'default';
  readonly source: string | null;
};

/** Everything that a board report says, worked out: a page only draws it. */
export type Report = {
  readonly council: string;
  /** Whether it is a bundled council with example values. */
  readonly example: boolean;
  /** The scenario's name; null = the baseline. */
  readonly scenario: string | null;
  readonly calendar: Calendar;
  readonly names: Names;
  readonly proof: Pick<Plan, 'outcome' | 'stages' | 'checks' | 'goal'>;
  readonly made: {
    readonly now: Date;
    readonly plannedAt: Date | null;
    readonly dataChangedAt: Date | null;
    readonly editsSince: number;
  };
  readonly smallNumbers: SmallNumbers;
  /** The decision in the reader's own words; null = as the plan words it. */
  readonly ownDecision: string | null;
  readonly totals: ReportHours;
  readonly cost: Cost;
  readonly actions: Omit<PlanActions, 'buy'>;
  readonly bought: {
    readonly hoursPerWeek: Published;
    readonly pounds: number;
    readonly lines: readonly ReportPurchase[];
  };
  readonly options: readonly ReportOption[];
  readonly people: ReportPeople;
  readonly localities: readonly ReportLocality[];
  /** Needs for which hours are required somewhere, over the authority, in the order of their sheet. */
  readonly needs: readonly (ReportHours & { readonly need: Code })[];
  readonly cells: readonly ReportCell[];
  /** Heaviest first. */
  readonly risks: readonly Risk[];
  readonly losses: readonly SinglePoint[];
  readonly rules: { readonly hard: number; readonly soft: number; readonly broken: number };
  readonly change: ReportChange;
  /** Gaps of five hundredths of an hour and more, most pressing first. */
  readonly gaps: readonly ReportGap[];
  readonly settings: readonly ReportSetting[];
  readonly sheets: readonly { readonly sheet: SheetName; readonly counts: KindCounts }[];
};
