import { assessmentFactorCodes, type Need } from '../../domain/need.ts';
import type { Code } from '../../domain/units.ts';

/** Which needs a code of the files stands for; null for text that is no such code. */
export type NeedsOfCode = (code: string) => readonly Code[] | null;

const factorCodes = new Set(assessmentFactorCodes);

/** Primary need codes, by the assessment factors that mean the same: the needs that hold one of these are meant. */
const factorsOfPrimaryNeed: Readonly<Record<string, readonly string[]>> = {
  N1: ['16A', '17A'],
  N2: ['5A', '6A'],
  N3: ['5B', '6B', '5C', '6C'],
  N4: [],
  N5: [],
  N6: ['14A'],
  N7: [],
  N8: [],
  N9: [],
  N0: [],
};

/** By the needs sheet's own column `factor_codes`, which people edit. */
export function needsOfFactor(needs: readonly Need[]): NeedsOfCode {
  return (code) => (factorCodes.has(code) ? needsWith(needs, [code]) : null);
}

/** Abuse or neglect, the child's disability, a parent's, unacceptable behaviour: through the factors of the needs sheet. The others stand for no one need. */
export function needsOfPrimaryCode(needs: readonly Need[]): NeedsOfCode {
  return (code) => {
    const factors = factorsOfPrimaryNeed[code.slice(0, 2)];
    return factors === undefined ? null : needsWith(needs, factors);
  };
}

/** The need of children aged 0–4, for whom there is no factor: one without codes that is called early years, or 0–4 or 0–5. */
export function youngNeedOf(needs: readonly Need[]): Code | null {
  const called = /early.?years|under.?(5|five)s?|\b0\s*(-|–|to|_)\s*[45]\b/i;
  const found = needs.find(
    ({ need, name, factorCodes: codes, lead }) =>
      codes.length === 0 && !lead && (called.test(need.replaceAll('_', ' ')) || called.test(name)),
  );
  return found?.need ?? null;
}

function needsWith(needs: readonly Need[], codes: readonly string[]): readonly Code[] {
  return needs
    .filter((each) => each.factorCodes.some((code) => codes.includes(code)))
    .map(({ need }) => need);
}
