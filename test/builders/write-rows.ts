/** Opens the embedded database in the folder that is named and writes numbered rows without end, saying each number once its row is acknowledged. */
import { writeSync } from 'node:fs';
import { openDatabase } from '../../src/store/open.ts';
import { storesOn } from '../../src/store/stores-on.ts';

const { db } = await openDatabase({ url: null, dataFolder: process.argv[2]! });
const { audit } = storesOn(db);
for (let number = 0; ; number++) {
  await audit.add({
    by: { id: null, name: 'Writer' },
    authorityId: null,
    action: 'write',
    detail: { number },
  });
  writeSync(1, `${number}\n`);
}
