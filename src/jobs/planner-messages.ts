import type { RunProgress } from '../domain/run.ts';
import type { PlanReply, PlanRequest } from '../planning/planner.ts';

/** What a planner's thread is told. It plans one request at a time; `stop` is about the one under way. */
export type ToPlanner =
  | { readonly kind: 'plan'; readonly id: number; readonly request: PlanRequest }
  | { readonly kind: 'stop'; readonly id: number };

/** What it says. The last message of a request is `reply` or `failed` (a bug, or the engine could not be started). */
export type FromPlanner =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: RunProgress }
  | { readonly kind: 'reply'; readonly id: number; readonly reply: PlanReply }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };
