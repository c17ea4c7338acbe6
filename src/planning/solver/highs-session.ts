import type { BasisInput, Highs, Model } from 'highs';
import type { LinearModel } from '../linear-model.ts';
import { emptyAnswer } from './answers.ts';
import { crossedBounds } from './check-point.ts';
import { copyModel, editModel } from './edit-model.ts';
import type { HighsRuntime } from './highs.ts';
import { pushEdits } from './highs-edit.ts';
import { rangesOf } from './highs-ranges.ts';
import { createHighsModel } from './highs-run.ts';
import { solveHighs } from './highs-solve.ts';
import type { SolveAnswer, SolveOptions, SolverSession } from './solver.ts';

/** What a session holds between solves. */
export type HighsSessionState = {
  readonly highs: Highs;
  readonly native: Model;
  readonly model: LinearModel;
  /** The last basis of a continuous solve: integer runs leave none behind, so it is kept here. */
  basis: BasisInput | null;
  /** A basis that the caller asked to keep. */
  kept: BasisInput | null;
  /** Costs edited since that basis. */
  costsChanged: number;
};

/**
 * Opens a session over the array API. A session survives a crash of the engine: the solve that crashed answers `no_answer`, and
 * the next one loads the session's model, with all edits, into a new instance.
 */
export async function openHighsSession(
  runtime: HighsRuntime,
  given: LinearModel,
  onClose: () => void,
): Promise<SolverSession> {
  const model = copyModel(given);
  let state: HighsSessionState | null = null;
  let closed = false;

  const revive = async (): Promise<HighsSessionState> => {
    if (state !== null) return state;
    const highs = await runtime.current();
    try {
      state = {
        highs,
        native: createHighsModel(highs, model),
        model,
        basis: null,
        kept: null,
        costsChanged: 0,
      };
    } catch (error) {
      runtime.discard(highs);
      throw error;
    }
    return state;
  };
  const drop = (): void => {
    const broken = state;
    state = null;
    if (broken === null) return;
    runtime.discard(broken.highs);
    disposeQuietly(broken.native);
  };
  const refuseClosed = (): void => {
    if (closed) throw new Error('This solver session is closed.');
  };

  // A model with no columns or rows is answered without the engine, which has no solution to read for it.
  if (model.columnCount > 0 && crossedBounds(model) === null) await revive();
  return {
    solver: 'highs',
    edit: async (edits) => {
      refuseClosed();
      editModel(model, edits);
      if (state === null) return;
      try {
        pushEdits(state.native, edits);
        for (const edit of edits) if (edit.kind === 'costs') state.costsChanged += edit.columns.length;
      } catch {
        // The session's own copy has the edits; the next solve loads it into a new instance.
        drop();
      }
    },
    solve: async (options: SolveOptions = {}): Promise<SolveAnswer> => {
      refuseClosed();
      if (options.signal?.aborted === true) return emptyAnswer('cancelled', null);
      const crossed = crossedBounds(model);
      if (crossed !== null) return emptyAnswer('infeasible', crossed);
      const started = performance.now();
      try {
        return solveHighs(await revive(), options);
      } catch (error) {
        drop();
        const reason = error instanceof Error ? error.message : String(error);
        return emptyAnswer('no_answer', `The solver failed: ${reason}`, (performance.now() - started) / 1000);
      }
    },
    ranges: async (rows) => {
      refuseClosed();
      if (state === null) return [];
      try {
        return rangesOf(state, rows);
      } catch {
        drop();
        return [];
      }
    },
    close: async () => {
      if (closed) return;
      closed = true;
      if (state !== null) disposeQuietly(state.native);
      state = null;
      onClose();
    },
  };
}

function disposeQuietly(native: Model): void {
  try {
    native.dispose();
  } catch {
    // An instance that has crashed may be unable to free its model; its memory goes with it.
  }
}
