import { describe, expect, test } from 'vitest';
import { bandWords, coverageBand } from '../../views/coverage-words.ts';

describe('how well a need is met', () => {
  test.each([
    [1, 'fully met'],
    [0.9994, 'well met'],
    [0.9, 'well met'],
    [0.89, 'partly met'],
    [0.7, 'partly met'],
    [0.699, 'short'],
    [0.4, 'short'],
    [0.399, 'mostly unmet'],
    [0, 'mostly unmet'],
    [-0.001, 'mostly unmet'],
    [null, 'no need'],
  ])('%s of the hours is %s', (coverage, words) => {
    expect(bandWords[coverageBand(coverage)]).toBe(words);
  });
});
