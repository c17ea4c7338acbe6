import type { Workbook } from '../../src/domain/workbook.ts';
import type { CoverageCell } from '../../src/planning/analysis/coverage-by-need.ts';
import type { Plan } from '../../src/planning/answer.ts';
import { number, percent } from '../format.ts';
import type { Names } from '../names.ts';
import type { Ink } from './ink.ts';
import { lengthOf, toWidth } from './lines.ts';
import { type Section, tableLines } from './section.ts';

const barWidth = 12;
const needWidth = 34;
/** Shares below which a figure is set off. */
const low = 0.7;
const high = 0.9;

/** Coverage by locality: a bar, the share, unmet hours, caseload. Localities carry the numbers by which other tables name them. */
export function localitiesSection(plan: Plan, names: Names, ink: Ink): Section {
  const rows = plan.localities;
  const shares = rows.map(({ coverage }) => coverage);
  const tint = (text: string, row: number) => inkOf(shares[row]!, ink)(text);
  const hasCaseload = rows.some(({ caseload }) => caseload !== null);
  const lines = tableLines(
    [
      { heading: '', cells: rows.map((_, index) => String(index + 1)), side: 'right' },
      { heading: 'Locality', cells: rows.map((row) => names.locality(row.locality)), shrinks: true },
      { heading: 'Coverage', cells: shares.map(bar), ink: tint },
      { heading: '', cells: shares.map(percent), side: 'right', ink: tint },
      { heading: 'Unmet h/week', cells: rows.map((row) => number(row.unmetHours)), side: 'right' },
      ...(hasCaseload
        ? [
            {
              heading: 'Caseload',
              cells: rows.map((row) => caseloadText(row.caseload)),
              side: 'right' as const,
            },
          ]
        : []),
    ],
    ink,
  );
  const meaning = hasCaseload ? ' (caseload: families per FTE of lead-practitioner work)' : '';
  return { heading: `Coverage by locality${meaning}`, lines };
}

/** Need × locality: the percentage of the hours that are met. */
export function heatSection(workbook: Workbook, cells: readonly CoverageCell[], ink: Ink): Section {
  const at = new Map(cells.map((cell) => [`${cell.locality} ${cell.need}`, cell]));
  const { localities } = workbook;
  const needs = workbook.needs.filter(({ need }) => cells.some((cell) => cell.need === need));
  if (needs.length === 0) return { heading: '', lines: [] };
  const width = Math.max(5, Math.min(7, Math.floor((78 - needWidth) / localities.length)));
  const nameWidth = Math.min(needWidth, Math.max(...needs.map(({ name }) => lengthOf(name))));
  const head = localities.map((_, index) => toWidth(String(index + 1), width, 'right')).join('');
  const lines = needs.map(({ need, name }) => {
    const row = localities.map(({ locality }) => {
      const cell = at.get(`${locality} ${need}`);
      if (!cell) return ink.faint(toWidth('·', width, 'right'));
      return inkOf(cell.coverage, ink)(toWidth(cellText(cell.coverage), width, 'right'));
    });
    return `  ${toWidth(name, nameWidth)}${row.join('')}`;
  });
  return {
    heading: 'How far each need is met (% of hours; columns are the localities above)',
    lines: [ink.faint(`  ${toWidth('', nameWidth)}${head}`), ...lines],
  };
}

/** A bar of eighths, all of it filled at 100 %. */
export function bar(share: number): string {
  const eighths = Math.round(Math.min(1, Math.max(0, share)) * barWidth * 8);
  const part = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'][eighths % 8]!;
  return toWidth('█'.repeat(Math.floor(eighths / 8)) + part, barWidth).replaceAll(' ', '░');
}

function inkOf(share: number, ink: Ink): (text: string) => string {
  if (share < low) return ink.bad;
  return share < high ? ink.warning : ink.good;
}

function cellText(share: number): string {
  const whole = Math.round(share * 100);
  if (whole === 100 && share < 0.9999) return '99';
  return String(whole === 0 && share > 0.0001 ? 1 : whole);
}

function caseloadText(caseload: number | null): string {
  return caseload === null ? '–' : caseload.toFixed(1);
}
