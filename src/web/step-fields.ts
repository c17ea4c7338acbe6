import type { ChangeField, ChangeValues } from '../../views/change-form.ts';
import { parseAssignments } from '../domain/assignments.ts';
import { columnOf } from '../domain/edit-columns.ts';
import { plainNumber, withoutNoise } from '../domain/number-text.ts';
import type { ScenarioEditText } from '../domain/scenario.ts';
import type { SheetName, Workbook } from '../domain/workbook.ts';
import { type DraftEdit, type Drafted, whereText } from './change-forms/change-form.ts';
import { readValues } from './change-forms/read-values.ts';

/** The rows of which sheets can be chosen by what. */
const choosable: Readonly<Partial<Record<SheetName, readonly string[]>>> = {
  demand: ['need', 'locality'],
  cover: ['need', 'locality'],
  staff: ['role', 'locality'],
  roles: ['role'],
  providers: ['offer'],
  training: ['course'],
  needs: ['need'],
  localities: ['locality'],
};

const cellField = (column: string) => `cell-${column}`;

/** The fields in which one edit of a scenario can be changed, whatever form it came from, and what they hold now. */
export function stepFields(
  edit: ScenarioEditText,
  workbook: Workbook,
): { readonly fields: readonly ChangeField[]; readonly values: ChangeValues } {
  const where = pairsOf(edit.where);
  const chooses = edit.change === 'insert' ? [] : (choosable[edit.sheet] ?? []);
  const fields: ChangeField[] = chooses.map((name) => ({
    kind: 'select',
    name,
    label: labels[name]!,
    options: [{ value: '', text: 'All' }, ...optionsOf(name, workbook, where[name])],
  }));
  const values: Record<string, string> = Object.fromEntries(chooses.map((name) => [name, where[name] ?? '']));
  switch (edit.change) {
    case 'multiply':
      fields.push({
        kind: 'number',
        name: 'percent',
        label: 'Change',
        unit: '%',
        hint: '10 = ten per cent more; -10 = ten per cent less',
      });
      values.percent = plainNumber(withoutNoise((Number(edit.value) - 1) * 100));
      break;
    case 'add':
      fields.push({
        kind: 'number',
        name: 'value',
        label: 'Add',
        unit: '',
        hint: 'A negative number takes away',
      });
      values.value = edit.value;
      break;
    case 'set':
      fields.push(fieldOf('value', 'New value', edit.sheet, edit.column, workbook, where.key));
      values.value = edit.value;
      break;
    case 'insert':
      for (const [column, text] of Object.entries(pairsOf(edit.value))) {
        fields.push(
          fieldOf(cellField(column), columnLabel(edit.sheet, column), edit.sheet, column, workbook),
        );
        values[cellField(column)] = text;
      }
      break;
    case 'remove':
      break;
  }
  return { fields, values };
}

/** The edit that the fields now make of a step. */
export function changedStep(edit: ScenarioEditText, values: ChangeValues): Drafted {
  const read = readValues(values);
  const where = { ...pairsOf(edit.where) };
  for (const name of edit.change === 'insert' ? [] : (choosable[edit.sheet] ?? [])) {
    if (values[name] === undefined) continue;
    if (values[name] === '') delete where[name];
    else where[name] = values[name];
  }
  const changed = (value: string, field: string): Drafted =>
    read.errors.length > 0
      ? { ok: false, errors: read.errors }
      : { ok: true, edits: [drafted(edit, value, field, where)] };
  switch (edit.change) {
    case 'multiply': {
      const percent = read.number('percent', 'the change in per cent', { min: -100 }, '10');
      return changed(plainNumber(withoutNoise(1 + percent / 100)), 'percent');
    }
    case 'add':
      return changed(plainNumber(read.number('value', 'the number to add', {}, '1000')), 'value');
    case 'set':
      return changed(read.text('value'), 'value');
    case 'insert': {
      const columns = Object.keys(pairsOf(edit.value));
      const cells = columns.map((column) => `${column}=${read.text(cellField(column))}`);
      return changed(cells.join(';'), cellField(columns[0] ?? ''));
    }
    case 'remove':
      return changed('', Object.keys(where)[0] ?? 'value');
  }
}

function drafted(
  edit: ScenarioEditText,
  value: string,
  field: string,
  where: Readonly<Record<string, string>>,
): DraftEdit {
  const { sheet, column, change } = edit;
  // A blank value in `where` means a blank cell, so only what was chosen away is left out.
  const blanks = Object.keys(where).filter((name) => where[name] === '');
  const rows = [whereText(where), ...blanks.map((name) => `${name}=`)].filter(Boolean).join(';');
  const [first] = choosable[sheet] ?? [];
  return { sheet, where: rows, column, change, value, fields: { where: first ?? field, value: field } };
}

const labels: Readonly<Record<string, string>> = {
  need: 'Need',
  locality: 'Locality',
  role: 'Role',
  offer: 'Offer',
  course: 'Course',
};

type Option = { readonly value: string; readonly text: string };

/** What can be chosen; what is written now is among them even where nothing of that code is left. */
function optionsOf(name: string, workbook: Workbook, now: string | undefined): readonly Option[] {
  const lists: Readonly<Record<string, readonly Option[]>> = {
    need: workbook.needs.map((row) => ({ value: row.need, text: row.name })),
    locality: workbook.localities.map((row) => ({ value: row.locality, text: row.name })),
    role: workbook.roles.map((row) => ({ value: row.role, text: row.name })),
    offer: workbook.providers.map((row) => ({ value: row.offer, text: row.provider })),
    course: workbook.training.map((row) => ({ value: row.course, text: row.course })),
  };
  const options = lists[name] ?? [];
  const isKnown = now === undefined || now === '' || options.some(({ value }) => value === now);
  return isKnown ? options : [...options, { value: now, text: now }];
}

function fieldOf(
  name: string,
  label: string,
  sheet: SheetName,
  column: string,
  workbook: Workbook,
  settingKey?: string,
): ChangeField {
  const described = columnOf(sheet, column, settingKey);
  if (!described) return { kind: 'text', name, label };
  const { cell, unit, meaning } = described;
  const hint = label === meaning ? undefined : meaning;
  const shared = { name, label, ...(hint ? { hint } : {}) };
  if (cell.kind === 'number') return { ...shared, kind: 'number', unit };
  if (cell.choices) {
    return {
      ...shared,
      kind: 'select',
      options: cell.choices.map((value) => ({ value, text: value.replaceAll('_', ' ') })),
    };
  }
  if (cell.kind === 'reference' && labels[column]) {
    return { ...shared, kind: 'select', options: optionsOf(column, workbook, undefined) };
  }
  return { ...shared, kind: 'text' };
}

function columnLabel(sheet: SheetName, column: string): string {
  if (column.startsWith('skill.'))
    return `Skill level: ${column.slice('skill.'.length).replaceAll('_', ' ')}`;
  return columnOf(sheet, column)?.meaning ?? column;
}

function pairsOf(text: string): Readonly<Record<string, string>> & Record<string, string> {
  const read = parseAssignments(text);
  return read.ok ? { ...read.pairs } : {};
}
