/** What assessment factor and primary need codes stand for, in a few words. */
const factors: Readonly<Record<string, string>> = {
  '1': 'alcohol misuse',
  '2': 'drug misuse',
  '3': 'domestic abuse',
  '4': 'mental health',
  '5': 'learning disability',
  '6': 'physical disability or illness',
  '7': 'young carer',
  '8': 'privately fostered',
  '9': 'unaccompanied asylum seeker',
  '10': 'going missing',
  '11': 'sexual exploitation',
  '12': 'trafficking',
  '13': 'gangs',
  '14': 'socially unacceptable behaviour',
  '15': 'self-harm',
  '16': 'neglect',
  '17': 'emotional abuse',
  '18': 'physical abuse',
  '19': 'sexual abuse',
  '20': 'other',
  '21': 'no factor',
  '22': 'female genital mutilation',
  '23': 'abuse linked to faith or belief',
  '24': 'criminal exploitation',
};
const whose: Readonly<Record<string, string>> = { A: 'child', B: 'parent or carer', C: 'another person' };
const byWhom: Readonly<Record<string, string>> = { B: 'child on child', C: 'adult on child' };
const primary: Readonly<Record<string, string>> = {
  N1: 'abuse or neglect',
  N2: 'child’s disability or illness',
  N3: 'parent’s disability or illness',
  N4: 'family in acute stress',
  N5: 'family dysfunction',
  N6: 'socially unacceptable behaviour',
  N7: 'low income',
  N8: 'absent parenting',
  N9: 'not a child in need',
  N0: 'not stated',
};

/** `3B, domestic abuse: parent or carer`; the code alone where it is not known. */
export function factorWords(code: string): string {
  const [, number = '', letter = ''] = /^(\d+)([A-F]?)$/.exec(code) ?? [];
  const what = primary[code] ?? factors[number];
  if (what === undefined) return code;
  // Who it is about differs only among the first six, and by whom it was done in abuse.
  const who = Number(number) <= 6 ? whose[letter] : ['18', '19'].includes(number) ? byWhom[letter] : null;
  return who ? `${code}, ${what}: ${who}` : `${code}, ${what}`;
}
