/** What an administrator chooses for a member's right to small numbers: what the role has by default, or the one or the other. */
export const smallNumbersChoices = ['by_role', 'yes', 'no'] as const;

export type SmallNumbersChoice = (typeof smallNumbersChoices)[number];
