import { z } from 'zod';
import { cheapest } from '../../../views/long-gaps.ts';
import { gapOf } from '../../exchange/plan-schema.ts';
import { coverageByNeed } from '../../planning/analysis/coverage-by-need.ts';
import type { GapOption } from '../../planning/answer.ts';
import type { PlanFacts } from './plan-facts.ts';
import { code, figure, level, name, number, period } from './schemas/described.ts';
import type { ApiTable } from './table.ts';

const placeNames = {
  locality: code('Code of the locality'),
  localityName: z.string().describe('Its name'),
  need: code('Code of the need'),
  needName: z.string().describe('Its name'),
};
const withheld = z.boolean().describe('Whether figures of this row are withheld because families are few');

const gapRow = name(
  'Gap',
  z.object({
    ...placeNames,
    level,
    period,
    requiredHours: figure('Hours a week required'),
    unmetHours: figure('Hours a week that nobody delivers'),
    familiesWaiting: figure('Families that wait, estimated from the unmet hours'),
    withheld,
    reasons: gapOf(z.number().nullable()).shape.reasons.describe('Why the hours are unmet'),
    options: gapOf(z.number().nullable()).shape.options.describe(
      'Ways to close part of the gap: hours a week, £ over the whole plan, £ an hour',
    ),
  }),
);

/** The gaps of a plan, as the answer lists them. */
export const gapTable: ApiTable<PlanFacts, z.infer<typeof gapRow>> = {
  name: 'gaps',
  summary: 'Gaps: work that the plan leaves unmet',
  meaning:
    'One row for each locality, need, level and period with unmet hours, in the order of the plan. Hours are modelled: what the plan leaves unmet of the hours that the workbook asks for.',
  row: gapRow,
  rows: ({ plan, names, hidden }) =>
    plan.gaps.map((gap) => ({
      ...{ locality: gap.locality, localityName: names.locality(gap.locality) },
      ...{ need: gap.need, needName: names.need(gap.need), level: gap.level, period: gap.period },
      ...{ requiredHours: gap.requiredHours, unmetHours: gap.unmetHours },
      familiesWaiting: gap.familiesWaiting,
      withheld: hidden.isHidden(gap.locality, gap.need) || gap.familiesWaiting === null,
      reasons: gap.reasons.map((each) => ({ ...each })),
      options: gap.options.map((each) => ({ ...each })),
    })),
  columns: [
    ...['locality', 'localityName', 'need', 'needName', 'level', 'period'],
    ...['requiredHours', 'unmetHours', 'familiesWaiting', 'withheld', 'reasons'],
    ...['cheapestWay', 'cheapestWhat', 'cheapestHoursPerWeek', 'cheapestPoundsPerHour'],
  ],
  cells: (row) => {
    const known = row.options.filter((each): each is GapOption => each.hoursPerWeek !== null);
    const best = cheapest(known) ?? row.options[0] ?? null;
    return [
      ...[row.locality, row.localityName, row.need, row.needName, row.level, row.period],
      ...[row.requiredHours, row.unmetHours, row.familiesWaiting, row.withheld],
      row.reasons.map(({ reason, what }) => (what === null ? reason : `${reason} ${what}`)).join('; '),
      ...[best?.way ?? null, best?.what ?? null, best?.hoursPerWeek ?? null, best?.costPerHour ?? null],
    ];
  },
  withheldColumns: ['requiredHours', 'unmetHours', 'familiesWaiting', 'cheapestHoursPerWeek'],
  isWithheld: (row) => row.withheld,
};

const localityRow = name(
  'LocalityFigures',
  z.object({
    locality: placeNames.locality,
    localityName: placeNames.localityName,
    requiredHours: figure('Hours a week required, mean over the periods'),
    metHours: figure('Hours a week met, mean over the periods'),
    unmetHours: figure('Hours a week unmet, mean over the periods'),
    coverage: figure('Met ÷ required, from 0 to 1'),
    fteToday: number('FTE of the staff based here today'),
    ftePlanned: number('FTE based here in the plan, mean over the periods'),
    caseload: z
      .number()
      .nullable()
      .describe('Families met per FTE of lead-practitioner work; null where there is none, or withheld'),
    population0to19: z.number().nullable().describe('People aged 0 to 19, as the workbook has it'),
    deprivedShare: z
      .number()
      .nullable()
      .describe('Share of its neighbourhoods in the three most deprived tenths, from 0 to 1'),
    withheld,
  }),
);

/** The localities of a plan. */
export const localityTable: ApiTable<PlanFacts, z.infer<typeof localityRow>> = {
  name: 'localities',
  summary: 'Localities: hours, coverage, team and caseload of each',
  meaning: 'One row for each locality, in the order of the workbook. Hours are modelled.',
  row: localityRow,
  rows: ({ plan, planned, names, hidden }) => {
    const sheet = new Map(planned.localities.map((each) => [each.locality, each]));
    return plan.localities.map((each) => ({
      ...{ locality: each.locality, localityName: names.locality(each.locality) },
      ...{ requiredHours: each.requiredHours, metHours: each.metHours, unmetHours: each.unmetHours },
      ...{ coverage: each.coverage, fteToday: each.fteToday, ftePlanned: each.ftePlanned },
      caseload: each.caseload,
      population0to19: sheet.get(each.locality)?.population0To19 ?? null,
      deprivedShare: sheet.get(each.locality)?.deprivedShare ?? null,
      withheld: each.requiredHours === null || hidden.isCaseloadHidden(each.locality),
    }));
  },
  columns: Object.keys(localityRow.shape),
  cells: (row) => Object.values(row),
  withheldColumns: ['requiredHours', 'metHours', 'unmetHours', 'coverage', 'caseload'],
  isWithheld: (row) => row.withheld,
};

const coverageRow = name(
  'Coverage',
  z.object({
    ...placeNames,
    requiredHours: figure('Hours a week required at all levels, mean over the periods'),
    metHours: figure('Hours a week met, mean over the periods'),
    unmetHours: figure('Hours a week unmet, mean over the periods'),
    coverage: figure('Met ÷ required, from 0 to 1'),
    withheld,
  }),
);

/** How far each need is met in each locality. */
export const coverageTable: ApiTable<PlanFacts, z.infer<typeof coverageRow>> = {
  name: 'coverage',
  summary: 'Coverage: how far each need is met in each locality',
  meaning:
    'One row for each locality and need with required hours, in the order of the workbook. Hours are modelled.',
  row: coverageRow,
  rows: ({ full, planned, names, hidden }) =>
    coverageByNeed(planned, full.gaps).map(({ locality, need, requiredHours, unmetHours, coverage }) => {
      const isHidden = hidden.isHidden(locality, need);
      const shown = (value: number) => (isHidden ? null : value);
      return {
        ...{ locality, localityName: names.locality(locality), need, needName: names.need(need) },
        ...{ requiredHours: shown(requiredHours), metHours: shown(Math.max(0, requiredHours - unmetHours)) },
        ...{ unmetHours: shown(unmetHours), coverage: shown(coverage), withheld: isHidden },
      };
    }),
  columns: Object.keys(coverageRow.shape),
  cells: (row) => Object.values(row),
  withheldColumns: ['requiredHours', 'metHours', 'unmetHours', 'coverage'],
  isWithheld: (row) => row.withheld,
};
