import type { MatrixCell } from '../../domain/council-readings.ts';
import type { Level } from '../../domain/units.ts';

const levels: readonly (readonly [RegExp, Level])[] = [
  [/^((l|lvl|level)\s*)?1\b|^(aware|awareness|basic|foundation)\b/, 1],
  [/^((l|lvl|level)\s*)?2\b|^(skilled|competent|intermediate|trained)\b/, 2],
  [/^((l|lvl|level)\s*)?3\b|^(specialist|expert|advanced|accredited)\b/, 3],
];

/**
 * What a cell of a skills matrix says: 1–3 or their words; x, ✓ or yes as a tick without a level; blank, 0, no or – as no skill (null). Undefined for anything else,
 * and for the marks of values that are not known.
 */
export function levelIn(text: string): MatrixCell | undefined {
  const cell = text.trim().toLowerCase();
  if (/^(|0|no|n|none|-|–|n\/a|na|nil)$/.test(cell)) return null;
  if (/^(x|✓|✔|✅|☑|y|yes|tick|true)$/.test(cell)) return 'tick';
  if (/^\d+[.,]\d|^\d{2}/.test(cell)) return undefined;
  return levels.find(([words]) => words.test(cell))?.[1];
}
