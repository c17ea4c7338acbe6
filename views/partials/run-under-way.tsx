import type { Run } from '../../src/domain/run.ts';
import { Button } from '../components/button.tsx';
import { paths } from '../paths.ts';
import { progressWords } from '../run-words.ts';
import { momentWords } from '../time-words.ts';

export type RunUnderWayProps = {
  readonly run: Run;
  /** The authority's code. */
  readonly authority: string;
  /** The page that shows the plan once it is there. */
  readonly back: string;
  readonly canCancel: boolean;
  /** Whether `back` is shown by itself when the run is done: on pages that wait for it, where nothing can be lost. */
  readonly follows?: boolean | undefined;
  /** The time, for saying that a run waits for long. */
  readonly now?: Date | undefined;
};

/** What the page that a run's progress is asked from has to carry: name of its query, so that the fragment can lead back. */
export const BACK = 'back';
/** Name of the query that says that the page is to be shown by itself when the run is done. */
export const FOLLOWS = 'follows';

/**
 * A run that is waiting or under way. Asks `paths.run` with `back` for itself every second; the answer is this again, and without the trigger once the run has ended, so
 * that asking stops. Without a script a link asks.
 */
export function RunUnderWay({ run, authority, back, canCancel, follows = false, now }: RunUnderWayProps) {
  const isOpen = run.status === 'queued' || run.status === 'running';
  const poll = isOpen
    ? {
        'hx-get': `${paths.run(authority, run.id)}?${BACK}=${encodeURIComponent(back)}${follows ? `&${FOLLOWS}=yes` : ''}`,
        'hx-trigger': 'every 1s',
        'hx-swap': 'outerHTML',
      }
    : {};
  return (
    <div class="skillmix-run" id={`run-${run.id}`} {...poll}>
      {isOpen ? <Progress run={run} now={now} /> : <Ended run={run} back={back} />}
      {isOpen ? (
        <div class="skillmix-run__ways">
          <a class="govuk-link" href={back}>
            Refresh
          </a>
          {canCancel ? (
            <form method="post" action={paths.cancelRun(authority, run.id)}>
              <input type="hidden" name={BACK} value={back} />
              <Button kind="secondary" small>
                Cancel
              </Button>
            </form>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

/** A run that waits for so many seconds may wait for ever. */
const LONG_SECONDS = 30;

function Progress({ run, now }: Pick<RunUnderWayProps, 'run' | 'now'>) {
  const { status, progress, kind } = run;
  const what = kind === 'frontier' ? 'Planning ten budgets' : 'Planning';
  const share = progress?.share ?? null;
  const waitedSeconds = now === undefined ? 0 : (now.getTime() - run.requestedAt.getTime()) / 1000;
  const waitsLong = status === 'queued' && waitedSeconds > LONG_SECONDS;
  return (
    <div class="skillmix-run__progress">
      <p class="skillmix-plan-bar__line" id={`run-${run.id}-words`}>
        <strong>{status === 'queued' ? `${what}: waiting for a free worker` : what}</strong>
        {progressWords(progress)}
      </p>
      {waitsLong ? (
        <p class="skillmix-plan-bar__line">
          It has waited since {momentWords(run.requestedAt)}. If no other plan is being made, no worker is
          running: tell whoever runs Skillmix. The plan is made as soon as there is one.
        </p>
      ) : null}
      <progress
        class="skillmix-run__bar"
        max="1"
        value={share === null ? undefined : String(share)}
        aria-labelledby={`run-${run.id}-words`}
      />
    </div>
  );
}

function Ended({ run, back }: { readonly run: Run; readonly back: string }) {
  const words = {
    done: 'The plan is ready.',
    cancelled: 'Planning was cancelled.',
    failed: `Planning failed${run.error === null ? '.' : `: ${run.error}`}`,
  }[run.status as 'done' | 'cancelled' | 'failed'];
  return (
    <p class="skillmix-plan-bar__line" role="status">
      {words}{' '}
      <a class="govuk-link" href={back}>
        {run.status === 'done' ? 'Show it' : 'Go back to the plan before'}
      </a>
    </p>
  );
}
