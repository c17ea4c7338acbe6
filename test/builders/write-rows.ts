/**
 * Opens the embedded database in the folder that is named, stores an authority `busy` and adds demand to it without end, one numbered row an edit, saying each number
 * once its edit is acknowledged.
 */
import { writeSync } from 'node:fs';
import { rawWorkbook } from '../../src/domain/raw-workbook.ts';
import { openDatabase } from '../../src/store/open.ts';
import { storesOn } from '../../src/store/stores-on.ts';

const { db } = await openDatabase({ url: null, dataFolder: process.argv[2]! });
const { authorities, workbooks } = storesOn(db);
const by = { id: null, name: 'Writer' };
const facts = { code: 'busy', name: 'Busy', colour: '#000000', example: true };
const authority = await authorities.create(facts, rawWorkbook({ demand: [] }), by);
for (let number = 0; ; number++) {
  const cells = { families: `${number}` };
  await workbooks.edit(authority!.id, by, 'More', [{ kind: 'add', sheet: 'demand', cells }], () => null);
  writeSync(1, `${number}\n`);
}
