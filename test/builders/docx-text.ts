import { strFromU8, unzipSync } from 'fflate';

/** A Word document as a test reads it: its paragraphs outside tables, each with its style, and the texts of its tables. Blank paragraphs are left out. */
export type DocxText = {
  readonly paragraphs: readonly (readonly [style: string, text: string])[];
  readonly tables: readonly (readonly (readonly string[])[])[];
};

/** Reads the text of a document's main part. */
export function docxText(bytes: Uint8Array): DocxText {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
  const tables = elements(xml, 'w:tbl').map((table) =>
    elements(table, 'w:tr').map((row) => elements(row, 'w:tc').map(textOf)),
  );
  const outside = xml.replace(/<w:tbl>[\s\S]*?<\/w:tbl>/g, '');
  const paragraphs = elements(outside, 'w:p')
    .map((each) => [/<w:pStyle w:val="([^"]*)"/.exec(each)?.[1] ?? '', textOf(each)] as const)
    .filter(([, text]) => text !== '');
  return { paragraphs, tables };
}

function elements(xml: string, name: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>[\\s\\S]*?</${name}>`, 'g'))].map(([all]) => all);
}

function textOf(xml: string): string {
  const text = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, each]) => each).join('');
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
