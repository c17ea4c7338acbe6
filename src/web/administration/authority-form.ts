import type { FieldError } from '../../../views/frame.ts';
import { contrastWithWhite } from '../../../views/theme.ts';

/** The least contrast of text against its ground (WCAG 2, AA). */
const LEAST_CONTRAST = 4.5;

/** First parts of the service's own addresses, which no authority can have as its code. */
const taken = [
  'administration',
  'api',
  'assets',
  'demo',
  'health',
  'ready',
  'sign-in',
  'sign-out',
  'start',
  'you',
];

/** The mistakes in an authority's name and colour. */
export function authorityErrors(name: string, colour: string): readonly FieldError[] {
  const errors: FieldError[] = [];
  if (name === '') errors.push({ field: 'name', message: 'Enter the name of the authority.' });
  if (name.length > 100)
    errors.push({ field: 'name', message: 'The name is too long. Use at most 100 characters.' });
  const colourMistake = colourProblem(colour);
  if (colourMistake !== null) errors.push({ field: 'colour', message: colourMistake });
  return errors;
}

function colourProblem(colour: string): string | null {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) {
    return `'${colour}' is no colour. Write # and six digits from 0 to f, for example #1d4f63.`;
  }
  const contrast = contrastWithWhite(colour);
  if (contrast >= LEAST_CONTRAST) return null;
  return `White text on ${colour} has a contrast of ${contrast.toFixed(1)} to 1; it needs ${LEAST_CONTRAST} to 1. Choose a darker colour.`;
}

/** Why a code cannot stand in addresses; null where it can. Whether another authority has it is asked when it is stored. */
export function codeProblem(code: string): string | null {
  if (code === '') return 'Enter a code for addresses.';
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(code) || code.length > 40) {
    return `'${code}' cannot stand in addresses. Use small letters, digits and single hyphens, a letter first, at most 40.`;
  }
  if (taken.includes(code)) return `'${code}' is an address of the service itself. Choose another code.`;
  return null;
}
