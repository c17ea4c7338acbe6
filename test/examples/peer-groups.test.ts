import { describe, expect, test } from 'vitest';
import { comparePeers } from '../../src/domain/peers/compare-peers.ts';
import type { PeerGroup, PeerReading } from '../../src/domain/peers/peer-group.ts';
import { peersOf } from '../../src/examples/peer-groups.ts';
import { publishedCouncils } from '../../src/examples/published-councils.ts';

const today = publishedCouncils().filter(({ replacedBy }) => replacedBy.length === 0);

function groupOf(onsCode: string): PeerGroup {
  const found = peersOf(onsCode);
  if (found.kind !== 'found') throw new Error(`${onsCode} has no figures`);
  return found.group;
}

const named = (name: string) => groupOf(today.find((each) => each.name === name)!.onsCode);
const own = (group: PeerGroup, measure: string, year: number) =>
  group.reading(measure, group.own.onsCode, year);

describe('the peers of every council', () => {
  test.each(today.map(({ name, onsCode }) => [name, onsCode]))(
    '%s has figures beside others',
    (name, onsCode) => {
      const group = groupOf(onsCode);
      expect(group.own.name).toBe(name);
      expect(group.councils.map((each) => each.onsCode)).toContain(onsCode);
      for (const code of ['deprivation', 'most_deprived', 'children'])
        expect(own(group, code, code === 'children' ? 2024 : 2025).kind, code).toBe('known');
      for (const measure of group.measures) {
        const { lines, rank, region } = comparePeers(group, measure, measure.years[0]!);
        expect(lines).toHaveLength(group.councils.length);
        if (rank && region) expect(rank.fromTop + rank.fromBottom + rank.ties).toBe(rank.of + 1);
      }
    },
  );

  test('are all of its region and nobody else', () => {
    const regions = new Map(today.map(({ onsCode }) => [groupOf(onsCode).region, groupOf(onsCode)]));
    expect(regions.size).toBe(9);
    const codes = [...regions.values()].flatMap(({ councils }) => councils.map(({ onsCode }) => onsCode));
    expect(codes.sort()).toEqual(today.map(({ onsCode }) => onsCode).sort());
  });
});

describe('a rate', () => {
  // 1,777 children in need on 31 March 2025 of 59,521 children in mid-2024.
  test('of children in need is of the children of the summer before', () => {
    expect(own(named('Rotherham'), 'need', 2025)).toMatchObject({ value: expect.closeTo(298.55, 2) });
    expect(groupOf('E08000018').reading('need', 'england', 2025)).toMatchObject({
      value: expect.closeTo((10_000 * 402_400) / 12_183_016, 6),
    });
  });

  test('of re-referrals comes to what the file gives', () => {
    const reading = groupOf('E08000018').reading('rereferrals', 'england', 2025);
    expect(reading).toMatchObject({ value: expect.closeTo(22.6, 1) });
  });

  test('of a suppressed factor lies between its bounds', () => {
    // City of London, 2025: eight episodes, neglect in 1 to 5 of them.
    expect(own(named('City of London'), '16A', 2025)).toEqual({ kind: 'suppressed', low: 125, high: 625 });
  });

  test('is not made where a figure is not published', () => {
    expect(own(named('Hampshire'), 'need', 2024)).toEqual({ kind: 'unavailable' });
    expect(own(named('Cumberland'), 'caseload', 2022)).toEqual({ kind: 'unavailable' });
    expect(own(named('Rotherham'), '24A', 2021)).toEqual({ kind: 'unavailable' });
  });
});

describe('figures of councils that are counted together', () => {
  test('are shown for each, and say with whom', () => {
    const [kingston, richmond] = [named('Kingston upon Thames'), named('Richmond upon Thames')];
    const reading = own(kingston, 'caseload', 2025) as Extract<PeerReading, { kind: 'known' }>;
    expect(reading.sharedWith).toEqual([richmond.own.onsCode]);
    expect(own(richmond, 'caseload', 2025)).toMatchObject({ value: reading.value });
  });
});

describe('a county’s deprivation', () => {
  test('is the mean of its districts, and says so', () => {
    expect(own(named('Staffordshire'), 'deprivation', 2025)).toMatchObject({
      note: expect.stringMatching(/^plain mean of 8 districts, .* not weighted by people$/),
    });
    expect(own(named('Rotherham'), 'deprivation', 2025)).toMatchObject({ value: 29.836, note: null });
  });
});

describe('an ONS code', () => {
  test('may be the newer one of Barnsley or Sheffield', () => {
    expect(groupOf('E08000039').own.name).toBe('Sheffield');
  });

  test('of a county that one council took over leads to it', () => {
    expect(groupOf('E10000023').own).toEqual({ onsCode: 'E06000065', name: 'North Yorkshire' });
  });

  test('of a county that was split tells of its successors', () => {
    expect(peersOf('E10000006')).toMatchObject({ kind: 'replaced', name: 'Cumbria', by: { length: 2 } });
  });

  test('of a district or of Wales is unknown', () => {
    expect(peersOf('E07000192').kind).toBe('unknown');
    expect(peersOf('W06000015').kind).toBe('unknown');
  });
});
