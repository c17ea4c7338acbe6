import { maybe } from '../domain/nearest.ts';
import { buildCouncil, councils } from '../examples/councils.ts';
import { type WriteResult, writeTemplate, writeWorkbookFolder } from '../exchange/write-workbook.ts';
import { type Command, UsageError } from './command.ts';
import { type ExitStatus, exitStatus } from './exit-status.ts';
import type { Terminal } from './terminal.ts';

const overwriteHelp = `
  --overwrite   write into a folder that has files already: its sheets are replaced
`;

/** `template DIR`: a small valid workbook to start from. */
export const templateCommand: Command = {
  name: 'template',
  summary: 'write a small workbook to start from',
  help: `Write a small valid workbook with every sheet and column, to fill in

  skillmix template FOLDER [--overwrite]
${overwriteHelp}`,
  options: ['overwrite'],
  words: { least: 1, most: 1 },
  run: async ([folder], options, terminal) => {
    const result = await writeTemplate(terminal.path(folder!), { overwrite: options.overwrite === true });
    return report(result, folder!, terminal);
  },
};

/** `export COUNCIL DIR`: a bundled council as a folder of CSV files. */
export const exportCommand: Command = {
  name: 'export',
  summary: 'write a bundled council as CSV files',
  help: `Write the workbook of a bundled council as a folder of CSV files

  skillmix export COUNCIL FOLDER [--overwrite]
${overwriteHelp}`,
  options: ['overwrite'],
  words: { least: 2, most: 2 },
  run: async ([code, folder], options, terminal) => {
    const raw = buildCouncil(code!);
    if (raw === null) {
      const codes = councils.map((council) => council.code);
      throw new UsageError(`There is no bundled council '${code}'.${maybe(code!, codes)}`);
    }
    const result = await writeWorkbookFolder(raw, terminal.path(folder!), {
      overwrite: options.overwrite === true,
    });
    return report(result, folder!, terminal);
  },
};

/** Says where the sheets are; wrong usage where the folder has files already. */
export async function report(result: WriteResult, folder: string, terminal: Terminal): Promise<ExitStatus> {
  if (!result.ok) {
    const hint = result.message.endsWith('overwritten.') ? ' To overwrite it, add --overwrite.' : '';
    throw new UsageError(`${result.message}${hint}`);
  }
  await terminal.write(
    `Wrote ${result.files.length} sheets to ${folder}. Plan it: npm run --silent plan -- ${folder}\n`,
  );
  return exitStatus.done;
}
