import { expect, test } from 'vitest';
import type { RowChange, StoredRow, StoredWorkbook } from '../../src/domain/stored-workbook.ts';
import {
  addSteps,
  copyScenario,
  moveStep,
  removeScenario,
  renameScenario,
  scenarioCode,
  stepsOf,
} from '../../src/web/scenario-steps.ts';

const row = (id: string, scenario: string, step: string): StoredRow => ({
  id,
  version: 3,
  cells: {
    scenario,
    name: 'Cut',
    step,
    sheet: 'demand',
    change: 'multiply',
    column: 'families',
    value: '1.1',
  },
  changedAt: new Date(0),
  changedBy: null,
});

const stored: StoredWorkbook = {
  authorityId: 'a',
  revision: 1,
  changedAt: new Date(0),
  sheets: {
    scenarios: {
      columns: [],
      rows: [row('two', 'cut', '2'), row('x', 'other', '1'), row('ten', 'cut', '10'), row('one', 'cut', '1')],
    },
  },
};

const edit = { sheet: 'settings', where: 'key=budget', column: 'value', change: 'set', value: '0' } as const;
const stepsAfter = (changes: readonly RowChange[] | null) =>
  (changes ?? []).map((change) => (change.kind === 'update' ? [change.id, change.cells.step] : change.kind));

test('steps come in order of their numbers, of one scenario only', () => {
  expect(stepsOf(stored, 'cut').map(({ id }) => id)).toEqual(['one', 'two', 'ten']);
});

test('new edits come after the last', () => {
  const [added] = addSteps(stored, { code: 'cut', name: 'Cut' }, [edit], '');
  expect(added).toEqual({
    kind: 'add',
    sheet: 'scenarios',
    cells: { scenario: 'cut', name: 'Cut', step: '11', ...edit },
  });
});

test('two neighbours change places; the first does not move up', () => {
  expect(stepsAfter(moveStep(stored, 'cut', 'two', 1))).toEqual([
    ['two', '10'],
    ['ten', '2'],
  ]);
  expect(moveStep(stored, 'cut', 'one', -1)).toBeNull();
  expect(moveStep(stored, 'cut', 'ten', 1)).toBeNull();
  expect(moveStep(stored, 'cut', 'x', 1)).toBeNull();
});

test('renaming, copying and removing concern every row of the scenario and no other', () => {
  expect(
    renameScenario(stored, 'cut', 'New').map((change) => 'cells' in change && change.cells.name),
  ).toEqual(['New', 'New', 'New']);
  const copies = copyScenario(stored, 'cut', { code: 'cut-2', name: 'Copy' });
  expect(copies.map((change) => change.kind === 'add' && change.cells.scenario)).toEqual([
    'cut-2',
    'cut-2',
    'cut-2',
  ]);
  expect(removeScenario(stored, 'cut')).toHaveLength(3);
});

test.each([
  ['A cut of 8 % – and more!', 'a-cut-of-8-and-more'],
  ['Cut', 'cut-2'],
  ['New', 'new-2'],
  ['…', 'scenario'],
])('the scenario “%s” has the code %s', (name, code) => {
  expect(scenarioCode(name, ['cut'])).toBe(code);
});
