import { inThread } from './in-thread.ts';
import type { UploadReading } from './read-upload.ts';
import type { UploadToRead } from './upload-thread.ts';

/** Reads a file as `readUpload` does, in a thread of its own. */
export async function readUploadInThread(fileName: string, bytes: Buffer): Promise<UploadReading> {
  const file: UploadToRead = { fileName, bytes: new Uint8Array(bytes) };
  const message = 'The file is too much to read at once. Send it in parts, or as CSV files.';
  return (await inThread<UploadReading>('./upload-thread', file)) ?? { ok: false, message };
}
