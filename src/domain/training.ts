import { amountCell, type Cell, codeCell, levelCell, referenceCell, wholeCell } from './cell.ts';
import {
  type AllCodes,
  describeSheet,
  preset,
  type RowProblem,
  required,
  sourceColumn,
  type Values,
} from './column.ts';
import { expandList, listCell } from './list-cell.ts';
import type { Code, Level } from './units.ts';

export type Course = {
  readonly course: Code;
  readonly need: Code;
  readonly toLevel: Level;
  /** Least level in the need a trainee must hold (0 = none). */
  readonly fromLevel: 0 | Level;
  /** Role codes that may go; `*` already expanded to all roles. */
  readonly roles: readonly Code[];
  /** £ per person. */
  readonly costPerPerson: number;
  /** Hours away from work in the training period, per person. */
  readonly hoursPerPerson: number;
  readonly placesPerPeriod: number;
  /** The skill is usable this many periods after the training period; 0 = the same period. */
  readonly periods: number;
  readonly source: string | null;
};

const trainingColumns = {
  course: required(codeCell, 'Code of the course'),
  need: required(referenceCell('needs'), 'Need whose skill it raises'),
  to_level: required(levelCell, 'Level after the course', 'level'),
  from_level: preset(
    wholeCell(0, 3) as Cell<0 | Level>,
    '0',
    "Trainee's level must be at least this, and below to_level",
    'level',
  ),
  roles: preset(listCell('roles'), '*', 'Who may go'),
  cost_per_person: preset(amountCell, '0', 'Price for one person', '£'),
  hours_per_person: preset(amountCell, '0', 'Away from work in the training period', 'hours'),
  places_per_period: required(amountCell, 'People who can go in one period', 'people'),
  periods: preset(wholeCell(), '1', 'Periods until the skill is usable; 0 = the same period', 'periods'),
  source: sourceColumn,
};

/** The training sheet: one row a course. */
export const trainingSheet = describeSheet({
  name: 'training',
  meaning: 'Courses that raise the skills of existing staff',
  key: ['course'],
  columns: trainingColumns,
  check: checkCourse,
});

function checkCourse(row: Values<typeof trainingColumns>): readonly RowProblem[] {
  if (row.to_level > row.from_level) return [];
  const message = `A course must raise the level: from_level is ${row.from_level}, to_level ${row.to_level}. Write a to_level above from_level.`;
  return [{ column: 'to_level', message }];
}

/** A row of the training sheet with its roles expanded. */
export function toCourse(row: Values<typeof trainingColumns>, all: AllCodes): Course {
  const { course, need, periods, source } = row;
  return {
    course,
    need,
    toLevel: row.to_level,
    fromLevel: row.from_level,
    roles: expandList(row.roles, all.roles),
    costPerPerson: row.cost_per_person,
    hoursPerPerson: row.hours_per_person,
    placesPerPeriod: row.places_per_period,
    periods,
    source,
  };
}
