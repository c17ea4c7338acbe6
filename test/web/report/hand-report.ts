import { rawWorkbook } from '../../../src/domain/raw-workbook.ts';
import type { RawWorkbook } from '../../../src/domain/workbook.ts';
import { handTables } from '../../builders/hand-tables.ts';

/**
 * Of 50 hours of care in the south the one worker delivers 20, and a friend's offer sells 10 more for £20 an hour (£10,400 a year); the north needs 8 hours of play, which one
 * person of half a post (10 hours) delivers. Need rests on local figures in the south and on an example in the north.
 */
export const handReport: RawWorkbook = rawWorkbook(
  handTables({
    settings: { budget: 20_000 },
    localities: [
      { locality: 'north', name: 'Northam' },
      { locality: 'south', name: 'Southam' },
    ],
    needs: [
      { need: 'care', name: 'Care at home', lead: 'yes' },
      { need: 'play', name: 'Play' },
    ],
    roles: [
      { role: 'worker', annual_cost: 52_000, 'skill.care': 2 },
      { role: 'player', annual_cost: 40_000, 'skill.play': 2 },
    ],
    staff: [
      {
        ...{ staff: 'S-1', role: 'worker', locality: 'south', fte: 1, movable: 'no', 'skill.care': 2 },
        source: 'local: payroll',
      },
      {
        ...{ staff: 'N-1', role: 'player', locality: 'north', fte: 0.5, movable: 'no', 'skill.play': 2 },
        source: 'example: a guess',
      },
    ],
    demand: [
      { locality: 'south', need: 'care', families: 25, hours_per_week: 2, source: 'local: own lists' },
      { locality: 'north', need: 'play', families: 8, hours_per_week: 1, source: 'example: a guess' },
    ],
    providers: [
      {
        ...{ offer: 'friends', provider: 'Friends', need: 'care', hours_per_week: 10, cost_per_hour: 20 },
        source: 'published: price list',
      },
    ],
    rules: [{ rule: 'minimum_coverage', locality: 'south', need: 'care', value: 0.9, hard: 'no' }],
    scenarios: [
      {
        ...{ scenario: 'no-friends', name: 'Without Friends', step: 1, sheet: 'providers' },
        ...{ where: 'offer=friends', column: '', change: 'remove', value: '' },
      },
      {
        ...{ scenario: 'torn', name: 'Torn', step: 1, sheet: 'rules', where: '', column: 'hard' },
        ...{ change: 'set', value: 'yes' },
      },
    ],
  }),
);
