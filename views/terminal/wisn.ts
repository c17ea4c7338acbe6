import type { Workbook } from '../../src/domain/workbook.ts';
import type { StaffComparison } from '../../src/planning/wisn.ts';
import type { WisnByNeedAndRole } from '../../src/planning/wisn-by-need.ts';
import { number, signed } from '../format.ts';
import { namesOf } from '../names.ts';
import type { Ink } from './ink.ts';
import { planTitle } from './plan-head.ts';
import { pageText, paragraph, type Section, tableLines } from './section.ts';

export type WisnFigures = Omit<Extract<WisnByNeedAndRole, { ok: true }>, 'ok'>;

/** Staff in post against staff required, by need, role and locality. */
export function wisnText(
  figures: WisnFigures,
  workbook: Workbook,
  scenario: string | null,
  ink: Ink,
): string {
  const names = namesOf([workbook]);
  const overall = figures.byNeed.filter(({ locality }) => locality === null);
  const local = figures.byNeed.filter(({ locality }) => locality !== null);
  const short = local
    .filter(({ differenceFte }) => differenceFte < -0.05)
    .toSorted((a, b) => a.differenceFte - b.differenceFte)
    .slice(0, 10);
  const sections: readonly Section[] = [
    {
      heading: 'By need, over the authority (FTE)',
      lines: comparison(
        'Need',
        overall.map(({ need }) => names.need(need)),
        overall,
        ink,
      ),
    },
    {
      heading: 'By role (FTE; in post includes time whose skills no need asks for)',
      lines: comparison(
        'Role',
        figures.byRole.map(({ role }) => (role === null ? '(nobody has the skill)' : names.role(role))),
        figures.byRole,
        ink,
      ),
    },
    {
      heading: 'Where staff are shortest (FTE)',
      lines: comparison(
        'Locality and need',
        short.map(({ need, locality }) => `${names.locality(locality!)}: ${names.need(need)}`),
        short,
        ink,
      ),
    },
    {
      heading: 'How it is worked out',
      lines: paragraph(
        `One FTE has ${number(figures.availableHours)} working hours a year (AWT). Support work raises the staff required by the factor ${figures.categoryAllowanceFactor.toFixed(2)}. Each post counts where it is based, spread over the work it has the skills for; travel and providers are left out.`,
      ),
    },
  ];
  return pageText(
    [
      ink.strong(planTitle(workbook.settings.authority, scenario, workbook)),
      'Workload Indicators of Staffing Need: staff in post against staff required',
    ],
    sections,
    ink,
  );
}

function comparison(
  heading: string,
  labels: readonly string[],
  rows: readonly StaffComparison[],
  ink: Ink,
): readonly string[] {
  const tint = (text: string, row: number) => (rows[row]!.differenceFte < -0.05 ? ink.bad(text) : text);
  return tableLines(
    [
      { heading, cells: labels, shrinks: true },
      { heading: 'In post', cells: rows.map((row) => row.currentFte.toFixed(1)), side: 'right' },
      { heading: 'Required', cells: rows.map((row) => row.requiredFte.toFixed(1)), side: 'right' },
      {
        heading: 'Difference',
        cells: rows.map((row) => signed(row.differenceFte, (size) => size.toFixed(1))),
        side: 'right',
        ink: tint,
      },
      {
        heading: 'Ratio',
        cells: rows.map(({ ratio }) => (ratio === null ? '–' : ratio.toFixed(2))),
        side: 'right',
        ink: tint,
      },
    ],
    ink,
  );
}
