#!/usr/bin/env node
import { commands } from './cli/commands.ts';
import { exitStatus } from './cli/exit-status.ts';
import { runCommandLine } from './cli/run.ts';
import { processTerminal } from './cli/terminal.ts';

try {
  process.exitCode = await runCommandLine(process.argv.slice(2), commands, processTerminal());
} catch (error) {
  process.stderr.write(
    `This is a bug in Skillmix. Please report it with these lines:\n${(error as Error).stack}\n`,
  );
  process.exit(exitStatus.bug);
}
