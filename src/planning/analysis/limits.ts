import type { ShadowPrice } from '../answer.ts';
import type { PlanModel } from '../model.ts';

/** Something scarce that has a price: the row that limits it, and the columns whose own upper bounds say the same of each of its parts. */
export type Limit = Pick<ShadowPrice, 'of' | 'what' | 'period' | 'unit'> & {
  readonly row: number;
  /** Amount (£, places, hours, FTE) of one unit of the row. */
  readonly amountPerRowUnit: number;
  readonly columns: readonly number[];
  /** Row units that one unit of a column uses. */
  readonly rowUnitsPerColumn: number;
};

/** The budget, then places, provider hours and recruitment by sheet and period. */
export function limitsOf(model: PlanModel): readonly Limit[] {
  const { inputs, variables, linear, familyRows } = model;
  const { workbook, pools, work } = inputs;
  const { trained, recruited, bought, postUnitFte } = variables;
  const own = { amountPerRowUnit: 1, rowUnitsPerColumn: 1, columns: [] };
  return [
    {
      ...own,
      of: 'budget',
      what: null,
      period: null,
      unit: '£1,000',
      row: model.holdRow.cost,
      amountPerRowUnit: 1000,
    },
    ...rowsOf('places').map((row): Limit => {
      const columns = columnsOf(row);
      const i = columns[0]! - trained.first;
      const what = workbook.training[pools[trained.pool[i]!]!.trainedFrom!.course]!.course;
      return { ...own, of: 'places', what, period: trained.period[i]!, unit: 'place', row, columns };
    }),
    ...rowsOf('provision')
      .filter((row) => Number.isFinite(linear.rowUpper[row]!))
      .map((row): Limit => {
        const i = columnsOf(row)[0]! - bought.first;
        const what = workbook.providers[bought.offer[i]!]!.offer;
        return {
          ...own,
          of: 'provider_hours',
          what,
          period: work[bought.work[i]!]!.period,
          unit: 'hour a week',
          row,
        };
      }),
    ...rowsOf('recruitment').map((row): Limit => {
      const columns = columnsOf(row);
      const i = columns[0]! - recruited.first;
      const what = workbook.roles[pools[recruited.pool[i]!]!.role]!.role;
      const period = recruited.period[i]!;
      return {
        ...own,
        of: 'recruit_max',
        what,
        period,
        unit: 'FTE',
        row,
        columns,
        rowUnitsPerColumn: postUnitFte,
      };
    }),
  ];

  function rowsOf(family: string): readonly number[] {
    const rows = familyRows.get(family);
    return rows ? Array.from({ length: rows.count }, (_, i) => rows.first + i) : [];
  }

  function columnsOf(row: number): readonly number[] {
    return [...linear.columnIndex.subarray(linear.rowStart[row]!, linear.rowStart[row + 1]!)];
  }
}
