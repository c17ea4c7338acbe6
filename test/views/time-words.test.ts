import { expect, test } from 'vitest';
import { agoWords, momentWords } from '../../views/time-words.ts';

const now = new Date('2026-07-04T12:00:00Z');
const ago = (seconds: number) => agoWords(new Date(now.getTime() - seconds * 1000), now);

test('an age is said in the largest unit that it fills', () => {
  expect([-5, 59, 60, 3599, 3600, 86_399, 86_400, 604_800].map(ago)).toEqual([
    'just now',
    'just now',
    '1 minute ago',
    '59 minutes ago',
    '1 hour ago',
    '23 hours ago',
    '1 day ago',
    '1 week ago',
  ]);
});

test('what is over eight weeks old is said by its date, in the time of the United Kingdom', () => {
  expect(agoWords(new Date('2026-01-04T09:30:00Z'), now)).toBe('on 4 Jan 2026, 09:30');
  expect(momentWords(new Date('2026-06-30T23:30:00Z'))).toBe('1 Jul 2026, 00:30');
});
