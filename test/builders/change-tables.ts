import type { TableRow, Tables } from '../../src/domain/raw-workbook.ts';
import type { SheetName } from '../../src/domain/workbook.ts';

/** The tables with one sheet's rows changed. */
export function changeRows(
  tables: Tables,
  sheet: SheetName,
  change: (row: TableRow, index: number) => TableRow,
): Tables {
  return { ...tables, [sheet]: (tables[sheet] ?? []).map(change) };
}

/** The tables with one setting changed. */
export function withSetting(tables: Tables, key: string, value: string | number): Tables {
  const others = (tables.settings ?? []).filter((row) => row.key !== key);
  return { ...tables, settings: [...others, { key, value }] };
}

/** The value of a setting, or undefined. */
export function settingOf(tables: Tables, key: string): string | number | null | undefined {
  return tables.settings?.find((row) => row.key === key)?.value;
}

/** The tables without the rules for which `isLeftOut` holds. */
export function withoutRules(tables: Tables, isLeftOut: (row: TableRow) => boolean): Tables {
  return { ...tables, rules: (tables.rules ?? []).filter((row) => !isLeftOut(row)) };
}

/** Rules whose value is an amount; the values of the others are shares and ratios. */
const amountRules = new Set(['minimum_role_fte', 'minimum_people', 'reserve_hours']);

/** An authority `factor` times as large: families, people on duty, people, places, offers, recruitment, amounts in rules, and the budget. A whole factor. */
export function scaled(tables: Tables, factor: number): Tables {
  const times = (row: TableRow, ...columns: string[]) => ({
    ...row,
    ...Object.fromEntries(columns.map((column) => [column, Number(row[column]) * factor])),
  });
  const steps: readonly [SheetName, (row: TableRow) => TableRow][] = [
    ['settings', (row) => (row.key === 'budget' ? times(row, 'value') : row)],
    ['roles', (row) => times(row, 'recruit_max')],
    ['staff', (row) => times(row, 'count')],
    ['demand', (row) => times(row, 'families')],
    ['cover', (row) => times(row, 'on_duty')],
    ['providers', (row) => times(row, 'hours_per_week', 'minimum_hours')],
    ['training', (row) => times(row, 'places_per_period')],
    ['rules', (row) => (amountRules.has(String(row.rule)) ? times(row, 'value') : row)],
  ];
  return steps.reduce((all, [sheet, change]) => changeRows(all, sheet, change), tables);
}

/** The columns that hold codes or lists of codes. */
const codeColumns = new Set('locality localities from to need role roles staff offer course'.split(' '));

/** The same tables with every code renamed, so that another order by name results, and every sheet's rows reversed. */
export function renamedAndShuffled(tables: Tables): Tables {
  const renamed = (code: string) => (code === '*' || code === '' ? code : `x${[...code].reverse().join('')}`);
  const rename = (row: TableRow) =>
    Object.fromEntries(
      Object.entries(row).map(([column, value]) => {
        const skill = /^skill\.(.*)$/.exec(column)?.[1];
        if (skill !== undefined) return [`skill.${renamed(skill)}`, value];
        if (!codeColumns.has(column)) return [column, value];
        return [
          column,
          String(value ?? '')
            .split(';')
            .map(renamed)
            .join(';'),
        ];
      }),
    );
  return Object.fromEntries(
    Object.entries(tables).map(([sheet, rows]) => [
      sheet,
      sheet === 'settings' ? rows : rows.map(rename).toReversed(),
    ]),
  );
}
