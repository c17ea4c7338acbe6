import { namesOf } from '../../../views/names.ts';
import type { WorkbookProblem, WorkbookResult } from '../../domain/workbook.ts';
import type { Deps } from '../deps.ts';
import { RequestError } from '../errors.ts';
import type { CurrentWorkbook } from '../reading.ts';
import { scenarioIsThere } from './plan-facts.ts';
import { hiddenFrom } from './small-numbers.ts';
import type { WorkbookFacts } from './tables-of-workbook.ts';
import type { TokenVisitor } from './token-visitor.ts';

/** The stored workbook, as it is or as a scenario makes it, and what is withheld of it. Throws what the asker is told: no such scenario, or mistakes in it. */
export async function storedFactsOf(
  deps: Deps,
  visitor: TokenVisitor,
  scenario: string | null,
): Promise<WorkbookFacts & { readonly current: CurrentWorkbook; readonly raw: CurrentWorkbook['raw'] }> {
  const { authority } = visitor;
  const current = await deps.reading.current(authority.id);
  valid(current.result);
  if (scenario !== null) await scenarioIsThere(deps, authority.id, scenario);
  const read = valid(scenario === null ? current.result : deps.reading.withScenario(current, scenario));
  const { workbook, raw } = read;
  const hidden = await hiddenFrom(deps, visitor, null);
  return { current, workbook, raw, names: namesOf([workbook]), hidden };
}

function valid(result: WorkbookResult): Extract<WorkbookResult, { ok: true }> {
  if (result.ok) return result;
  const count = result.problems.length;
  const [first] = result.problems;
  throw new RequestError(
    'clash',
    `The stored workbook has ${count === 1 ? 'a mistake' : `${count} mistakes`}, so its figures cannot be read yet. ${placeOf(first!)} Mend it under Data.`,
  );
}

function placeOf({ sheet, row, column, message }: WorkbookProblem): string {
  const place = [
    `Sheet ${sheet}`,
    row === null ? '' : `row ${row}`,
    column === null ? '' : `column ${column}`,
  ];
  return `${place.filter(Boolean).join(', ')}: ${message}`;
}
