import type { CellObject } from 'write-excel-file/node';
import { plainNumber } from '../domain/number-text.ts';
import type { SheetCellKind } from './cell-kind.ts';

const plain = /^-?(\d+\.?\d*|\.\d+)$/;
/** Excel keeps 15 digits of a number. */
const surelyKept = 1e15;

/**
 * A cell of text as a spreadsheet's typed cell: numbers as numbers, dates as dates, all else as text, so that `007` and `=1+1` stay as they are. Whatever the type, reading
 * it gives the text back, or in a column of numbers the same number. Null for a blank cell.
 */
export function xlsxCell(kind: SheetCellKind, text: string): CellObject | null {
  if (text === '') return null;
  if (isNumber(kind, text)) return { type: Number, value: Number(text) + 0 };
  if (kind === 'date') {
    const date = dateOf(text);
    if (date !== null) return { type: Date, value: date, format: 'yyyy-mm-dd' };
  }
  return textCell(text);
}

/** A cell of text. */
export function textCell(text: string): CellObject {
  return { type: String, value: escapedText(text) };
}

function isNumber(kind: SheetCellKind, text: string): boolean {
  if (kind !== 'number' && kind !== 'own') return false;
  const trimmed = text.trim();
  if (!plain.test(trimmed) || Math.abs(Number(trimmed)) >= surelyKept) return false;
  if (kind === 'number') return true;
  return plainNumber(Number(text)) === text && text.replace(/\D/g, '').length <= 15;
}

/** A real day from March 1900 on: Excel's calendar is wrong before. */
function dateOf(text: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const date = new Date(`${text}T00:00:00Z`);
  const isReal = !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
  return isReal && text >= '1900-03-01' ? date : null;
}

const unsafe = /[^\P{Cc}\t\n]|[\p{Surrogate}\ufffd]|_(?=x[\da-fA-F]{4}_)/gu;
const noCharacter = /\p{Noncharacter_Code_Point}/gu;

/**
 * Text as XLSX files hold it: characters that XML has no place for, and what looks like such an escape, as `_xHHHH_` (ECMA-376 part 1, 22.9.2.19). Names that every object
 * of JavaScript has are escaped as well, for the writer looks texts up in one.
 */
function escapedText(text: string): string {
  const escaped = text.replace(unsafe, escapeUnits).replace(noCharacter, escapeUnits);
  return escaped in {} ? escapeUnits(escaped[0]!) + escaped.slice(1) : escaped;
}

function escapeUnits(text: string): string {
  return text
    .split('')
    .map((unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .join('');
}
