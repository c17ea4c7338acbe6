import { z } from 'zod';
import { columnOf } from '../../../domain/edit-columns.ts';
import { nearest } from '../../../domain/nearest.ts';
import { type RawSheet, type SheetName, sheetNames } from '../../../domain/workbook.ts';
import { hideInWorkbook } from '../../../exchange/small-numbers/hide-in-workbook.ts';
import { jsonSheet } from '../../../exchange/workbook-json.ts';
import type { Deps } from '../../deps.ts';
import { notFound } from '../../errors.ts';
import { tokenVisitorOf } from '../../route.ts';
import { type Endpoint, endpoint } from '../endpoint.ts';
import { authorityName, jsonAnswer, pageAnswer, unchanged } from '../endpoint-parts.ts';
import { linkTo, offsetIn, pageOf, pageQuery } from '../paging.ts';
import { jsonReply } from '../reply.ts';
import { name } from '../schemas/described.ts';
import { ofWorkbook, pageFields } from '../schemas/lists.ts';
import { hiddenFrom, smallOf } from '../small-numbers.ts';
import type { TokenVisitor } from '../token-visitor.ts';

const row = name(
  'Row',
  z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
    .describe(
      'A row by column name: numbers and yes/no (true, false) typed, all else text as it was written. A blank cell is left out; null is a count of families that is withheld.',
    ),
);

const sheet = name(
  'Sheet',
  z.object({
    columns: z.array(z.string()).describe('Its columns in order'),
    rows: z.array(row).describe('Its rows in order; the first is row 2, as in a spreadsheet'),
  }),
);

/** The stored workbook, whole. */
export const workbookSchema = name(
  'Workbook',
  z.object({
    ...ofWorkbook,
    sheets: z
      .partialRecord(z.enum(sheetNames), sheet)
      .describe('The sheets by name; an empty one may be missing'),
  }),
);

const sheetPage = name(
  'SheetPage',
  z.object({
    ...ofWorkbook,
    sheet: z.enum(sheetNames),
    columns: z
      .array(
        z.object({
          name: z.string(),
          kind: z
            .enum(['text', 'code', 'number', 'yes_no', 'choice', 'date', 'reference', 'list', 'own'])
            .describe('own: a column of the user’s own, which planning ignores'),
          unit: z.string().describe('Unit of its numbers; empty where there is none'),
          meaning: z.string(),
          required: z.boolean(),
        }),
      )
      .describe('Its columns in order'),
    ...pageFields,
    items: z.array(z.object({ row: z.int().describe('Row number; the header is row 1'), cells: row })),
  }),
);

/** The stored workbook: whole, and sheet by sheet. */
export const workbookEndpoints: readonly Endpoint[] = [
  endpoint({
    id: 'workbook',
    group: 'Workbook',
    method: 'get',
    path: '/:authority/workbook',
    summary: 'The whole planning workbook',
    meaning:
      'All sheets as they are stored. What comes can be sent to …/plan, changed or as it is; where small numbers are withheld it is not whole, and cannot.',
    names: authorityName,
    query: z.object({}),
    scope: 'read',
    answers: [jsonAnswer(workbookSchema, 'The workbook'), unchanged],
    problems: [404, 409],
    handle: async (c, deps) => {
      const visitor = tokenVisitorOf(c);
      const { raw, about } = await storedText(deps, visitor);
      const sheets = sheetNames.flatMap((each) => {
        const text = raw[each];
        return text ? [[each, jsonSheet(each, text)] as const] : [];
      });
      return jsonReply(c, { ...about, sheets: Object.fromEntries(sheets) });
    },
  }),
  endpoint({
    id: 'sheet',
    group: 'Workbook',
    method: 'get',
    path: '/:authority/workbook/:sheet',
    summary: 'One sheet of the workbook, page by page',
    meaning: 'The rows of a sheet as they are stored, with what each column means.',
    names: { ...authorityName, sheet: `Name of the sheet: ${sheetNames.join(', ')}` },
    query: z.object(pageQuery),
    scope: 'read',
    answers: [pageAnswer(sheetPage), unchanged],
    problems: [400, 404, 409, 422],
    handle: async (c, deps, { limit, cursor }) => {
      const visitor = tokenVisitorOf(c);
      const asked = sheetOf(c.req.param('sheet') ?? '');
      const { raw, about } = await storedText(deps, visitor);
      const text = raw[asked] ?? { columns: [], rows: [] };
      const items = jsonSheet(asked, text).rows.map((cells, index) => ({
        row: text.rows[index]!.row,
        cells,
      }));
      const offset = offsetIn(cursor, about.revision);
      const page = pageOf(c, deps, items, { of: `${about.revision}`, offset, limit });
      const columns = columnsOf(asked, text);
      return jsonReply(c, { ...about, sheet: asked, columns, ...page }, { headers: linkTo(page.next) });
    },
  }),
];

async function storedText(deps: Deps, visitor: TokenVisitor) {
  const { authority } = visitor;
  const { raw, stored } = await deps.reading.current(authority.id);
  const hidden = await hiddenFrom(deps, visitor, null);
  const { revision, changedAt } = stored;
  const about = {
    authority: authority.code,
    revision,
    changedAt: changedAt.toISOString(),
    ...smallOf(visitor),
  };
  return { raw: hideInWorkbook(raw, hidden), about };
}

function sheetOf(asked: string): SheetName {
  const found = sheetNames.find((each) => each === asked);
  if (found !== undefined) return found;
  const near = nearest(asked.slice(0, 64), sheetNames);
  return notFound(
    `There is no sheet '${asked.slice(0, 64)}'.${near === null ? '' : ` Maybe '${near}'?`} There are: ${sheetNames.join(', ')}.`,
  );
}

function columnsOf(asked: SheetName, { columns }: RawSheet) {
  return columns.map((header) => {
    const column = header.trim();
    const described = column.startsWith('_') ? null : columnOf(asked, column);
    return {
      name: column,
      kind: described?.cell.kind ?? 'own',
      unit: described?.unit ?? '',
      meaning: described?.meaning ?? 'The user’s own column',
      required: described?.required ?? false,
    };
  });
}
