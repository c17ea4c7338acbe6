/** What the process ends with (WORKBOOK.md, The command line and its answer). */
export const exitStatus = {
  done: 0,
  bug: 1,
  workbookErrors: 2,
  impossible: 3,
  noAnswer: 4,
  wrongUsage: 64,
} as const;

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];
