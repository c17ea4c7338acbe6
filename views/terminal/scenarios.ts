import type { Scenario, ScenarioEdit } from '../../src/domain/scenario.ts';
import type { Workbook } from '../../src/domain/workbook.ts';
import type { Ink } from './ink.ts';
import { wrap } from './lines.ts';
import { paragraph } from './section.ts';

/** The scenarios of a workbook, each step in words. */
export function scenariosText({ settings, scenarios }: Workbook, label: string, ink: Ink): string {
  if (scenarios.length === 0) return `${settings.authority} has no scenarios.\n`;
  const lines = scenarios.flatMap((scenario) => ['', ...scenarioLines(scenario, ink)]);
  const next = [
    '',
    ...paragraph(`Plan one: npm run --silent plan -- ${label} --scenario ${scenarios[0]!.scenario}`),
  ];
  return `${[ink.strong(`${settings.authority}: ${scenarios.length} scenarios`), ...lines, ...next].join('\n')}\n`;
}

function scenarioLines({ scenario, name, edits }: Scenario, ink: Ink): readonly string[] {
  const title = name === scenario ? ink.strong(scenario) : `${ink.strong(scenario)}  ${name}`;
  return [
    `  ${title}`,
    ...edits.flatMap((edit) => wrap(`${edit.step}. ${editWords(edit)}`, '    ', '       ')),
  ];
}

/** An edit of a scenario as a sentence. */
export function editWords({ sheet, where, column, change, value }: ScenarioEdit): string {
  const conditions = Object.entries(where).map(
    ([name, text]) => `${name} is ${text === '' ? 'blank' : text}`,
  );
  const rows = conditions.length === 0 ? 'in all rows' : `where ${conditions.join(' and ')}`;
  const setting = sheet === 'settings' && column === 'value' ? where.key : undefined;
  const place = setting === undefined ? `${column} of ${sheet}, ${rows}` : `the setting ${setting}`;
  switch (change) {
    case 'set':
      return `Set ${place}, to ${value === null || value === '' ? 'blank' : value}`.replace(
        /^(Set the setting \S+),/,
        '$1',
      );
    case 'add':
      return Number(value) < 0 ? `Take ${String(value).slice(1)} from ${place}` : `Add ${value} to ${place}`;
    case 'multiply':
      return `Multiply ${place}, by ${value}`.replace(/^(Multiply the setting \S+),/, '$1');
    case 'remove':
      return `Remove the rows of ${sheet} ${rows}`;
    case 'insert':
      return `Insert a row in ${sheet}: ${(value ?? '').split(';').join(', ')}`;
  }
}
