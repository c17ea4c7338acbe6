import type { RawWorkbook } from '../domain/workbook.ts';
import { bradford } from './bradford.ts';
import type { Council } from './council.ts';
import { hillingdon } from './hillingdon.ts';
import { rotherham } from './rotherham.ts';
import { staffordshire } from './staffordshire.ts';
import { trafford } from './trafford.ts';

/** The bundled councils, in the order in which they are shown. */
export const councils: readonly Council[] = [trafford, bradford, staffordshire, rotherham, hillingdon];

/** The workbook of a bundled council made afresh, or null when no bundled council has that code. */
export function buildCouncil(code: string): RawWorkbook | null {
  return councils.find((council) => council.code === code)?.build() ?? null;
}
