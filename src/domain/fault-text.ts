/** A fault as logs may tell it. */
type Fault = {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly stack?: unknown;
  readonly code?: unknown;
  readonly severity?: unknown;
  readonly constraint?: unknown;
  readonly constraint_name?: unknown;
  readonly params?: unknown;
  readonly cause?: unknown;
};

/** Causes below causes that are told. */
const DEEPEST = 4;

/**
 * What went wrong, for the log: messages with their causes, and where it happened. Faults of the database are told by their code alone: their messages hold what was to be stored or sought, such as
 * names and e-mail addresses.
 */
export function faultText(error: unknown): string {
  const stack = typeof error === 'object' && error !== null ? (error as Fault).stack : undefined;
  const places = typeof stack === 'string' ? stack.split('\n').filter((line) => /^\s+at /.test(line)) : [];
  return [causesOf(error).map(words).join('; because of '), ...places].join('\n');
}

/** A fault and what caused it, the fault first. */
export function causesOf(error: unknown): readonly unknown[] {
  const causes: unknown[] = [];
  for (let each = error; each != null && causes.length < DEEPEST; each = (each as Fault).cause) {
    if (causes.includes(each)) break;
    causes.push(each);
  }
  return causes;
}

function words(error: unknown): string {
  if (typeof error !== 'object' || error === null) return withoutValues(String(error));
  const { name, message, code, severity, params, constraint, constraint_name } = error as Fault;
  const coded = typeof code === 'string' ? ` ${code}` : '';
  if (params !== undefined) return `a statement failed${coded}`;
  if (severity !== undefined) {
    const rule = constraint ?? constraint_name;
    return `the database refused it:${coded}${typeof rule === 'string' ? ` (${rule})` : ''}`;
  }
  const kind = [name === 'Error' ? null : name, code].filter((each) => typeof each === 'string').join(' ');
  return `${kind}${kind === '' ? '' : ': '}${withoutValues(String(message))}`;
}

/** A message that quotes a failed statement with its values, without both. */
function withoutValues(message: string): string {
  return message.replace(/Failed query:[\s\S]*/, 'a statement failed').slice(0, 1000);
}
