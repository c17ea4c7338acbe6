import type { Workbook } from '../domain/workbook.ts';
import { notFound } from './errors.ts';
import type { Ctx } from './route.ts';

/** The locality of the address (`:locality`). Ends the request where the workbook has none of that code, or cannot be read. */
export function localityOf(
  c: Ctx,
  workbook: Workbook | null,
): { readonly code: string; readonly name: string; readonly hub: string | null } {
  const code = c.req.param('locality') ?? '';
  const found = workbook?.localities.find(({ locality }) => locality === code);
  if (found) return { code, name: found.name, hub: found.hub };
  if (workbook === null) {
    notFound('The data cannot be read at the moment, so there are no localities to show. See the Data page.');
  }
  notFound(`There is no locality '${code.slice(0, 64)}' here. Choose one from the list of localities.`);
}
