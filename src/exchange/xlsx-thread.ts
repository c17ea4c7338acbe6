import { parentPort, workerData } from 'node:worker_threads';
import { writeXlsx, type XlsxContent } from './write-xlsx.ts';

parentPort!.postMessage(new Uint8Array(await writeXlsx(workerData as XlsxContent)));
