import { addAdministratorCommand } from './add-administrator-command.ts';
import { checkCommand } from './check-command.ts';
import { checklistCommand } from './checklist-command.ts';
import type { Command } from './command.ts';
import { compareCommand } from './compare-command.ts';
import { councilsCommand } from './councils-command.ts';
import { peersCommand } from './peers-command.ts';
import { planCommand } from './plan-command.ts';
import { reportCommand } from './report-command.ts';
import { scenariosCommand } from './scenarios-command.ts';
import { startCommand } from './start-command.ts';
import { wisnCommand } from './wisn-command.ts';
import { exportCommand, templateCommand } from './write-commands.ts';

/** Every command, in the order in which help lists them. */
export const commands: readonly Command[] = [
  planCommand,
  compareCommand,
  reportCommand,
  scenariosCommand,
  checkCommand,
  checklistCommand,
  wisnCommand,
  councilsCommand,
  peersCommand,
  startCommand,
  exportCommand,
  templateCommand,
  addAdministratorCommand,
];
