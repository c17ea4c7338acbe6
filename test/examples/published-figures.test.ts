import { describe, expect, it } from 'vitest';
import {
  assessmentFactorsOf,
  childrenAged0To17Of,
  childrenInNeedOf,
  neighbourhoodsOf,
  referralsOf,
  socialWorkWorkforceOf,
} from '../../src/examples/published-figures.ts';
import { parsePublishedFigure, readPublishedTable } from '../../src/examples/published-table.ts';

const areas = {
  trafford: 'E08000009',
  bradford: 'E08000032',
  staffordshire: 'E10000028',
  rotherham: 'E08000018',
  hillingdon: 'E09000017',
  england: 'england',
};
const years = [2021, 2022, 2023, 2024, 2025];

describe('a published figure', () => {
  it('is never read as zero when it is suppressed', () => {
    expect(parsePublishedFigure('c')).toEqual({ kind: 'suppressed', value: null, atLeast: 1, atMost: 5 });
    expect(parsePublishedFigure('0')).toEqual({ kind: 'known', value: 0 });
  });

  it.each(['x', 'z', 'u', ':', ''])('is unknown when the file says “%s”', (cell) => {
    expect(parsePublishedFigure(cell)).toEqual({ kind: 'unavailable', value: null });
  });

  it('is refused when it is neither a number nor a symbol', () => {
    expect(() => parsePublishedFigure('many')).toThrow('many');
  });
});

describe('the social work workforce', () => {
  // England's agency and absence rates of 2023 and 2024 do not follow from its own totals; every council's do.
  const rows = Object.entries(areas)
    .flatMap(([name, code]) => years.map((year) => ({ name, code, year })))
    .filter(({ name, year }) => name !== 'england' || year === 2025);

  it.each(rows)('of $name in $year agrees with its own rates', ({ code, year }) => {
    const workforce = socialWorkWorkforceOf(code, year);
    const percent = (part: number, rest: number) => (100 * part) / (part + rest);
    expect(Math.abs(workforce.caseload - workforce.cases / workforce.caseHoldersFte)).toBeLessThan(0.06);
    expect(
      Math.abs(workforce.vacancyPercent - percent(workforce.vacancyFte, workforce.inPostFte)),
    ).toBeLessThan(0.06);
    const agency = percent(workforce.agencyFte, workforce.inPostFte);
    expect(Math.abs(workforce.agencyPercent - agency)).toBeLessThan(0.06);
    const absence = (100 * workforce.workingDaysLost) / (253 * workforce.inPostFte);
    expect(Math.abs(workforce.absencePercent - absence)).toBeLessThan(0.06);
  });

  it('has the published totals of 2025', () => {
    const inPost = Object.values(areas).map((code) => socialWorkWorkforceOf(code).inPostFte);
    expect(inPost).toEqual([105.3, 467.1, 439.2, 232.3, 181, 36186.3]);
    expect(socialWorkWorkforceOf('england').caseload).toBe(15.2);
  });
});

describe('the published children in need', () => {
  it('have the counts of the files', () => {
    expect(childrenInNeedOf(areas.trafford)).toEqual({ startedEpisodes: 1382, episodesAt31March: 1517 });
    expect(referralsOf(areas.staffordshire)).toEqual({
      referrals: 5137,
      noFurtherAction: 549,
      notInNeed: 1559,
    });
    expect(childrenAged0To17Of(areas.staffordshire)).toBe(174_804);
    expect(assessmentFactorsOf(areas.bradford).counts['3B']).toEqual({ kind: 'known', value: 1859 });
    expect(assessmentFactorsOf(areas.trafford, 2022).counts['9A']).toMatchObject({ kind: 'suppressed' });
  });

  it('have 2.75 factors an episode in England, so factor counts are no families', () => {
    const row = readPublishedTable('cin_assessment_factors_2021_2025.csv').find(
      (each) => each.geographic_level === 'National' && each.time_period === '2025',
    );
    const columns = Object.keys(row ?? {});
    const factors = columns.slice(columns.indexOf('Episodes_with_assessment_factor') + 1);
    const counted = factors.map((column) => parsePublishedFigure(row?.[column] ?? '').value ?? 0);
    const perEpisode =
      counted.reduce((sum, value) => sum + value, 0) / assessmentFactorsOf('england').episodes;
    expect(perEpisode).toBeCloseTo(2.75, 1);
  });

  it('are refused for a year that the file lacks', () => {
    expect(() => childrenInNeedOf(areas.trafford, 1999)).toThrow('1999');
  });
});

describe('the neighbourhoods', () => {
  it('are all LSOAs of the five councils', () => {
    const counts = Object.keys(areas).map((council) => neighbourhoodsOf(council).length);
    expect(counts).toEqual([139, 312, 534, 170, 170, 0]);
  });
});
