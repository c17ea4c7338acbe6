import type { FieldError } from '../../views/frame.ts';
import type { Scenario } from '../domain/scenario.ts';

const LONGEST = 200;

/** What is wrong with the name of a scenario, or null. `own` = the code of the scenario that is to have it. */
export function nameProblem(
  name: string,
  field: string,
  scenarios: readonly Scenario[],
  own: string | null,
): FieldError | null {
  if (name === '') return { field, message: 'Enter a name for the scenario.' };
  if (name.length > LONGEST) {
    return { field, message: `The name has ${name.length} characters; write at most ${LONGEST}.` };
  }
  const same = scenarios.find(
    (each) => each.scenario !== own && each.name.toLowerCase() === name.toLowerCase(),
  );
  if (same) return { field, message: `Another scenario is called “${same.name}”. Enter another name.` };
  return null;
}

/** `Copy of …`, numbered where that is taken. */
export function nameOfCopy(name: string, scenarios: readonly Scenario[]): string {
  const taken = new Set(scenarios.map((each) => each.name.toLowerCase()));
  for (let number = 1; ; number++) {
    const copy = `${number === 1 ? 'Copy' : `Copy ${number}`} of ${name}`.slice(0, LONGEST);
    if (!taken.has(copy.toLowerCase())) return copy;
  }
}
