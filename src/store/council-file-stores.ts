import type { CouncilReadings } from '../domain/council-readings.ts';
import type { AuthorityId } from '../domain/stored-workbook.ts';
import type { TeamPlaces } from '../domain/team-places.ts';
import type { Editor } from './stores.ts';

/** Which locality each team works in, as the user said: by team in lower case, '' for rows without a team. */
export type TeamPlaceStore = {
  readonly list: (authorityId: AuthorityId) => Promise<TeamPlaces>;
  /** Keeps the places of these teams; those of other teams stay. A place '' forgets the team. */
  readonly put: (authorityId: AuthorityId, by: Editor, places: TeamPlaces) => Promise<void>;
};

/** What was counted in the council's own files, the newest of each kind. */
export type CouncilReadingStore = {
  readonly get: <Kind extends keyof CouncilReadings>(
    authorityId: AuthorityId,
    kind: Kind,
  ) => Promise<KeptReading<CouncilReadings[Kind]> | null>;
  readonly put: <Kind extends keyof CouncilReadings>(
    authorityId: AuthorityId,
    by: Editor,
    kind: Kind,
    figures: CouncilReadings[Kind],
  ) => Promise<void>;
  readonly forget: (authorityId: AuthorityId, kind: keyof CouncilReadings) => Promise<void>;
};

export type KeptReading<Figures> = {
  readonly figures: Figures;
  readonly readAt: Date;
  readonly readBy: string;
};
