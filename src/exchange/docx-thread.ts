import { parentPort, workerData } from 'node:worker_threads';
import type { WrittenDocument } from '../domain/written-document.ts';
import { writeDocx } from './write-docx.ts';

parentPort!.postMessage(await writeDocx(workerData as WrittenDocument));
