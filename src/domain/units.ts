/** Small vocabulary shared by every sheet. Units end the names of numbers everywhere: hoursPerWeek, fte, pounds, share, minutes. */

/** A code of 1–64 letters, digits, `_`, `-` or `.`, matched exactly. */
export type Code = string;

/** Skill or work level: 1 aware, 2 skilled, 3 specialist. A person at a level can do work of that level and below. */
export type Level = 1 | 2 | 3;

export const levels: readonly Level[] = [1, 2, 3];

/** Weeks in a year, in every definition of WORKBOOK.md. */
export const weeksPerYear = 52;

/** Level held per need code; a need that is absent is not held at all. */
export type Skills = Readonly<Record<Code, Level>>;
