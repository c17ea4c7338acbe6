import type { Goal } from '../../domain/settings.ts';
import type { StageName } from '../answer.ts';
import type { Inputs } from '../inputs.ts';
import type { Variables } from '../variables.ts';
import { cost } from './cost.ts';
import { disruption } from './disruption.ts';
import { unmetNeed } from './unmet-need.ts';
import { worstLocality } from './worst-locality.ts';

/** The order in which each goal's stages are solved; each is held while the next is solved. */
export const stagesOfGoal: Readonly<Record<Goal, readonly StageName[]>> = {
  most_need_met: ['unmet_need', 'worst_locality', 'cost', 'disruption'],
  fairest: ['worst_locality', 'unmet_need', 'cost', 'disruption'],
  least_cost: ['cost', 'unmet_need', 'worst_locality', 'disruption'],
};

/** The objective of a stage: one cost per column, to be minimised. */
export const objectives: Readonly<Record<StageName, (inputs: Inputs, variables: Variables) => Float64Array>> =
  {
    unmet_need: unmetNeed,
    worst_locality: worstLocality,
    cost,
    disruption,
  };
