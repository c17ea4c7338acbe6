import type { Answer } from '../../src/planning/answer.ts';
import type { Ink } from './ink.ts';

/** The readable summary of an answer. */
export function planText(answer: Answer, ink: Ink): string {
  return `${ink.strong(answer.authority)}\n${answer.outcome}\n`;
}
