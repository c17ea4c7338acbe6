/** Ways to set off text in a terminal. Every one keeps the words: colour never says anything by itself. */
export type Ink = {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly good: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly bad: (text: string) => string;
};

const asIs = (text: string): string => text;

/** For files and pipes. */
export const plainInk: Ink = { strong: asIs, faint: asIs, good: asIs, warning: asIs, bad: asIs };

/** For screens. */
export const colourInk: Ink = {
  strong: sequence(1, 22),
  faint: sequence(2, 22),
  good: sequence(32, 39),
  warning: sequence(33, 39),
  bad: sequence(31, 39),
};

function sequence(on: number, off: number): (text: string) => string {
  return (text) => `\u001b[${on}m${text}\u001b[${off}m`;
}
