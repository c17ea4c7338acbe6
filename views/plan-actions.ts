import type { Code, Level } from '../src/domain/units.ts';

/** What a plan asks its council to do, each way with what it costs (£ over the horizon) and its lines largest first. */
export type PlanActions = {
  readonly recruit: {
    readonly fte: number;
    /** Pay of the new posts and recruiting them. */
    readonly pounds: number;
    readonly lines: readonly {
      readonly role: Code;
      readonly fte: number;
      readonly places: readonly { readonly locality: Code; readonly fte: number }[];
      /** Periods in which posts start. */
      readonly periods: readonly number[];
    }[];
  };
  readonly train: {
    readonly people: number;
    readonly pounds: number;
    readonly lines: readonly {
      readonly course: Code;
      /** What it teaches. */
      readonly need: Code;
      readonly toLevel: Level;
      readonly people: number;
      readonly periods: readonly number[];
    }[];
  };
  readonly buy: {
    /** Mean over the periods. */
    readonly hoursPerWeek: number;
    readonly pounds: number;
    readonly lines: readonly {
      readonly offer: Code;
      readonly hoursPerWeek: number;
      readonly pounds: number;
      readonly needs: readonly Code[];
    }[];
  };
  readonly move: {
    /** Hours of work away from the base, mean over the periods. */
    readonly hoursPerWeek: number;
    readonly lines: readonly { readonly from: Code; readonly to: Code; readonly hoursPerWeek: number }[];
  };
  readonly reduce: {
    readonly fte: number;
    /** Pay saved less what removing the posts costs. */
    readonly savedPounds: number;
    readonly lines: readonly { readonly role: Code; readonly locality: Code; readonly fte: number }[];
  };
};
