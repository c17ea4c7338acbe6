import type { WrittenDocument } from '../domain/written-document.ts';
import { inThread } from './in-thread.ts';

/** Writes a document as `writeDocx` does, in a thread of its own: the library for it takes nearly half a second to load, and a long brief a second to write, in which nobody else would be answered. */
export async function writeDocxInThread(document: WrittenDocument): Promise<Uint8Array> {
  const bytes = await inThread<Uint8Array>('./docx-thread', document);
  if (bytes === null) throw new Error('A document took too long to write.');
  return bytes;
}
