import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { inputsOf } from '../planning/inputs.ts';
import { lpFileChunks } from '../planning/lp-file.ts';
import { modelOf, namesOf, type PlanModel } from '../planning/model.ts';
import { familyProblem, modelText } from '../planning/model-text.ts';
import { type OptionValues, UsageError } from './command.ts';
import type { OpenedWorkbook } from './open-workbook.ts';
import type { PlanChoices } from './plan-opened.ts';
import type { Terminal } from './terminal.ts';

/** Throws UsageError when --print-model names no family or is asked for together with --json. */
export function checkModelOptions(options: OptionValues): void {
  const family = options['print-model'];
  const problem = family === undefined ? null : familyProblem(family);
  if (problem !== null) throw new UsageError(problem);
  if (family !== undefined && options.json) {
    throw new UsageError('--print-model writes algebra, --json writes JSON: ask for one of them.');
  }
  if (options.solve && !showsModel(options)) {
    throw new UsageError(
      '--solve goes with --print-model or --write-lp; without them a plan is made anyway.',
    );
  }
}

/** Whether the options ask for the model. */
export function showsModel(options: OptionValues): boolean {
  return options['print-model'] !== undefined || options['write-lp'] !== undefined;
}

/** Prints and writes the model as the options ask. Throws UsageError when the file cannot be written. */
export async function showModel(
  { workbook: given }: Extract<OpenedWorkbook, { ok: true }>,
  options: OptionValues,
  choices: PlanChoices,
  terminal: Terminal,
): Promise<void> {
  const model = modelOf(inputsOf(given, choices.goal === undefined ? {} : { goal: choices.goal }));
  const family = options['print-model'];
  if (family !== undefined) await terminal.write(modelText(model, family));
  const file = options['write-lp'];
  if (file !== undefined) {
    await writeLp(model, terminal.path(file));
    const { rowCount, columnCount } = model.linear;
    terminal.note(`Wrote ${rowCount} rows and ${columnCount} columns to ${file}.\n`);
  }
}

async function writeLp(model: PlanModel, file: string): Promise<void> {
  const chunks = Readable.from(lpFileChunks(model.linear, namesOf(model)));
  try {
    await pipeline(chunks, createWriteStream(file));
  } catch (error) {
    throw new UsageError(`The file '${file}' cannot be written: ${(error as Error).message}`);
  }
}
