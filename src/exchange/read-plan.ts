import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import type { WorkbookProblem } from '../domain/workbook.ts';
import type { PlanFacts } from '../planning/answer.ts';
import { planSchema } from './plan-schema.ts';

export type PlanReading =
  | { readonly ok: true; readonly plan: PlanFacts }
  | { readonly ok: false; readonly problems: readonly WorkbookProblem[] };

/** Reads a plan that was saved with `--json`. Problems: no JSON, an answer without a plan, or fields that are missing or wrong. Throws on broken I/O. */
export async function readPlan(path: string): Promise<PlanReading> {
  const sheet = basename(path);
  const refuse = (column: string | null, message: string): PlanReading => ({
    ok: false,
    problems: [{ sheet, row: null, column, value: null, message }],
  });
  let json: unknown;
  try {
    json = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError)
      return refuse(null, `'${sheet}' is not JSON. Save a plan with --json > ${sheet}.`);
    throw error;
  }
  const { outcome } = z.object({ outcome: z.string() }).safeParse(json).data ?? {};
  if (outcome === 'impossible' || outcome === 'no_answer') {
    return refuse(
      'outcome',
      `'${sheet}' holds an answer without a plan (${outcome}), which cannot be compared.`,
    );
  }
  const result = planSchema.safeParse(json);
  if (result.success) return { ok: true, plan: result.data };
  const [issue] = result.error.issues;
  const column = issue!.path.join('.') || null;
  return refuse(
    column,
    `'${sheet}' is not a saved plan: ${issue!.message}. Save one with --json > ${sheet}.`,
  );
}
