import { expect, test } from 'vitest';
import type { RunProgress } from '../../src/domain/run.ts';
import { startHeartbeat } from '../../src/jobs/heartbeat.ts';

const progress: RunProgress = { stage: 'cost', share: 0.5, gap: null };

test('a heartbeat tells the newest progress once and stops when the run is no longer wanted', async () => {
  const told: (RunProgress | null)[] = [];
  await new Promise<void>((resolve) => {
    const heartbeat = startHeartbeat({
      beat: async (news) => {
        told.push(news);
        if (told.length === 1) heartbeat.beatNow();
        return told.length < 2;
      },
      onUnwanted: resolve,
      onError: () => {},
    });
    heartbeat.tell({ ...progress, share: 0.1 });
    heartbeat.tell(progress);
  });
  expect(told).toEqual([progress, null]);
});

test('a beat that fails is told and tried again', async () => {
  const faults: unknown[] = [];
  let beats = 0;
  await new Promise<void>((resolve) => {
    const heartbeat = startHeartbeat({
      beat: async () => {
        beats += 1;
        if (beats === 1) throw new Error('the database is away');
        return false;
      },
      onUnwanted: resolve,
      onError: (error) => {
        faults.push(error);
        heartbeat.tell(progress);
      },
    });
    heartbeat.tell(progress);
  });
  expect(faults).toHaveLength(1);
});
