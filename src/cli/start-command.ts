import { findCouncil } from '../domain/find-council.ts';
import { readNamedLocalities } from '../domain/named-localities.ts';
import { councilStarts } from '../examples/start/council-starts.ts';
import { writeWorkbookFolder } from '../exchange/write-workbook.ts';
import { type Command, UsageError } from './command.ts';
import { report } from './write-commands.ts';

const help = `Write a workbook for any council in England, from its published figures

  skillmix start COUNCIL FOLDER [--locality NAME …] [--overwrite]

COUNCIL is a name or an ONS code: "Telford and Wrekin", E06000020. Need, growth, social workers, children and
deprivation are published; the team, its skills, hours per family, partners, prices and budget are examples,
and every row's source says which.

Options
  --locality NAME   a locality, again for each; "North, 12000" gives the children aged 0 to 17 there.
                    Without it: the districts of a county, else example names
  --overwrite       write into a folder that has files already: its sheets are replaced
`;

/** `start COUNCIL DIR`: a workbook made of published figures, as a folder of CSV files. */
export const startCommand: Command = {
  name: 'start',
  summary: 'write a workbook for any council in England, from its published figures',
  help,
  options: ['locality', 'overwrite'],
  words: { least: 2, most: 2 },
  run: async ([asked, folder], options, terminal) => {
    const found = findCouncil(councilStarts.councils, asked!);
    if (!found.ok) throw new UsageError(found.message);
    const read = readNamedLocalities(options.locality ?? []);
    if (!read.ok) throw new UsageError(read.message);
    const { onsCode } = found.council;
    const { raw, notes } = councilStarts.build(onsCode, read.localities);
    const result = await writeWorkbookFolder(raw, terminal.path(folder!), {
      overwrite: options.overwrite === true,
    });
    const status = await report(result, folder!, terminal);
    for (const note of notes) terminal.note(`Note: ${note}\n`);
    return status;
  },
};
