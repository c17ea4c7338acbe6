import readExcelFile from 'read-excel-file/node';

/** A row of a published sheet: cells by their heading. */
export type PublishedRow = Readonly<Record<string, string | number | null>>;

/** The sheets of a published file, the plan's included, as anybody reads them. */
export type PublishedFile = Readonly<Record<string, readonly PublishedRow[]>>;

/** Reads every sheet of an Excel file as a table under its first row; numbers are numbers. */
export async function readPublished(bytes: Buffer): Promise<PublishedFile> {
  const sheets = await readExcelFile(bytes);
  return Object.fromEntries(
    sheets.map(({ sheet, data }) => {
      const [head = [], ...body] = data;
      const rows = body.map((cells) =>
        Object.fromEntries(head.map((heading, at) => [String(heading ?? at), plain(cells[at])])),
      );
      return [sheet, rows];
    }),
  );
}

/** Reads a published CSV file of plain tables without line breaks in cells. */
export function readPublishedCsv(text: string): readonly PublishedRow[] {
  const lines = text
    .replace(/^\ufeff/, '')
    .trim()
    .split('\r\n')
    .map(cellsOf);
  const [head = [], ...body] = lines;
  return body.map((cells) =>
    Object.fromEntries(head.map((heading, at) => [heading, numberOrText(cells[at] ?? '')])),
  );
}

function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/("([^"]|"")*"|[^,]*)(,|$)/g)].map(([, cell]) =>
    cell!.startsWith('"') ? cell!.slice(1, -1).replaceAll('""', '"') : cell!,
  );
}

function plain(value: unknown): string | number | null {
  if (typeof value === 'number') return value;
  return value === null || value === undefined ? null : numberOrText(String(value));
}

function numberOrText(text: string): string | number {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
