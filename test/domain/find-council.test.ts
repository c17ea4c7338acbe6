import { describe, expect, test } from 'vitest';
import type { StartCouncil } from '../../src/domain/council-start.ts';
import { findCouncil, matchingCouncils } from '../../src/domain/find-council.ts';

const council = (onsCode: string, name: string, region = 'West Midlands'): StartCouncil => ({
  ...{ onsCode, name, region },
  replacedBy: [],
});
const councils: readonly StartCouncil[] = [
  council('E06000020', 'Telford and Wrekin'),
  council('E06000023', 'Bristol, City of', 'South West'),
  council('E06000063', 'Cumberland', 'North West'),
  council('E06000065', 'North Yorkshire', 'Yorkshire and The Humber'),
  {
    ...council('E10000006', 'Cumbria', 'North West'),
    replacedBy: [{ onsCode: 'E06000063', name: 'Cumberland' }],
  },
  {
    ...council('E10000023', 'North Yorkshire', 'Yorkshire and The Humber'),
    replacedBy: [{ onsCode: 'E06000065', name: 'North Yorkshire' }],
  },
];

describe('finding a council', () => {
  test.each([
    ['Telford & Wrekin Council', 'E06000020'],
    ['telford', 'E06000020'],
    ['e06000023', 'E06000023'],
    ['City of Bristol', 'E06000023'],
    ['north yorkshire', 'E06000065'],
  ])('%s is found however it is written', (asked, onsCode) => {
    const found = findCouncil(councils, asked);
    expect(found.ok && found.council.onsCode).toBe(onsCode);
  });

  test.each([
    ['Cumbria', 'was replaced by Cumberland'],
    ['cumb', 'Cumberland'],
    ['Telfrod and Wrekin', "Maybe 'Telford and Wrekin'?"],
    ['', 'Name a council'],
  ])('%s', (asked, message) => {
    const found = findCouncil(councils, asked);
    if (asked === 'cumb') expect(found.ok && found.council.name).toBe('Cumberland');
    else expect(found.ok ? '' : found.message).toContain(message);
  });

  test('names those that a word could mean', () => {
    const found = findCouncil(councils, 'midlands and');
    expect(found.ok && found.council.name).toBe('Telford and Wrekin');
    const several = findCouncil(councils, 'north');
    expect(several.ok ? '' : several.message).toContain('could be Cumberland, North Yorkshire');
  });

  test('by region', () => {
    expect(matchingCouncils(councils, 'north west').map(({ name }) => name)).toEqual([
      'Cumberland',
      'Cumbria',
    ]);
  });
});
