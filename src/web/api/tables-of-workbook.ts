import { z } from 'zod';
import type { Names } from '../../../views/names.ts';
import type { HiddenWork } from '../../domain/small-numbers/hidden-work.ts';
import type { Workbook } from '../../domain/workbook.ts';
import { withheldSource } from '../../exchange/small-numbers/withheld-source.ts';
import { code, figure, level, name, number } from './schemas/described.ts';
import type { ApiTable } from './table.ts';

/** The workbook as it is stored now, or as a scenario makes it. */
export type WorkbookFacts = {
  readonly workbook: Workbook;
  readonly names: Names;
  readonly hidden: HiddenWork;
};

const skillRow = name(
  'StaffSkill',
  z.object({
    staff: code('Reference of the post or person; never a name'),
    role: code('Code of the role'),
    roleName: z.string().describe('Its name'),
    locality: code('Code of the base locality'),
    localityName: z.string().describe('Its name'),
    employer: z.string(),
    people: z.int().describe('Identical people or posts in this row'),
    fte: number('FTE of one of them'),
    need: code('Code of the need'),
    needName: z.string().describe('Its name'),
    level,
  }),
);

/** Who has which skill. */
export const skillTable: ApiTable<WorkbookFacts, z.infer<typeof skillRow>> = {
  name: 'skills',
  summary: 'Staff skills: who has which skill, at which level',
  meaning:
    'One row for each row of the staff sheet and need in which it has a skill, in the order of the workbook. References only, no names.',
  row: skillRow,
  rows: ({ workbook, names }) =>
    workbook.staff.flatMap((each) =>
      workbook.needs.flatMap(({ need }) => {
        const held = each.skills[need];
        if (!held) return [];
        return [
          {
            ...{ staff: each.staff, role: each.role, roleName: names.role(each.role) },
            ...{ locality: each.locality, localityName: names.locality(each.locality) },
            ...{ employer: each.employer, people: each.count, fte: each.fte },
            ...{ need, needName: names.need(need), level: held },
          },
        ];
      }),
    ),
  columns: Object.keys(skillRow.shape),
  cells: (row) => Object.values(row),
  withheldColumns: [],
  isWithheld: () => false,
};

const demandRow = name(
  'Demand',
  z.object({
    locality: code('Code of the locality'),
    localityName: z.string().describe('Its name'),
    need: code('Code of the need'),
    needName: z.string().describe('Its name'),
    level,
    period: z.int().nullable().describe('Planning period; null = every period'),
    families: figure('Families open at any one time, where they are given so'),
    startsPerYear: figure('Families that start in a year, where they are given so'),
    weeks: number('Length of an episode in weeks'),
    extendShare: number('Share of episodes that are extended by another, from 0 to 1'),
    hoursPerWeek: number('Direct hours a week for each open family'),
    growthPerYear: number('Growth a year as a share'),
    withheld: z
      .boolean()
      .describe('Whether families or starts of this row are withheld because they are few'),
    source: z.string().nullable().describe('published: …, local: … or example: …'),
  }),
);

/** The families to be supported. */
export const demandTable: ApiTable<WorkbookFacts, z.infer<typeof demandRow>> = {
  name: 'demand',
  summary: 'Demand: families to be supported',
  meaning:
    'The rows of the demand sheet with defaults filled in. Each row says in `source` whether it is published, local or an example. Needs overlap: families of different needs are never added up.',
  row: demandRow,
  rows: ({ workbook, names, hidden }) =>
    workbook.demand.map((each) => {
      const withheld = hidden.isHidden(each.locality, each.need);
      return {
        ...{ locality: each.locality, localityName: names.locality(each.locality) },
        ...{ need: each.need, needName: names.need(each.need), level: each.level, period: each.period },
        families: withheld ? null : each.families,
        startsPerYear: withheld ? null : each.startsPerYear,
        ...{ weeks: each.weeks, extendShare: each.extendShare, hoursPerWeek: each.hoursPerWeek },
        ...{ growthPerYear: each.growthPerYear, withheld },
        source: withheld && each.source !== null ? withheldSource(each.source) : each.source,
      };
    }),
  columns: Object.keys(demandRow.shape),
  cells: (row) => Object.values(row),
  withheldColumns: ['families', 'startsPerYear'],
  isWithheld: (row) => row.withheld,
};
