import { inflateRawSync } from 'node:zlib';

/** A cell whose formula ended in an error such as `#N/A`; `row` and `column` count from 0. */
export type ErrorCell = {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
};

/** No part of a workbook is inflated beyond this many bytes. */
const largestPart = 512 * 1024 * 1024;

/**
 * Finds the cells of an XLSX file whose formulas ended in an error. The XLSX reader gives such cells as blank, and a
 * blank cell would silently become a default. Empty for a file that is not laid out as expected.
 */
export function findErrorCells(bytes: Buffer): readonly ErrorCell[] {
  const parts = zipParts(bytes);
  const partOf = new Map<string, string>();
  for (const tag of tags(parts.get('xl/_rels/workbook.xml.rels')?.() ?? '', 'Relationship')) {
    const target = attribute(tag, 'Target') ?? '';
    partOf.set(attribute(tag, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  return tags(parts.get('xl/workbook.xml')?.() ?? '', 'sheet').flatMap((tag) => {
    const sheet = (attribute(tag, 'name') ?? '').trim();
    const part = parts.get(partOf.get(attribute(tag, 'r:id') ?? '') ?? '');
    return part ? errorCells(sheet, part()) : [];
  });
}

function errorCells(sheet: string, xml: string): readonly ErrorCell[] {
  if (!xml.includes('t="e"')) return [];
  const cells = xml.matchAll(/<(?:\w+:)?c\s([^>]*\bt="e"[^>]*)>(.*?)<\/(?:\w+:)?c>/gs);
  return [...cells].flatMap(([, attributes = '', inside = '']) => {
    const address = /^([A-Z]+)(\d+)$/.exec(attribute(` ${attributes}`, 'r') ?? '');
    const text = /<(?:\w+:)?v>([^<]*)</.exec(inside)?.[1];
    if (!address || text === undefined) return [];
    return [{ sheet, row: Number(address[2]) - 1, column: columnNumber(address[1]!), text }];
  });
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

function tags(xml: string, name: string): readonly string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g')) ?? [];
}

function attribute(tag: string, name: string): string | null {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? null;
}

/** The files inside a ZIP archive by name, inflated when asked for (APPNOTE.TXT 4.3.12: the central directory). */
function zipParts(bytes: Buffer): ReadonlyMap<string, () => string> {
  const parts = new Map<string, () => string>();
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 20 > bytes.length) return parts;
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) break;
    const method = bytes.readUInt16LE(at + 10);
    const size = bytes.readUInt32LE(at + 20);
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    parts.set(name, () => {
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const packed = bytes.subarray(start, start + size);
      return (method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: largestPart })).toString(
        'utf8',
      );
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}
