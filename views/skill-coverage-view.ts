import type { Code, Level } from '../src/domain/units.ts';

/** Who holds a skill in a locality at a level or above, against the work there that asks for it. */
export type HeldLevel = {
  readonly level: Level;
  /** People based there and their FTE. */
  readonly people: number;
  readonly fte: number;
  /** Casework hours a week that they could give it if they did nothing else. */
  readonly possibleHours: number;
  /** Hours a week of work at this level or above, mean over the periods. */
  readonly requiredHours: number;
  /** The one person, where it is one. */
  readonly single: { readonly staff: Code; readonly role: Code } | null;
  /** Share (0–1) of those hours that the plan meets; null where nothing is required or there is no plan. */
  readonly coverage: number | null;
};

/** A skill in a locality, at level 1, 2 and 3 or above. */
export type HeldSkill = {
  readonly locality: Code;
  readonly need: Code;
  readonly levels: readonly HeldLevel[];
};

/** How a skill stands on paper, whatever a plan does about it. */
export type SkillStanding = 'no_need' | 'nobody' | 'single' | 'too_few' | 'enough';

/** How a skill stands on paper: nobody, one person only, more people with too few or with enough hours. */
export function skillStanding({ people, possibleHours, requiredHours }: HeldLevel): SkillStanding {
  if (requiredHours < 0.05) return 'no_need';
  if (people === 0) return 'nobody';
  if (people === 1) return 'single';
  return possibleHours < requiredHours ? 'too_few' : 'enough';
}

/** The words of a standing, which stand beside every shade. */
export const standingWords: Readonly<Record<SkillStanding, string>> = {
  no_need: 'not needed',
  nobody: 'nobody',
  single: 'one person only',
  too_few: 'too few hours',
  enough: 'enough hours',
};

/** A skill that hangs on one person in a locality, or that nobody there has (`holder` null). */
export type ThinSkill = {
  readonly locality: Code;
  readonly need: Code;
  /** The lowest level that only one person, or nobody, reaches. */
  readonly level: Level;
  readonly holder: { readonly staff: Code; readonly role: Code } | null;
  readonly requiredHours: number;
  readonly peopleElsewhere: number;
};
