import { plainNumber, withoutNoise } from '../domain/number-text.ts';
import { scaleFamilies } from '../domain/scale-families.ts';
import type { ScenarioEditText } from '../domain/scenario.ts';
import type { StaffRow } from '../domain/staff.ts';
import type { Code } from '../domain/units.ts';
import type { Workbook } from '../domain/workbook.ts';

/** What a service manager tries out in one locality. Nothing changed: 0 everywhere, no budget. */
export type WhatIf = {
  /** Change of the families with every need here, in per cent (10 = a tenth more). */
  readonly demandPercent: number;
  /** The same for single needs, on top of that for all. */
  readonly needPercent: Readonly<Record<Code, number>>;
  /** FTE added to a role here, negative = taken away. The posts are there from the first period and are not charged to the budget. */
  readonly postFte: Readonly<Record<Code, number>>;
  /** New money over the horizon; null = as it is. */
  readonly budgetPounds: number | null;
};

/** FTE below which nothing is changed. */
const LEAST_FTE = 1e-6;

/** The edits that make a what-if out of a workbook: first demand, then posts, then the budget. Empty where nothing is changed. */
export function whatIfEdits(workbook: Workbook, locality: Code, whatIf: WhatIf): readonly ScenarioEditText[] {
  const { demandPercent, needPercent, budgetPounds } = whatIf;
  return [
    ...demandEdits(workbook, locality, null, demandPercent),
    ...workbook.needs.flatMap(({ need }) => demandEdits(workbook, locality, need, needPercent[need] ?? 0)),
    ...postEdits(workbook, locality, whatIf),
    ...(budgetPounds === null || budgetPounds === workbook.settings.budget
      ? []
      : [edit('settings', 'key=budget', 'value', 'set', plainNumber(budgetPounds))]),
  ];
}

function demandEdits(
  workbook: Workbook,
  locality: Code,
  need: Code | null,
  percent: number,
): readonly ScenarioEditText[] {
  return percent === 0 ? [] : scaleFamilies(workbook, { locality, need }, 1 + percent / 100);
}

function postEdits(workbook: Workbook, locality: Code, { postFte }: WhatIf): readonly ScenarioEditText[] {
  const taken = new Set(workbook.staff.map(({ staff }) => staff));
  let last = 0;
  const newCode = () => {
    do last += 1;
    while (taken.has(`added-${last}`));
    return `added-${last}`;
  };
  return workbook.roles.flatMap(({ role, skills }) => {
    const fte = postFte[role] ?? 0;
    if (Math.abs(fte) < LEAST_FTE) return [];
    if (fte < 0) {
      const rows = workbook.staff.filter((row) => row.role === role && row.locality === locality);
      return removalEdits(rows, -fte);
    }
    const whole = Math.floor(fte + LEAST_FTE);
    const rest = withoutNoise(fte - whole);
    const held = Object.entries(skills).map(([need, level]) => `skill.${need}=${level}`);
    const row = (each: number, count: number) => {
      const cells = [`staff=${newCode()}`, `role=${role}`, `locality=${locality}`];
      const value = [...cells, `fte=${plainNumber(each)}`, `count=${count}`, ...held].join(';');
      return edit('staff', '', '', 'insert', value);
    };
    return [...(whole > 0 ? [row(1, whole)] : []), ...(rest > LEAST_FTE ? [row(rest, 1)] : [])];
  });
}

/** Takes FTE away from the last rows first: whole rows, then people of a row, then a part of everyone's time in it. */
function removalEdits(rows: readonly StaffRow[], fte: number): readonly ScenarioEditText[] {
  const edits: ScenarioEditText[] = [];
  let left = fte;
  for (const row of rows.toReversed()) {
    if (left < LEAST_FTE) break;
    const where = `staff=${row.staff}`;
    if (left >= row.fte * row.count - LEAST_FTE) {
      edits.push(edit('staff', where, '', 'remove', ''));
      left -= row.fte * row.count;
      continue;
    }
    const people = Math.floor(left / row.fte + LEAST_FTE);
    if (people > 0) edits.push(edit('staff', where, 'count', 'set', `${row.count - people}`));
    left -= people * row.fte;
    if (left >= LEAST_FTE) {
      const each = row.fte - left / (row.count - people);
      edits.push(edit('staff', where, 'fte', 'set', plainNumber(withoutNoise(each))));
    }
    left = 0;
  }
  return edits;
}

function edit(
  sheet: ScenarioEditText['sheet'],
  where: string,
  column: string,
  change: ScenarioEditText['change'],
  value: string,
): ScenarioEditText {
  return { sheet, where, column, change, value };
}
