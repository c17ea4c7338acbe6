import { describe, expect, it } from 'vitest';
import { apportion } from '../../src/domain/apportion.ts';
import { councils } from '../../src/examples/councils.ts';
import { distanceKm, localityProfilesOf, relativeRate } from '../../src/examples/deprivation.ts';
import { payReason } from '../../src/examples/pay.ts';
import { travelRows } from '../../src/examples/travel.ts';
import { workbookOf } from './planned.ts';

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

describe.each(councils.map(({ code }) => code))('the travel sheet of %s', (code) => {
  const { localities, travel } = workbookOf(code);

  it('gives every locality a neighbour to help', () => {
    const neighbours = travel.filter((row) => row.from !== row.to).flatMap((row) => [row.from, row.to]);
    expect(new Set(neighbours)).toEqual(new Set(localities.map((each) => each.locality)));
  });

  it('has only journeys that a practitioner would make between two visits', () => {
    for (const row of travel) expect(row.minutes, `${row.from} ${row.to}`).toBeLessThanOrEqual(40);
  });
});

describe('the cost of a post', () => {
  it('says of every pay point but the checked one that it is an estimate', () => {
    expect(payReason(12)).toContain('£28,598, NJC point 12');
    for (const point of [18, 20, 24, 26, 30, 34, 38]) expect(payReason(point)).toContain('an estimate of');
    for (const { code } of councils) {
      for (const { source } of workbookOf(code).roles) expect(source).toMatch(/example: .*NJC point/);
    }
  });
});

describe('apportionment', () => {
  it('keeps the whole and gives the rest to the largest remainders', () => {
    expect(apportion(11, [0.5, 0.3, 0.2])).toEqual([6, 3, 2]);
    expect(apportion(1, [1, 1, 1])).toEqual([1, 0, 0]);
    expect(apportion(0.4, [1, 1, 2], 0.1)).toEqual([0.1, 0.1, 0.2]);
  });
});
