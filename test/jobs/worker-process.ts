import { openDatabase } from '../../src/store/open.ts';
import { storesOn } from '../../src/store/stores-on.ts';
import { jobsOn } from '../builders/background.ts';

/** A worker process on the server named by its first argument, to be killed in the middle of a plan. */
const url = process.argv[2]!;
const database = await openDatabase({ url, dataFolder: '' });
const jobs = jobsOn({ ...database, url, stores: storesOn(database.db) }, { role: 'worker' });
await jobs.start();
