import { parentPort, workerData } from 'node:worker_threads';
import { readUpload } from './read-upload.ts';

/** What the thread is started with: the file to read. */
export type UploadToRead = { readonly fileName: string; readonly bytes: Uint8Array };

const { fileName, bytes } = workerData as UploadToRead;
parentPort!.postMessage(await readUpload(fileName, Buffer.from(bytes)));
