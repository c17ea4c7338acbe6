import { expect, test } from 'vitest';
import { stagesOfGoal } from '../../src/planning/objective/stages.ts';
import { progressWords } from '../../views/run-words.ts';

test('what a run is at is said in plain words, how far and how near the best', () => {
  expect(progressWords(null)).toBe('');
  expect(progressWords({ stage: 'unmet_need', share: 0.2, gap: 0.013 })).toBe(
    ' – meeting the most need, 20 % done, within 1.3 % of the best possible',
  );
  expect(progressWords({ stage: 'frontier', share: null, gap: null })).toBe(' – one budget after the other');
});

test('no stage of planning shows its code', () => {
  for (const stage of ['read', 'explain', 'frontier', ...stagesOfGoal.most_need_met]) {
    expect(progressWords({ stage, share: null, gap: null })).toMatch(/^ – [a-z]+ [^_]+$/);
  }
});
