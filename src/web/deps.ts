import type { LocalityShapes } from '../../views/charts/locality-shapes.ts';
import type { CouncilStarts } from '../domain/council-start.ts';
import type { PeerLookup } from '../domain/peers/peer-group.ts';
import type { RawWorkbook } from '../domain/workbook.ts';
import type { PlanningService } from '../jobs/planning-service.ts';
import type { Stores } from '../store/stores.ts';
import type { AuthService } from './auth-service.ts';
import type { Reading } from './reading.ts';

/** What the application is made of; everything it does not do itself arrives here. */
export type Deps = {
  readonly stores: Stores;
  /** The stores' workbooks and answers, with the last few kept. */
  readonly reading: Reading;
  readonly planning: PlanningService;
  readonly auth: AuthService;
  /** The bundled councils, from which an authority can be made. */
  readonly examples: readonly ExampleCouncil[];
  /** Workbooks made of published figures, for any council in England. */
  readonly starts: CouncilStarts;
  readonly log: Log;
  readonly clock: () => Date;
  readonly site: Site;
  /** Outlines of an authority's localities by its code; null where there are none. */
  readonly maps: (authority: string) => LocalityShapes | null;
  /** Published figures of the council with this ONS code, of its region's councils and of England. */
  readonly peers: (onsCode: string) => PeerLookup;
};

/** A council that comes with the service: its code, its name, and its workbook made afresh. */
export type ExampleCouncil = {
  readonly code: string;
  readonly name: string;
  readonly build: () => RawWorkbook;
};

/** Structured logs without personal data: codes, counts and times only. */
export type Log = {
  readonly info: (facts: Readonly<Record<string, unknown>>, message: string) => void;
  readonly warn: (facts: Readonly<Record<string, unknown>>, message: string) => void;
  readonly error: (facts: Readonly<Record<string, unknown>>, message: string) => void;
};

export type Site = {
  /** Behind TLS: cookies are secure and browsers are told to stay with https. */
  readonly secure: boolean;
  /** `https://skillmix.example.gov.uk`, without a slash at the end. */
  readonly origin: string;
  /** Whether visitors are at once demo users; only on loopback with the embedded database. */
  readonly demo: boolean;
  /** Whether a proxy stands in front that says who asks in X-Forwarded-For; without one nobody's word is taken for it. */
  readonly behindProxy?: boolean;
  /** Requests that one address may make in a minute. */
  readonly requestsPerMinute: number;
  /** Whether the service can take requests: the database answers. */
  readonly ready: () => Promise<boolean>;
};
