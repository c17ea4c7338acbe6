import { crc32, inflateRawSync } from 'node:zlib';

/** What an archive may hold before it is unpacked. */
export type ZipLimits = {
  readonly files: number;
  /** Bytes of all wanted files together, unpacked. */
  readonly bytes: number;
};

export type ZipReading =
  | { readonly ok: true; readonly files: ReadonlyMap<string, Buffer> }
  /** Safe to show: what was found and what to do. */
  | { readonly ok: false; readonly message: string };

/** Bytes unpacked from one packed byte at most; more than 200 occurs in files made to do harm, or with little in them. */
const largestRatio = 200;
const harmlessBytes = 4 * 1024 * 1024;

type Entry = {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly at: number;
};

const damaged = 'The file is damaged or not complete. Save or download it again.';

/** Whether bytes begin as a ZIP archive does (XLSX files are ZIP archives). */
export function isZip(bytes: Buffer): boolean {
  return bytes.length > 3 && bytes.readUInt32LE(0) === 0x04034b50;
}

/** The names of the files in a ZIP archive; empty where it is none. */
export function zipNames(bytes: Buffer): readonly string[] {
  return entriesOf(bytes)?.map(({ name }) => name) ?? [];
}

/**
 * Unpacks the wanted files of a ZIP archive (APPNOTE.TXT 4.3), by name. Nothing is unpacked beyond what the archive states, and nothing at all where that is more than the
 * limits or looks made to do harm. Files that differ from their stated size or checksum make the archive damaged.
 */
export function readZip(bytes: Buffer, limits: ZipLimits, wanted: (name: string) => boolean): ZipReading {
  const refuse = (message: string): ZipReading => ({ ok: false, message });
  const entries = entriesOf(bytes);
  if (entries === null) return refuse(damaged);
  if (entries.length > limits.files) {
    return refuse(`The archive holds ${entries.length} files; at most ${limits.files} are taken.`);
  }
  const chosen = entries.filter(({ name }) => wanted(name));
  const total = chosen.reduce((sum, entry) => sum + entry.bytes, 0);
  if (total > limits.bytes) {
    return refuse(
      `Unpacked, the file would be ${megabytes(total)} MB; at most ${megabytes(limits.bytes)} MB are taken. Send it in parts.`,
    );
  }
  const files = new Map<string, Buffer>();
  for (const entry of chosen) {
    const { name, encrypted, method, packedBytes } = entry;
    if (encrypted) return refuse('The archive is protected by a password. Save it without one.');
    if (entry.bytes > harmlessBytes && entry.bytes > packedBytes * largestRatio) {
      return refuse(`'${shown(name)}' is packed more tightly than real data ever is, so it was not opened.`);
    }
    if (files.has(name)) return refuse(`The archive holds '${shown(name)}' twice. Keep one.`);
    if (method !== 0 && method !== 8) {
      return refuse(`'${shown(name)}' is packed in an unusual way. Make the archive again as a plain ZIP.`);
    }
    const file = unpacked(bytes, entry);
    if (file === null) return refuse(damaged);
    files.set(name, file);
  }
  return { ok: true, files };
}

/** The files of the central directory; null where the archive is not laid out as one. ZIP64 is beyond any limit here. */
function entriesOf(bytes: Buffer): readonly Entry[] | null {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > bytes.length) return null;
  const count = bytes.readUInt16LE(end + 10);
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  while (entries.length < count) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) return null;
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    if (nameEnd > bytes.length) return null;
    const name = bytes.toString('utf8', at + 46, nameEnd);
    const entry = {
      name,
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packedBytes: bytes.readUInt32LE(at + 20),
      bytes: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    };
    entries.push(entry);
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function unpacked(bytes: Buffer, entry: Entry): Buffer | null {
  const { at, packedBytes, method } = entry;
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== 0x04034b50) return null;
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  if (start + packedBytes > bytes.length) return null;
  const packed = bytes.subarray(start, start + packedBytes);
  const file = method === 0 ? packed : inflated(packed, entry.bytes);
  return file !== null && file.length === entry.bytes && crc32(file) === entry.crc ? file : null;
}

function inflated(packed: Buffer, bytes: number): Buffer | null {
  try {
    // Stops as soon as there is more than was stated.
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, bytes) });
  } catch {
    return null;
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(0);
}

function shown(name: string): string {
  return name.length > 80 ? `${name.slice(0, 80)}…` : name;
}
