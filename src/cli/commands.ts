import type { Command } from './command.ts';
import { planCommand } from './plan-command.ts';

/** Every command, in the order in which help lists them. */
export const commands: readonly Command[] = [planCommand];
