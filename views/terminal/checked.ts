import type { SourceCounts } from '../../src/domain/count-sources.ts';
import type { Workbook } from '../../src/domain/workbook.ts';
import { counted, pounds } from '../format.ts';
import { sumOf } from '../group.ts';
import { sourceWords } from '../source-words.ts';
import type { Ink } from './ink.ts';
import { factLine } from './section.ts';

/** What a workbook without problems holds. */
export function checkedText(workbook: Workbook, sources: SourceCounts, ink: Ink): string {
  const { settings, scenarios } = workbook;
  const people = sumOf(workbook.staff, (row) => row.count);
  const fte = sumOf(workbook.staff, (row) => row.count * row.fte);
  const lines = [
    ink.strong(settings.authority),
    ink.good(
      scenarios.length === 0
        ? 'The workbook has no errors.'
        : `The workbook and its ${counted(scenarios.length, 'scenario', 'scenarios')} have no errors.`,
    ),
    '',
    ...factLine(
      'Time',
      `${counted(settings.periods, 'period', 'periods')} of ${counted(settings.periodWeeks, 'week', 'weeks')}`,
    ),
    ...factLine('Budget', `${pounds(settings.budget)} of new money`),
    ...factLine(
      'Places',
      `${counted(workbook.localities.length, 'locality', 'localities')}, ${counted(workbook.travel.length, 'journey', 'journeys')}`,
    ),
    ...factLine(
      'Needs',
      `${workbook.needs.length}, in ${counted(workbook.demand.length, 'row', 'rows')} of demand and ${workbook.cover.length} of cover`,
    ),
    ...factLine(
      'Staff',
      `${counted(people, 'person', 'people')}, ${counted(fte, 'FTE', 'FTE')}, in ${counted(workbook.roles.length, 'role', 'roles')}`,
    ),
    ...factLine('Partners', counted(workbook.providers.length, 'offer', 'offers')),
    ...factLine('Courses', String(workbook.training.length)),
    ...factLine(
      'Rules',
      `${workbook.rules.filter((rule) => rule.hard).length} hard, ${workbook.rules.filter((rule) => !rule.hard).length} soft`,
    ),
    ...factLine('Figures', sourceWords(sources)),
  ];
  return `${lines.join('\n')}\n`;
}
