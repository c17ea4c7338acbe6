import { describe, expect, it } from 'vitest';
import { applyScenario } from '../../src/domain/apply-scenario.ts';
import { parseWorkbook } from '../../src/domain/parse-workbook.ts';
import type { RawWorkbook, SheetName, Workbook } from '../../src/domain/workbook.ts';
import { buildCouncil, councils } from '../../src/examples/councils.ts';
import { localityProfilesOf } from '../../src/examples/deprivation.ts';
import { assessmentFactorsOf, socialWorkWorkforceOf } from '../../src/examples/published-figures.ts';

const codes = councils.map(({ code }) => code);

function raw(code: string): RawWorkbook {
  const built = buildCouncil(code);
  if (!built) throw new Error(`no council ${code}`);
  return built;
}

function workbookOf(code: string): Workbook {
  const result = parseWorkbook(raw(code));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.workbook;
}

const sum = (values: readonly number[]) => values.reduce((whole, value) => whole + value, 0);

describe('the bundled councils', () => {
  it('are the five, in order', () => {
    expect(codes).toEqual(['trafford', 'bradford', 'staffordshire', 'rotherham', 'hillingdon']);
    expect(buildCouncil('elsewhere')).toBeNull();
  });
});

describe.each(codes)('%s', (code) => {
  it('is a workbook without problems', () => {
    expect(parseWorkbook(raw(code))).toMatchObject({ ok: true });
  });

  it('has at least three scenarios, and each makes a workbook without problems', () => {
    const { scenarios } = workbookOf(code);
    expect(scenarios.length).toBeGreaterThanOrEqual(3);
    for (const { scenario } of scenarios)
      expect(applyScenario(raw(code), scenario)).toMatchObject({ ok: true });
  });

  it('is built the same every time', () => {
    expect(raw(code)).toEqual(raw(code));
  });

  it('says where every row comes from', () => {
    for (const [name, sheet] of Object.entries(raw(code))) {
      const column = sheet.columns.indexOf('source');
      for (const { row, cells } of sheet.rows) {
        const where = `${name} row ${row}`;
        expect(cells[column], where).toMatch(/^(published|local|example): \S/);
      }
    }
  });

  it('has the published deprived share and LSOA count of every locality', () => {
    const profiles = localityProfilesOf(code);
    const { localities } = workbookOf(code);
    expect(localities.map((each) => each.locality)).toEqual(profiles.map((each) => each.locality));
    for (const [index, locality] of localities.entries()) {
      expect(locality.deprivedShare).toBeCloseTo(profiles[index]?.deprivedShare ?? -1, 4);
      expect(locality.source).toContain(`${profiles[index]?.neighbourhoods} LSOAs`);
    }
  });

  it('carries the published social work workforce', () => {
    const { roles, settings } = workbookOf(code);
    const published = socialWorkWorkforceOf(settings.onsCode ?? '');
    const socialWorker = roles.find((role) => role.role === 'social_worker');
    expect(socialWorker?.leaversPerYear).toBeCloseTo(published.turnoverPercent / 100, 6);
    expect(socialWorker?.source).toContain(`${published.inPostFte} FTE in post`);
    expect(socialWorker?.source).toContain(`caseload ${published.caseload}`);
  });

  it('has only an example share of the published social workers, in post and agency', () => {
    const { staff, settings } = workbookOf(code);
    const published = socialWorkWorkforceOf(settings.onsCode ?? '');
    const rows = staff.filter((each) => each.role === 'social_worker');
    const inPost = sum(
      rows.filter((each) => each.employer === 'council').map((each) => each.fte * each.count),
    );
    const agency = sum(
      rows.filter((each) => each.employer === 'agency').map((each) => each.fte * each.count),
    );
    const share = Number(/example share of (\d+) %/.exec(rows[0]?.source ?? '')?.[1]) / 100;
    expect(inPost).toBe(Math.round(published.inPostFte * share));
    expect(agency).toBe(Math.round(published.agencyFte * share));
  });

  it('counts need-specific work from the published factor, and names it', () => {
    const { demand, settings } = workbookOf(code);
    const { counts } = assessmentFactorsOf(settings.onsCode ?? '');
    const told =
      /: ([\d,]+) episodes with (\w+), the largest .* ÷ ([\d.]+) children a family × ([\d.]+) % worked with/;
    const rows = demand.flatMap((row) => {
      const [, episodes, factor, children, worked] = told.exec(row.source ?? '') ?? [];
      return episodes ? [{ row, episodes: Number(episodes.replace(',', '')), factor, children, worked }] : [];
    });
    const needs = new Set(rows.map(({ row }) => row.need));
    expect(needs.size).toBeGreaterThanOrEqual(7);
    for (const need of needs) {
      const own = rows.filter(({ row }) => row.need === need);
      const { episodes, factor, children, worked } = own[0] ?? {};
      expect(counts[factor ?? '']).toEqual({ kind: 'known', value: episodes });
      const starts = ((episodes ?? 0) / Number(children)) * (Number(worked) / 100);
      expect(sum(own.map(({ row }) => row.startsPerYear ?? 0))).toBeCloseTo(starts, 0);
    }
  });

  it('has a team, needs and offers of a plausible size', () => {
    const { staff, needs, roles, providers, training, rules, settings } = workbookOf(code);
    const fte = sum(staff.map((each) => each.fte * each.count));
    expect(fte).toBeGreaterThanOrEqual(40);
    expect(fte).toBeLessThanOrEqual(150);
    expect(needs.some((need) => need.lead)).toBe(true);
    expect(needs.length).toBeGreaterThanOrEqual(8);
    expect(needs.length).toBeLessThanOrEqual(12);
    expect(roles.length).toBeLessThanOrEqual(8);
    expect(providers.length).toBeGreaterThanOrEqual(4);
    expect(training.length).toBeGreaterThanOrEqual(3);
    expect(rules.some((rule) => !rule.hard)).toBe(true);
    expect(settings.budget).toBeGreaterThanOrEqual(150_000);
  });

  it('has a need with a single holder of the skill somewhere, so that a plan can show the risk', () => {
    const { staff, needs } = workbookOf(code);
    const holders = (need: string, level: number) =>
      sum(staff.filter((each) => (each.skills[need] ?? 0) >= level).map((each) => each.count));
    const single = needs.some(({ need }) => holders(need, 2) === 1 || holders(need, 3) === 1);
    expect(single).toBe(true);
  });

  it('uses codes that the sheets define and covers every sheet', () => {
    const sheets: readonly SheetName[] = ['settings', 'localities', 'travel', 'needs', 'roles', 'staff'];
    for (const sheet of [...sheets, 'demand', 'providers', 'training', 'rules', 'scenarios'] as const)
      expect(raw(code)[sheet]?.rows.length, sheet).toBeGreaterThan(0);
  });
});
