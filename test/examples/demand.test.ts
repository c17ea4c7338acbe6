import { describe, expect, it } from 'vitest';
import {
  demandByLocality,
  earlyYearsDemandRows,
  factorDemandRows,
  largestFactor,
} from '../../src/examples/demand.ts';
import { needCatalogue } from '../../src/examples/need-catalogue.ts';

const trafford = 'E08000009';

const total = (rows: readonly object[], column: string) =>
  rows.reduce((sum, row) => sum + Number((row as Record<string, unknown>)[column] ?? 0), 0);

describe('the count that stands for a need', () => {
  it('is the largest single code, because codes overlap', () => {
    const codes = needCatalogue.substance_misuse.factorCodes;
    expect(largestFactor(trafford, codes)).toEqual({ code: '2B', episodes: 256, suppressed: false });
  });

  it('takes a suppressed count as five, never as zero', () => {
    expect(largestFactor(trafford, ['9A'], 2022)).toEqual({ code: '9A', episodes: 5, suppressed: true });
  });

  it('is refused for a need without any published code', () => {
    expect(() => largestFactor(trafford, ['99Z'])).toThrow('99Z');
  });
});

describe('need-specific demand', () => {
  it('follows from the published count, children a family and the share worked with', () => {
    const rows = factorDemandRows('trafford', trafford, ['domestic_abuse'], {
      workedShare: 0.5,
      extendShare: 0.2,
    });
    expect(total(rows, 'starts_per_year')).toBeCloseTo((440 / 2.5) * 0.5, 6);
    expect(new Set(rows.map((row) => row.level))).toEqual(new Set([2, 3]));
    expect(rows[0]?.source).toContain('440 episodes with 3B');
    expect(rows[0]?.source).toContain('modelled');
  });

  it('of early years follows from children aged 0–4 and the rate of children in need', () => {
    const rows = earlyYearsDemandRows('trafford', trafford, { workedShare: 1, hoursPerWeek: 0.5 });
    expect(total(rows, 'families')).toBe(Math.round((1517 * 5) / 18 / 1.4));
  });
});

describe('demand by locality', () => {
  it('keeps whole families and leaves out localities without any', () => {
    const rows = demandByLocality('rotherham', {
      need: 'lead_child_protection',
      level: 3,
      families: 2,
      hoursPerWeek: 3,
      source: 'local: test',
    });
    expect(rows).toHaveLength(2);
    expect(total(rows, 'families')).toBe(2);
  });
});
