import type { FileProblem, FileProblems } from '../../domain/council-figures.ts';

/** Problems kept with their place; files with more have the same one on every row. */
const mostListed = 300;

/** Collects what is wrong with files. */
export type ProblemList = {
  readonly add: (problem: FileProblem) => void;
  readonly all: () => FileProblems;
};

export function problemList(): ProblemList {
  const listed: FileProblem[] = [];
  let more = 0;
  return {
    add: (problem) => {
      if (listed.length < mostListed) listed.push(problem);
      else more += 1;
    },
    all: () => ({ listed: [...listed], more }),
  };
}

/** Text that holds figures and the marks between them only: it can be shown, for it names nobody. */
export function figuresOnly(text: string): string | null {
  const bare = text.trim();
  return /^[\d\s./:,-]{1,24}$/.test(bare) ? bare : null;
}

/** A code of at most four characters that begins or ends with a figure: it can be shown, for it names nobody. */
export function shortCode(text: string): string | null {
  const bare = text.trim();
  return /^(\d[\dA-Za-z]{0,3}|[A-Za-z]\d{1,3})$/.test(bare) ? bare : null;
}
