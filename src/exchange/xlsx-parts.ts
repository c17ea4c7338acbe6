import { zipSync } from 'fflate';
import { readZip, type ZipLimits } from './zip-archive.ts';

/** The files of an XLSX workbook that matter for its cells, unpacked within limits. */
export type XlsxParts = {
  readonly files: ReadonlyMap<string, Buffer>;
  /** Its sheets in order of the tabs, each with the file that holds it; null where there is none. */
  readonly sheets: readonly { readonly name: string; readonly file: string | null }[];
};

export type XlsxPartsReading =
  | { readonly ok: true; readonly parts: XlsxParts }
  | { readonly ok: false; readonly message: string };

const limits: ZipLimits = { files: 2_000, bytes: 120 * 1024 * 1024 };
const workbookFile = 'xl/workbook.xml';

/** Unpacks an XLSX file, or says why it is not taken. */
export function readXlsxParts(bytes: Buffer): XlsxPartsReading {
  const reading = readZip(bytes, limits, (name) => /\.(xml|rels)$/i.test(name));
  if (!reading.ok) return reading;
  const { files } = reading;
  const book = files.get(workbookFile)?.toString('utf8');
  if (book === undefined) return { ok: false, message: 'The file has no Excel workbook in it.' };
  const fileOf = new Map<string, string>();
  const relations = files.get('xl/_rels/workbook.xml.rels')?.toString('utf8') ?? '';
  for (const tag of tags(relations, 'Relationship')) {
    const target = attribute(tag, 'Target') ?? '';
    fileOf.set(attribute(tag, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  const sheets = tags(book, 'sheet').map((tag) => {
    const file = fileOf.get(attribute(tag, 'r:id') ?? '') ?? '';
    return { name: (attribute(tag, 'name') ?? '').trim(), file: files.has(file) ? file : null };
  });
  return { ok: true, parts: { files, sheets } };
}

const blankSheet =
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>';

/**
 * An archive of just the files that were unpacked and looked at (another reader of ZIP files could find more in the original), in which every sheet but those in `files`
 * is blank.
 */
export function repacked(parts: XlsxParts, files: ReadonlySet<string>): Buffer {
  const blank = Buffer.from(blankSheet);
  const kept = [...parts.files].map(([name, file]) => {
    const isBlank = /(^|\/)worksheets\/[^/]*\.xml$/i.test(name) && !files.has(name);
    return [name, isBlank ? blank : file] as const;
  });
  return Buffer.from(zipSync(Object.fromEntries(kept), { level: 0 }));
}

/** The tags of an element's name in some XML, with any prefix. */
function tags(xml: string, name: string): readonly string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g')) ?? [];
}

function attribute(tag: string, name: string): string | null {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? null;
}
