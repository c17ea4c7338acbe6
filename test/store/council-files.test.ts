import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PredictedDemand } from '../../src/domain/council-readings.ts';
import type { Editor, Stores } from '../../src/store/stores.ts';
import { onEachDatabase } from '../builders/databases.ts';
import { storeTiny } from '../builders/stored-authority.ts';

const asha: Editor = { id: null, name: 'Asha' };
const ben: Editor = { id: null, name: 'Ben' };

const predicted: PredictedDemand = {
  ...{
    file: 'predicted.csv',
    sheet: null,
    unmatched: 0,
    dropped: ['Notes'],
    problems: { listed: [], more: 0 },
  },
  rows: [{ locality: 'north', need: 'key_work', period: null, families: { atLeast: 1, atMost: 5 } }],
};

onEachDatabase((open) => {
  let stores: Stores;
  let id: string;
  let other: string;
  beforeAll(async () => {
    stores = (await open()).stores;
  });
  beforeEach(async () => {
    id = (await storeTiny(stores)).authority.id;
    other = (await storeTiny(stores)).authority.id;
  });

  describe('the localities of teams', () => {
    test('are remembered, changed one by one and forgotten, each authority its own', async () => {
      expect(await stores.teamPlaces.list(id)).toEqual(new Map());
      await stores.teamPlaces.put(
        id,
        asha,
        new Map([
          ['north team', 'north'],
          ['', '*'],
          ['court team', '-'],
        ]),
      );
      await stores.teamPlaces.put(
        id,
        ben,
        new Map([
          ['north team', 'south'],
          ['court team', ''],
          ['new', 'north'],
        ]),
      );
      expect(await stores.teamPlaces.list(id)).toEqual(
        new Map([
          ['', '*'],
          ['new', 'north'],
          ['north team', 'south'],
        ]),
      );
      expect(await stores.teamPlaces.list(other)).toEqual(new Map());
      await stores.teamPlaces.put(id, ben, new Map());
      expect((await stores.teamPlaces.list(id)).size).toBe(3);
    });
  });

  describe('what was counted in files', () => {
    test('is kept, the newest of each kind, until it is forgotten', async () => {
      expect(await stores.councilReadings.get(id, 'predicted')).toBeNull();
      await stores.councilReadings.put(id, asha, 'predicted', { ...predicted, rows: [] });
      await stores.councilReadings.put(id, ben, 'predicted', predicted);
      const kept = (await stores.councilReadings.get(id, 'predicted'))!;
      expect(kept).toMatchObject({ figures: predicted, readBy: 'Ben' });
      expect(kept.readAt).toBeInstanceOf(Date);
      expect(await stores.councilReadings.get(id, 'lists')).toBeNull();
      expect(await stores.councilReadings.get(other, 'predicted')).toBeNull();
      await stores.councilReadings.forget(other, 'predicted');
      expect(await stores.councilReadings.get(id, 'predicted')).not.toBeNull();
      await stores.councilReadings.forget(id, 'predicted');
      expect(await stores.councilReadings.get(id, 'predicted')).toBeNull();
    });
  });
});
