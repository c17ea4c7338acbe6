import { z } from 'zod';
import type { Cell, CodeSheet } from './cell.ts';
import { maybe } from './nearest.ts';

/** A list as written: its members in order, or `*` for all. */
export type CodeList = '*' | readonly string[];

/** Several codes of another sheet separated by `;`, or `*` for all of them. */
export function listCell(refersTo: CodeSheet): Cell<CodeList> {
  const takes = `codes of ${refersTo} separated by ;, or * for all`;
  return { kind: 'list', takes, choices: null, refersTo, schema: listSchema() };
}

/** Several of some known words separated by `;`, or `*` for all of them. */
export function choiceListCell(choices: readonly string[]): Cell<CodeList> {
  const schema = listSchema().superRefine((list, context) => {
    const unknown = list === '*' ? [] : list.filter((word) => !choices.includes(word));
    for (const word of unknown.slice(0, 1)) {
      context.addIssue({ code: 'custom', message: `'${word}' is not known here.${maybe(word, choices)}` });
    }
  });
  return { kind: 'list', takes: 'known codes separated by ;, or * for all', choices, refersTo: null, schema };
}

/** The members of a list, with `*` standing for all codes in sheet order. */
export function expandList(list: CodeList, all: readonly string[]): readonly string[] {
  return list === '*' ? all : list;
}

/** Splits the text of a list cell into its members. */
export function listMembers(text: string): string[] {
  return text.split(';').map((member) => member.trim());
}

function listSchema(): z.ZodType<CodeList, string> {
  return z.string().transform((text, context): CodeList => {
    const members = listMembers(text);
    const problem = listProblem(members, text);
    if (problem === null) return text === '*' ? '*' : members;
    context.addIssue({ code: 'custom', message: problem });
    return z.NEVER;
  });
}

function listProblem(members: readonly string[], text: string): string | null {
  if (members.length > 1 && members.includes('*'))
    return `'${text}' mixes * with codes. Write * alone for all.`;
  if (members.includes(''))
    return `'${text}' has an empty place. Remove the ; that is not between two codes.`;
  const seen = new Set<string>();
  const twice = members.find((member) => seen.has(member) || !seen.add(member));
  if (twice !== undefined) return `'${text}' names ${twice} twice. Remove one.`;
  if (members.length === 1 && members[0]!.includes(',')) {
    return `'${text}' separates codes with a comma. Write ; between them.`;
  }
  return null;
}
