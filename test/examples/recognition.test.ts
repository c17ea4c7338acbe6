import { describe, expect, it } from 'vitest';
import { applyScenario } from '../../src/domain/apply-scenario.ts';
import { parseWorkbook } from '../../src/domain/parse-workbook.ts';
import type { Workbook } from '../../src/domain/workbook.ts';
import { buildCouncil } from '../../src/examples/councils.ts';

function workbookOf(code: string): Workbook {
  const result = parseWorkbook(buildCouncil(code) ?? {});
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.workbook;
}

function scenarioOf(code: string, scenario: string): Workbook {
  const result = applyScenario(buildCouncil(code) ?? {}, scenario);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.workbook;
}

const families = (workbook: Workbook, need: string) =>
  workbook.demand.filter((row) => row.need === need).reduce((sum, row) => sum + (row.families ?? 0), 0);
const startsPerYear = (workbook: Workbook, need: string) =>
  workbook.demand.filter((row) => row.need === need).reduce((sum, row) => sum + (row.startsPerYear ?? 0), 0);

describe('Trafford', () => {
  it('has episodes of 12 weeks counted from children, not from factors', () => {
    const workbook = workbookOf('trafford');
    const keyWork = workbook.demand.filter((row) => row.need === 'key_work');
    expect(new Set(keyWork.map((row) => row.weeks))).toEqual(new Set([12]));
    expect(startsPerYear(workbook, 'key_work')).toBeCloseTo((1382 + 430) / 2.5, 1);
  });

  it('has nobody at specialist level in substance misuse, and a third-sector offer that has', () => {
    const { staff, providers } = workbookOf('trafford');
    expect(staff.some((row) => row.skills.substance_misuse === 3)).toBe(false);
    const offers = providers.filter((each) => each.needs.includes('substance_misuse') && each.level === 3);
    expect(offers.map((each) => each.kind)).toEqual(['third_sector']);
  });

  it('names two family hubs and can re-invest posts without new money', () => {
    expect(new Set(workbookOf('trafford').localities.map((each) => each.hub)).size).toBe(2);
    expect(scenarioOf('trafford', 'reinvest').settings).toMatchObject({ budget: 0, allowReductions: true });
  });
});

describe('Bradford', () => {
  it('has key work with the 1,000 families of the minutes and says that the figure is approximate', () => {
    const workbook = workbookOf('bradford');
    expect(families(workbook, 'key_work')).toBe(1000);
    expect(workbook.demand[0]?.source).toContain('approximate');
    expect(families(workbook, 'lead_child_in_need')).toBe(400);
  });

  it('loses Stronger Families when its grant ends', () => {
    const offer = workbookOf('bradford').providers.find((each) => each.offer === 'stronger_families');
    expect(offer?.untilPeriod).toBe(3);
    expect(offer?.source).toContain('Big Lottery and ESF');
    expect(scenarioOf('bradford', 'grant_ends').providers).not.toContainEqual(offer);
  });

  it('has long journeys inside Keighley and Shipley', () => {
    const inside = workbookOf('bradford').travel.filter((row) => row.from === row.to);
    expect(inside.map((row) => row.from)).toEqual(['keighley_shipley']);
    expect(inside[0]?.minutes).toBeGreaterThan(15);
  });

  it('moves demand when posts are cut', () => {
    expect(families(scenarioOf('bradford', 'cut_8_percent'), 'lead_child_in_need')).toBeCloseTo(420, 6);
    expect(families(scenarioOf('bradford', 'first_year_target'), 'key_work')).toBeCloseTo(1500, 6);
  });
});

describe('Staffordshire', () => {
  const districtsWithTriage = (workbook: Workbook, period: number) =>
    workbook.localities.filter(({ locality }) => {
      const rows = workbook.demand.filter((row) => row.need === 'triage' && row.locality === locality);
      const row = rows.find((each) => each.period === period) ?? rows.find((each) => each.period === null);
      return (row?.startsPerYear ?? 0) > 0;
    });

  it('rolls triage out from Stafford over four quarters', () => {
    const workbook = workbookOf('staffordshire');
    const counts = [1, 2, 3, 4].map((period) => districtsWithTriage(workbook, period).length);
    expect(counts).toEqual([1, 3, 5, 8]);
    expect(districtsWithTriage(workbook, 1).map((each) => each.locality)).toEqual(['stafford']);
  });

  it('can start triage everywhere at once', () => {
    expect(districtsWithTriage(scenarioOf('staffordshire', 'triage_at_once'), 1)).toHaveLength(8);
  });

  it('protects 0–5 hours', () => {
    const rule = workbookOf('staffordshire').rules.find((each) => each.rule === 'reserve_hours');
    expect(rule).toMatchObject({ needs: ['early_years'], role: 'early_years_practitioner', hard: true });
    expect(rule?.localities).toHaveLength(8);
  });
});

describe('Rotherham', () => {
  it('has lead work by status with the families of the minutes', () => {
    const workbook = workbookOf('rotherham');
    const needs = ['lead_child_protection', 'lead_child_in_need', 'family_recovery', 'exploitation_missing'];
    expect(needs.map((need) => families(workbook, need))).toEqual([11, 41, 11, 14]);
  });

  it('has 6 FTE co-ordinators, 1 FTE from MIND for Maltby and Wickersley, and 4 outreach workers', () => {
    const { staff } = workbookOf('rotherham');
    const fte = (role: string, employer: string) =>
      staff
        .filter((row) => row.role === role && row.employer === employer)
        .reduce((sum, row) => sum + row.fte * row.count, 0);
    expect(fte('coordinator', 'council')).toBe(6);
    expect(fte('coordinator', 'Rotherham and Barnsley MIND')).toBe(1);
    expect(fte('outreach_worker', 'council')).toBe(4);
    const mind = staff.filter((row) => row.employer === 'Rotherham and Barnsley MIND');
    expect(mind.map((row) => row.locality)).toEqual(['wentworth_valley']);
  });
});

describe('Hillingdon', () => {
  it('turns six months of the funnel into a year', () => {
    const workbook = workbookOf('hillingdon');
    expect(startsPerYear(workbook, 'triage')).toBe(2 * 11_541);
    expect(startsPerYear(workbook, 'key_work')).toBeCloseTo((2 * 816) / 2.5, 1);
    expect(startsPerYear(workbook, 'assessment')).toBeCloseTo((2 * 2_083) / 2.5, 1);
  });

  it('keeps two seats of triage filled round the clock', () => {
    expect(workbookOf('hillingdon').cover).toMatchObject([{ need: 'triage', onDuty: 2, hoursPerWeek: 168 }]);
  });

  it('can end the Anchor contract or bring its calls in-house', () => {
    for (const scenario of ['anchor_ends', 'anchor_in_house']) {
      const { providers } = scenarioOf('hillingdon', scenario);
      expect(providers.some((each) => each.offer === 'anchor_out_of_hours')).toBe(false);
    }
    const officer = scenarioOf('hillingdon', 'anchor_in_house').roles.find(
      (role) => role.role === 'triage_officer',
    );
    expect(officer?.recruitMax).toBe(6);
  });
});
