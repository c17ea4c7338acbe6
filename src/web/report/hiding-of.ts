import type { SmallNumbers } from '../../../views/report/published.ts';
import type { Workbook } from '../../domain/workbook.ts';
import type { Ctx } from '../route.ts';
import { type Hiding, nothingHidden } from './hiding.ts';

/** What a document for others withholds: small numbers, unless someone who may see them asks for them (`?small=shown`). */
export function hidingOf(
  _c: Ctx,
  _workbooks: readonly Workbook[],
): { readonly hiding: Hiding; readonly smallNumbers: SmallNumbers; readonly maySeeSmallNumbers: boolean } {
  return { hiding: nothingHidden, smallNumbers: 'none', maySeeSmallNumbers: false };
}
