import type { ScenarioEditText } from '../scenario.ts';
import type { Workbook } from '../workbook.ts';
import { CHANGE, multiplied, rowsOf } from './changed-figure.ts';
import type { ChecklistFigure, FigureEdits } from './checklist-figure.ts';

/** Largest FTE of one person. */
const MOST_FTE = 1.5;
/** One in so many skills is changed by a level; fewer where that would be more than so many edits. */
const ONE_IN = 10;
const MOST_EDITS = 100;
/** So many samples of the skills are changed, each by itself: one alone may hit what matters, or miss it. */
const SAMPLES = 10;

/** The figures of the staff and roles sheets: posts of each role, the skills matrix, pay, recruitment and leavers. */
export function teamFigures(workbook: Workbook): readonly ChecklistFigure[] {
  const { staff, roles } = workbook;
  const posts = roles.flatMap(({ role }): readonly ChecklistFigure[] => {
    const rows = staff.filter((row) => row.role === role);
    if (rows.length === 0) return [];
    const change = multiplied('staff', `role=${role}`, 'fte');
    const canGrow = rows.every(({ fte }) => fte * (1 + CHANGE) <= MOST_FTE);
    return [
      {
        ...{ id: `posts-${role}`, kind: 'posts', of: role, sheet: 'staff', filter: role },
        ...{ rows: rowsOf(rows), ...change, high: canGrow ? change.high : null },
      },
    ];
  });
  const ofRoles = { of: null, sheet: 'roles', filter: '', rows: rowsOf(roles) } as const;
  const recruited = roles.some(({ recruitMax }) => recruitMax > 0);
  const leaving = roles.some(({ leaversPerYear }) => leaversPerYear > 0);
  return [
    ...posts,
    ...skills(workbook),
    { id: 'pay', kind: 'pay', ...ofRoles, ...multiplied('roles', '', 'annual_cost') },
    ...(recruited
      ? [
          {
            ...{ id: 'recruitment', kind: 'recruitment' as const, ...ofRoles },
            ...multiplied('roles', '', 'recruit_max'),
          },
        ]
      : []),
    ...(leaving && roles.every(({ leaversPerYear }) => leaversPerYear * (1 + CHANGE) <= 0.95)
      ? [
          {
            ...{ id: 'leavers', kind: 'leavers' as const, ...ofRoles },
            ...multiplied('roles', '', 'leavers_per_year'),
          },
        ]
      : []),
  ];
}

/** Samples of the matrix, each one in ten skills (in a large one, a hundred of them), a level lower (aware = none then), or a level higher up to specialist. */
function skills({ staff, needs }: Workbook): readonly ChecklistFigure[] {
  // Need by need, so that one in ten of the holders of each is taken: rows of a role list their skills in the same order.
  const held = needs.flatMap(({ need }) =>
    staff.flatMap((row) => {
      const level = row.skills[need];
      return level ? [{ row, need, level }] : [];
    }),
  );
  if (held.length === 0) return [];
  const oneIn = Math.max(ONE_IN, Math.ceil(held.length / MOST_EDITS));
  const samples = Array.from({ length: Math.min(SAMPLES, held.length) }, (_, offset) =>
    held.filter((_, index) => index % oneIn === offset % held.length),
  );
  const set = (staffCode: string, need: string, level: number): ScenarioEditText => ({
    ...{ sheet: 'staff', where: `staff=${staffCode}`, column: `skill.${need}`, change: 'set' },
    value: level === 0 ? '' : `${level}`,
  });
  const by = (levels: 1 | -1): FigureEdits =>
    samples
      .map((sample) =>
        sample
          .filter(({ level }) => level + levels <= 3)
          .map(({ row, need, level }) => set(row.staff, need, level + levels)),
      )
      .filter((edits) => edits.length > 0);
  const raised = by(1);
  return [
    {
      ...{ id: 'skills', kind: 'skills', of: null, sheet: 'staff', filter: '' },
      rows: rowsOf(staff),
      change: { kind: 'levels', oneIn },
      low: by(-1),
      high: raised.length === 0 ? null : raised,
    },
  ];
}
