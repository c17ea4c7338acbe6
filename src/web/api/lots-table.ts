import { z } from 'zod';
import { lotsOf, priceCeiling } from '../../planning/analysis/commissioning/lots.ts';
import type { PlanFacts } from './plan-facts.ts';
import { code, figure, level, name, number } from './schemas/described.ts';
import type { ApiTable } from './table.ts';

const lotRow = name(
  'Lot',
  z.object({
    need: code('Code of the need'),
    needName: z.string().describe('Its name'),
    locality: code('Code of the locality'),
    localityName: z.string().describe('Its name'),
    level,
    hoursPerWeek: figure('Hours a week to buy, mean over the periods'),
    hoursByPeriod: z
      .array(z.number())
      .nullable()
      .describe('Hours a week in each period; null where small numbers are withheld'),
    hours: figure('Hours over the whole plan'),
    pounds: figure('£ over the whole plan, at the prices of the offers'),
    poundsPerHour: number('£ an hour at the prices of the offers'),
    ceilingPoundsPerHour: z
      .number()
      .nullable()
      .describe(
        '£ an hour up to which buying is not dearer than training or recruiting; null where neither would do',
      ),
    ceilingWay: z.enum(['train', 'recruit']).nullable().describe('What the ceiling compares with'),
    ceilingWhat: z.string().nullable().describe('Code of the course or role that it compares with'),
    offers: z
      .array(z.string())
      .describe('Codes of the offers that the plan takes it from, the largest first'),
    withheld: z.boolean().describe('Whether figures of this row are withheld because families are few'),
  }),
);

/** What the plan suggests buying. */
export const lotTable: ApiTable<PlanFacts, z.infer<typeof lotRow>> = {
  name: 'lots',
  summary: 'Lots: what the plan suggests buying',
  meaning:
    'One row for each need, locality and level that the plan buys, in the order of the workbook. Hours are modelled; prices come from the offers in the workbook.',
  row: lotRow,
  rows: ({ full, planned, names, hidden }) =>
    lotsOf(planned, full).flatMap(({ lots }) =>
      lots.map((lot) => {
        const withheld = hidden.isHidden(lot.locality, lot.need);
        const shown = <Figure>(value: Figure): Figure | null => (withheld ? null : value);
        return {
          ...{ need: lot.need, needName: names.need(lot.need) },
          ...{ locality: lot.locality, localityName: names.locality(lot.locality), level: lot.level },
          ...{ hoursPerWeek: shown(lot.hoursPerWeek), hoursByPeriod: shown([...lot.hoursByPeriod]) },
          ...{ hours: shown(lot.hours), pounds: shown(lot.pounds), poundsPerHour: lot.costPerHour },
          ceilingPoundsPerHour: priceCeiling(lot),
          ceilingWay: lot.ownWays[0]?.way ?? null,
          ceilingWhat: lot.ownWays[0]?.what ?? null,
          offers: lot.offers.map(({ offer }) => offer),
          withheld,
        };
      }),
    ),
  columns: Object.keys(lotRow.shape).filter((column) => column !== 'hoursByPeriod'),
  cells: ({ hoursByPeriod: _, offers, ...row }) => {
    const { withheld, ...others } = row;
    return [...Object.values(others), offers.join('; '), withheld];
  },
  withheldColumns: ['hoursPerWeek', 'hours', 'pounds'],
  isWithheld: (row) => row.withheld,
};
