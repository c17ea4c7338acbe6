import { availability } from './availability.ts';
import { budget } from './budget.ts';
import { coverage } from './coverage.ts';
import { establishment } from './establishment.ts';
import { fairness } from './fairness.ts';
import type { ConstraintFamily } from './family.ts';
import { maximumProviderShare } from './maximum-provider-share.ts';
import { minimumCoverage } from './minimum-coverage.ts';
import { minimumPeople } from './minimum-people.ts';
import { minimumRoleFte } from './minimum-role-fte.ts';
import { movement } from './movement.ts';
import { places } from './places.ts';
import { provision } from './provision.ts';
import { recruitment } from './recruitment.ts';
import { reserveHours } from './reserve-hours.ts';
import { supervisionRatio } from './supervision-ratio.ts';
import { trainees } from './trainees.ts';

/** Every constraint family, in the order in which the model states them. */
export const constraintFamilies: readonly ConstraintFamily[] = [
  coverage,
  availability,
  movement,
  establishment,
  recruitment,
  trainees,
  places,
  provision,
  budget,
  minimumCoverage,
  minimumRoleFte,
  minimumPeople,
  reserveHours,
  supervisionRatio,
  maximumProviderShare,
  fairness,
];
