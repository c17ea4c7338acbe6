import type { Code, Level } from '../src/domain/units.ts';

/** One locality of the list. The plan's figures are null where there is no plan. */
export type LocalityLine = {
  readonly locality: Code;
  readonly hub: string | null;
  /** One of the service manager's own. */
  readonly isOwn: boolean;
  readonly fteToday: number;
  readonly plan: null | {
    readonly coverage: number;
    /** h/week, means over periods. */
    readonly requiredHours: number;
    readonly unmetHours: number;
    /** At the end of the plan. */
    readonly ftePlanned: number;
    /** Families met per FTE of lead-practitioner work; null where there is none. */
    readonly caseload: number | null;
  };
};

/** Need against capacity at one level; hours a week, means over the periods. */
export type NeedLine = {
  readonly need: Code;
  readonly level: Level;
  readonly requiredHours: number;
  /** People based here today with the skill at this level or above, and the casework hours they could give it if they did nothing else. */
  readonly people: number;
  readonly possibleHours: number;
  /** Who delivers in the plan: people based here today, new posts here, people based elsewhere, providers. */
  readonly ownHours: number;
  readonly newHours: number;
  readonly elsewhereHours: number;
  readonly boughtHours: number;
  readonly unmetHours: number;
};

/** FTE of one role based here, today and at the end of the plan, and what makes the difference: planned = today + new − removed − leaving. */
export type TeamChange = {
  readonly role: Code;
  readonly fteToday: number;
  readonly ftePlanned: number;
  readonly newFte: number;
  /** Periods in which new posts start. */
  readonly newFrom: readonly number[];
  readonly removedFte: number;
  /** Expected leavers, and people whose last period is before the end. */
  readonly leavingFte: number;
};

/** People of one role based here who take a course. */
export type TeamTraining = {
  readonly course: Code;
  readonly role: Code;
  readonly people: number;
  readonly periods: readonly number[];
};

/** Hours bought from one offer for this locality, a week (mean over periods), and what they cost over the horizon. */
export type BoughtHere = {
  readonly offer: Code;
  readonly needs: readonly Code[];
  readonly hoursPerWeek: number;
  readonly pounds: number;
};

/** What the plan suggests for a locality's team. */
export type SuggestedTeam = {
  readonly changes: readonly TeamChange[];
  readonly training: readonly TeamTraining[];
  readonly bought: readonly BoughtHere[];
};

/** Work of one person or row of staff in one place on one need; hours a week, mean over periods. */
export type WorkLine = {
  readonly locality: Code;
  readonly need: Code;
  readonly level: Level;
  readonly hoursPerWeek: number;
};

/** A row of staff, or the new posts of a role at a base, and what the plan has them do. */
export type Worker = {
  /** The row's code; null for new posts. */
  readonly staff: Code | null;
  readonly role: Code;
  readonly base: Code;
  /** FTE of all people of the row today; for new posts those of the plan. */
  readonly fte: number;
  readonly work: readonly WorkLine[];
};

/** Who works in a locality: people based here (wherever they work), and people based elsewhere (their work here only). */
export type WhoWorks = { readonly basedHere: readonly Worker[]; readonly fromElsewhere: readonly Worker[] };

/** The only person based here with a need at a level or above. */
export type SingleHolder = {
  readonly need: Code;
  /** The lowest level that nobody else here reaches, and the level that the person holds. */
  readonly level: Level;
  readonly holds: Level;
  readonly staff: Code;
  readonly role: Code;
  /** Work here of this need at `level` or above, h/week, mean over periods. */
  readonly requiredHours: number;
  /** Movable people based within reach who hold it too. */
  readonly peopleElsewhere: number;
};

/** Work that is required here and for which nobody based here has the skill. */
export type MissingSkill = {
  readonly need: Code;
  readonly level: Level;
  readonly requiredHours: number;
  readonly peopleElsewhere: number;
};
