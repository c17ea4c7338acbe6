import type { StartCouncil, StartFigures, StartPlaces } from '../src/domain/council-start.ts';

/** Whether a visitor may make an authority: at once, by taking another role of the demonstration, or not. */
export type MayStart = 'yes' | 'by_taking_a_role' | 'no';

/** One council on its start page. */
export type StartInView = {
  readonly council: StartCouncil;
  readonly figures: StartFigures;
  readonly places: StartPlaces;
  /** The form as it is filled: localities one a line, and the code in addresses. */
  readonly localities: string;
  readonly code: string;
};
