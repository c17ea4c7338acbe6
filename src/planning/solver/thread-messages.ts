import type { LinearModel } from '../linear-model.ts';
import type { ModelEdit, RowRange, SolveAnswer, SolveOptions, SolveProgress } from './solver.ts';

/** Solve options that can be sent to a thread: the callback and the signal become messages and a flag in shared memory. */
export type SentOptions = Omit<SolveOptions, 'onProgress' | 'signal'>;

/** What a session's thread is asked to do. A thread hosts one session at a time. */
export type ThreadTask =
  | { readonly kind: 'open'; readonly model: LinearModel }
  | { readonly kind: 'edit'; readonly edits: readonly ModelEdit[] }
  | {
      readonly kind: 'solve';
      readonly options: SentOptions;
      /** One Int32: 1 asks the engine to stop. */
      readonly stopFlag: SharedArrayBuffer;
      readonly wantsProgress: boolean;
    }
  | { readonly kind: 'ranges'; readonly rows: readonly number[] }
  | { readonly kind: 'close' };

/** A task with the number its replies carry. */
export type ThreadRequest = { readonly id: number; readonly task: ThreadTask };

/** What a thread sends back. */
export type ThreadReply =
  | { readonly id: number; readonly kind: 'done' }
  | { readonly id: number; readonly kind: 'answer'; readonly answer: SolveAnswer }
  | { readonly id: number; readonly kind: 'ranges'; readonly ranges: readonly RowRange[] }
  | { readonly id: number; readonly kind: 'progress'; readonly progress: SolveProgress }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string };
