import { plainNumber, withoutNoise } from '../../domain/number-text.ts';
import type { Workbook } from '../../domain/workbook.ts';
import { type ChangeForm, type DraftEdit, whereText } from './change-form.ts';
import { chooseLocality, chooseNeed, valuesOf } from './choose.ts';
import { readValues } from './read-values.ts';

const chooseWhere = (workbook: Workbook) => chooseLocality(workbook, 'In which locality', 'Every locality');

/** More or fewer families, of one need or all, in one locality or all. */
export const demandForm: ChangeForm = {
  kind: 'demand',
  title: 'Demand goes up or down',
  hint: 'More or fewer families, for one need or all, in one locality or all',
  unavailable: () => null,
  fields: (workbook) => [
    chooseNeed(workbook),
    chooseWhere(workbook),
    {
      kind: 'select',
      name: 'direction',
      label: 'More or fewer families',
      options: [
        { value: 'more', text: 'More families' },
        { value: 'fewer', text: 'Fewer families' },
      ],
    },
    {
      kind: 'number',
      name: 'percent',
      label: 'By how much',
      unit: '%',
      hint:
        workbook.cover.length === 0
          ? 'For example 10, for a tenth more or fewer'
          : 'For example 10, for a tenth more or fewer. Duty desks and front doors keep the people they must have.',
    },
  ],
  edits: (values, workbook) => {
    const read = readValues(values);
    const need = read.choice('need', 'a need', valuesOf(chooseNeed(workbook)));
    const locality = read.choice('locality', 'a locality', valuesOf(chooseWhere(workbook)));
    const direction = read.choice('direction', 'more or fewer families', ['more', 'fewer']);
    const most = direction === 'fewer' ? 100 : 1000;
    const percent = read.number('percent', 'by how many per cent', { above: 0, max: most }, '10');
    if (read.errors.length > 0) return { ok: false, errors: read.errors };
    const factor = plainNumber(withoutNoise(1 + ((direction === 'fewer' ? -1 : 1) * percent) / 100));
    const edits = demandEdits(workbook, need, locality, (column) => ({
      column,
      change: 'multiply',
      value: factor,
    }));
    if (edits.length > 0) return { ok: true, edits };
    return { ok: false, errors: [nothingThere(need, locality, workbook)] };
  },
};

/** Demand that grows from year to year. */
export const growthForm: ChangeForm = {
  kind: 'growth',
  title: 'Demand grows every year',
  hint: 'Growth in per cent a year, from the first period on',
  unavailable: ({ settings }) =>
    settings.periods > 1
      ? null
      : 'This plan has one period, and growth shows from the second on. Choose “Demand goes up or down” instead, or plan more periods (settings, on the Data page).',
  fields: (workbook) => [
    chooseNeed(workbook),
    chooseWhere(workbook),
    {
      kind: 'number',
      name: 'percent',
      label: 'Growth in a year',
      unit: '%',
      hint: 'For example 5. A negative number lets demand fall, such as -3. It takes the place of the growth in the data.',
    },
  ],
  edits: (values, workbook) => {
    const read = readValues(values);
    const need = read.choice('need', 'a need', valuesOf(chooseNeed(workbook)));
    const locality = read.choice('locality', 'a locality', valuesOf(chooseWhere(workbook)));
    const percent = read.number('percent', 'the growth in per cent a year', { above: -100, max: 1000 }, '5');
    if (read.errors.length > 0) return { ok: false, errors: read.errors };
    if (demandRows(workbook, need, locality).length === 0) {
      return { ok: false, errors: [nothingThere(need, locality, workbook)] };
    }
    return {
      ok: true,
      edits: [
        {
          sheet: 'demand',
          where: whereText({ need, locality }),
          column: 'growth_per_year',
          change: 'set',
          value: plainNumber(withoutNoise(percent / 100)),
          fields: { where: 'need', value: 'percent' },
        },
      ],
    };
  },
};

/**
 * Rows give their families either as open at any one time or as starts in a year: an edit for each way that is in use, kept apart by the other
 * column being blank.
 */
function demandEdits(
  workbook: Workbook,
  need: string,
  locality: string,
  change: (column: string) => Pick<DraftEdit, 'column' | 'change' | 'value'>,
): readonly DraftEdit[] {
  const rows = demandRows(workbook, need, locality);
  const isOpen = rows.some(({ families }) => families !== null);
  const isStarts = rows.some(({ startsPerYear }) => startsPerYear !== null);
  const edit = (column: string, other: string, isMixed: boolean): DraftEdit => {
    const where = [whereText({ need, locality }), isMixed ? `${other}=` : ''].filter(Boolean).join(';');
    return { sheet: 'demand', where, ...change(column), fields: { where: 'need', value: 'percent' } };
  };
  return [
    ...(isOpen ? [edit('families', 'starts_per_year', isStarts)] : []),
    ...(isStarts ? [edit('starts_per_year', 'families', isOpen)] : []),
  ];
}

function demandRows({ demand }: Workbook, need: string, locality: string) {
  return demand.filter(
    (row) => (need === '' || row.need === need) && (locality === '' || row.locality === locality),
  );
}

function nothingThere(need: string, locality: string, workbook: Workbook) {
  const what = workbook.needs.find((row) => row.need === need)?.name ?? 'any need';
  const where = workbook.localities.find((row) => row.locality === locality)?.name;
  const place = where === undefined ? '' : ` in ${where}`;
  return {
    field: 'need',
    message: `There are no families with ${what}${place} in the data. Choose another need or locality, or add the demand on the Data page.`,
  };
}
