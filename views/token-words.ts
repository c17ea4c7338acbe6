import type { TokenScope } from '../src/domain/token-scope.ts';

/** What each scope of a token lets a program do, as a label and what follows from it. */
export const scopeWords: Readonly<Record<TokenScope, { readonly text: string; readonly hint: string }>> = {
  read: {
    text: 'Read the workbook and plans',
    hint: 'For spreadsheets and dashboards: workbook, scenarios, plans, gaps, coverage and lots.',
  },
  plan: {
    text: 'Have plans made',
    hint: 'Of the stored workbook and its scenarios, and of workbooks that the program sends.',
  },
  small_numbers: {
    text: 'See counts of 1 to 5 families',
    hint: 'Without it they are withheld, with the figures they could be worked out from: in small localities that is most of what is known of single needs. Tick it for use inside the council, never where what the program makes is published.',
  },
};

/** How long a token can be good, by the days that a form sends. */
export const tokenLives: readonly { readonly value: string; readonly text: string }[] = [
  { value: '30', text: '30 days' },
  { value: '90', text: '90 days' },
  { value: '365', text: '1 year' },
];

/** How a token stands. */
export type TokenState = 'good' | 'expired' | 'revoked' | 'stopped';
