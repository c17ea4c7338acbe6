import { parseAssignments } from './assignments.ts';
import { columnOf, settingColumn, unknownColumnMessage } from './edit-columns.ts';
import { maybe } from './nearest.ts';
import { numberTextProblem } from './number-text.ts';
import { readCell } from './read-cell.ts';
import type { ScenarioEdit } from './scenario.ts';
import { settingColumns } from './settings.ts';
import { sheets } from './sheets.ts';
import { type SheetName, sheetNames } from './workbook.ts';

/** The scenarios column at fault, the value found, and what to do. */
export type EditProblem = { readonly column: string; readonly value: string; readonly message: string };

const editable = sheetNames.filter((name) => name !== 'scenarios');

/** Whether an edit names a sheet that scenarios may edit. */
export function editsSheet(edit: ScenarioEdit): edit is ScenarioEdit & { readonly sheet: SheetName } {
  return (editable as readonly string[]).includes(edit.sheet);
}

/** Reports what is wrong with an edit whatever rows the workbook has, or null. */
export function checkEdit(edit: ScenarioEdit): EditProblem | null {
  if (edit.sheet === 'scenarios') {
    const message =
      'A scenario cannot edit the scenarios sheet. Put all edits into the steps of one scenario.';
    return { column: 'sheet', value: edit.sheet, message };
  }
  if (!editsSheet(edit)) {
    const message = `There is no sheet '${edit.sheet}'.${maybe(edit.sheet, editable)}`;
    return { column: 'sheet', value: edit.sheet, message };
  }
  return checkWhere(edit) ?? (edit.change === 'insert' ? checkInsert(edit) : checkChange(edit));
}

type SheetEdit = ScenarioEdit & { readonly sheet: SheetName };

function checkWhere(edit: SheetEdit): EditProblem | null {
  for (const [name, text] of Object.entries(edit.where)) {
    const column = columnOf(edit.sheet, name);
    if (!column) return { column: 'where', value: name, message: unknownColumnMessage(edit.sheet, name) };
    const key = edit.sheet === 'settings' && name === 'key';
    if (key && !settingColumn(text)) {
      const hint = maybe(text, Object.keys(settingColumns));
      return { column: 'where', value: text, message: `There is no setting '${text}'.${hint}` };
    }
  }
  return null;
}

function checkChange(edit: SheetEdit): EditProblem | null {
  const { change, column: name, value } = edit;
  if (change === 'remove') {
    if (name === null && value === null) return null;
    const message =
      'remove takes whole rows away. Leave column and value blank, or set the column to a blank value.';
    return { column: name === null ? 'value' : 'column', value: name ?? value ?? '', message };
  }
  if (name === null) return { column: 'column', value: '', message: `${change} needs the column to change.` };
  const column = columnOf(edit.sheet, name, edit.where.key);
  if (!column) return { column: 'column', value: name, message: unknownColumnMessage(edit.sheet, name) };
  if (change === 'set') {
    if (value === null) return column.blank ? null : mustNotBeBlank(name);
    const reading = readCell(column.cell, value);
    return reading.ok ? null : { column: 'value', value, message: reading.message };
  }
  const open = edit.sheet === 'settings' && name === 'value' && edit.where.key === undefined;
  if (column.cell.kind !== 'number' && !open) {
    const message = `${change} needs a column of numbers; '${name}' takes ${column.cell.takes}. Maybe change 'set'?`;
    return { column: 'change', value: change, message };
  }
  const problem = value === null ? `${change} needs a number in value.` : numberTextProblem(value);
  return problem === null ? null : { column: 'value', value: value ?? '', message: problem };
}

function checkInsert(edit: SheetEdit): EditProblem | null {
  if (edit.column !== null || Object.keys(edit.where).length > 0) {
    const column = edit.column === null ? 'where' : 'column';
    const message =
      'insert adds a new row. Leave where and column blank and write column=value;column=value in value.';
    return { column, value: edit.column ?? '', message };
  }
  const refuse = (value: string, message: string): EditProblem => ({ column: 'value', value, message });
  const inserted = parseAssignments(edit.value ?? '');
  if (!inserted.ok) return refuse(edit.value ?? '', inserted.message);
  for (const [name, text] of Object.entries(inserted.pairs)) {
    const column = columnOf(edit.sheet, name, inserted.pairs.key);
    if (!column) return refuse(name, unknownColumnMessage(edit.sheet, name));
    if (text === '') continue;
    const reading = readCell(column.cell, text);
    if (!reading.ok) return refuse(text, `${name}: ${reading.message}`);
  }
  for (const [name, column] of Object.entries(sheets[edit.sheet].columns)) {
    if (column.blank === null && (inserted.pairs[name] ?? '') === '') {
      return refuse(
        edit.value ?? '',
        `The new row needs ${name}. Add ${name}=…; it takes ${column.cell.takes}.`,
      );
    }
  }
  return null;
}

function mustNotBeBlank(name: string): EditProblem {
  return { column: 'value', value: '', message: `'${name}' must not be blank. Write the value to set.` };
}
