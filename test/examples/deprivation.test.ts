import { describe, expect, it } from 'vitest';
import { apportion } from '../../src/examples/apportion.ts';
import { councils } from '../../src/examples/councils.ts';
import { distanceKm, localityProfilesOf, relativeRate } from '../../src/examples/deprivation.ts';
import { travelRows } from '../../src/examples/travel.ts';

describe('the modelled share of families', () => {
  it('takes need in the most deprived tenth as ten times that in the least deprived', () => {
    expect(relativeRate(1) / relativeRate(10)).toBeCloseTo(10, 10);
  });

  it.each(councils.map(({ code }) => code))('adds up to one over the localities of %s', (code) => {
    const shares = localityProfilesOf(code).map((each) => each.familyShare);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
  });

  it('is largest in the most deprived locality for its size', () => {
    const [south, , , north] = localityProfilesOf('trafford');
    expect(north).toMatchObject({ locality: 'north', neighbourhoods: 33, deprivedShare: 12 / 33 });
    expect(south).toMatchObject({ locality: 'south', neighbourhoods: 45, deprivedShare: 2 / 45 });
    expect(north?.familyShare).toBeGreaterThan(2 * (south?.familyShare ?? 0));
  });
});

describe('journeys', () => {
  it('follow the great circle', () => {
    const degreeNorth = distanceKm({ latitude: 53, longitude: -2 }, { latitude: 54, longitude: -2 });
    expect(degreeNorth).toBeCloseTo(111.19, 1);
  });

  it('are long inside a rural locality and left out beyond reach', () => {
    const rows = travelRows('staffordshire', {
      kmPerHour: 45,
      longestMinutes: 50,
      ruralLocalities: ['stafford'],
    });
    expect(rows.every((row) => Number(row.minutes) <= 50)).toBe(true);
    expect(rows.some((row) => row.from === 'lichfield' && row.to === 'newcastle_under_lyme')).toBe(false);
    expect(rows.filter((row) => row.from === row.to).map((row) => row.from)).toEqual(['stafford']);
  });
});

describe('apportionment', () => {
  it('keeps the whole and gives the rest to the largest remainders', () => {
    expect(apportion(11, [0.5, 0.3, 0.2])).toEqual([6, 3, 2]);
    expect(apportion(1, [1, 1, 1])).toEqual([1, 0, 0]);
    expect(apportion(0.4, [1, 1, 2], 0.1)).toEqual([0.1, 0.1, 0.2]);
  });
});
