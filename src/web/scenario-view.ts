import { type Names, namesOf } from '../../views/names.ts';
import type { ListedScenario, StepInView } from '../../views/scenario-in-view.ts';
import type { Workbook } from '../domain/workbook.ts';
import type { Deps } from './deps.ts';
import { notFound, RequestError } from './errors.ts';
import type { CurrentWorkbook } from './reading.ts';
import { listedScenario } from './scenario-list.ts';
import { stepsOf } from './scenario-steps.ts';

/** What the pages of one scenario are made from. */
export type OneScenario = {
  readonly current: CurrentWorkbook;
  /** The baseline. */
  readonly baseline: Workbook;
  /** The baseline with the scenario's edits; without them where they cannot be made. */
  readonly applied: Workbook;
  readonly listed: ListedScenario & { readonly code: string };
  readonly steps: readonly StepInView[];
  readonly names: Names;
};

/** The baseline of an authority as it is now, for making scenarios of it. Throws where the data are not valid. */
export function validBaseline({ result }: CurrentWorkbook): Workbook {
  if (result.ok) return result.workbook;
  throw new RequestError(
    'invalid',
    `The data have ${result.problems.length} problems, so scenarios cannot be changed. Mend them on the Data page first.`,
  );
}

/** One scenario by its code. Not found where there is none. */
export async function oneScenario(deps: Deps, authorityId: string, code: string): Promise<OneScenario> {
  const current = await deps.reading.current(authorityId);
  const baseline = validBaseline(current);
  const scenario = baseline.scenarios.find((each) => each.scenario === code);
  if (!scenario) notFound(`There is no scenario '${code}'. It may have been removed.`);
  const listed = await listedScenario(deps, authorityId, code);
  const result = deps.reading.withScenario(current, code);
  const applied = result.ok ? result.workbook : baseline;
  const rows = stepsOf(current.stored, code);
  const steps = scenario.edits.flatMap((edit, index) => {
    const row = rows[index];
    return row ? [{ rowId: row.id, version: row.version, edit }] : [];
  });
  return {
    current,
    baseline,
    applied,
    listed: { ...listed, code },
    steps,
    names: namesOf([applied, baseline]),
  };
}
