import { beforeAll, describe, expect, test } from 'vitest';
import { parseWorkbook } from '../../../src/domain/parse-workbook.ts';
import { nothingHidden } from '../../../src/domain/small-numbers/hidden-work.ts';
import type { Workbook } from '../../../src/domain/workbook.ts';
import type { Plan } from '../../../src/planning/answer.ts';
import { planWorkbook } from '../../../src/planning/plan.ts';
import { purchasesOf } from '../../../src/web/report/purchase-facts.ts';
import { type ReportSource, reportOf } from '../../../src/web/report/report-facts.ts';
import { risksOf } from '../../../src/web/report/risk-facts.ts';
import { settingsUsed, sourcesBySheet, weakFigures } from '../../../src/web/report/source-facts.ts';
import type { Report } from '../../../views/report/report.ts';
import type { Risk } from '../../../views/report/risk.ts';
import { handReport } from './hand-report.ts';

let workbook: Workbook;
let plan: Plan;
let report: Report;

const about = (): Omit<ReportSource, 'plan' | 'planned' | 'hiding'> => ({
  council: 'Handshire',
  example: false,
  scenario: null,
  made: { now: new Date(0), plannedAt: new Date(0), dataChangedAt: null, editsSince: 0 },
  smallNumbers: 'none',
  ownDecision: null,
  change: { kind: 'first' },
  raw: handReport,
  others: [],
  before: null,
});

beforeAll(async () => {
  const read = parseWorkbook(handReport);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  workbook = read.workbook;
  plan = (await planWorkbook(workbook)) as Plan;
  report = reportOf({ ...about(), plan, planned: workbook, hiding: nothingHidden });
});

describe('the figures of a board report', () => {
  test('are the plan’s: need met and unmet, money, posts and families', () => {
    expect(report.totals).toEqual({ requiredHours: 58, unmetHours: 20 });
    expect(report.cost).toEqual(plan.cost);
    expect(report.cost.total).toBeCloseTo(10_400, 4);
    expect(report.people).toMatchObject({ fteToday: 1.5, fteAtEnd: 1.5, newFte: 0, trained: 0 });
    expect(report.people.families).toEqual([{ need: 'care', open: 25, waiting: expect.closeTo(10, 4) }]);
    expect(report.options).toEqual([
      {
        ...{ name: null, recommended: true, unmetHours: expect.closeTo(20, 4), editsSince: 0 },
        ...{
          requiredHours: 58,
          costPounds: expect.closeTo(10_400, 4),
          budgetPounds: 20_000,
        },
        worstOff: { locality: 'south', coverage: expect.closeTo(0.6, 6) },
      },
    ]);
  });

  test('add up: localities and cells to the whole, purchases to what providers cost', () => {
    const sum = (values: readonly (number | null)[]) =>
      values.reduce<number>((a, b) => a + (b ?? Number.NaN), 0);
    expect(sum(report.localities.map(({ requiredHours }) => requiredHours))).toBeCloseTo(58, 6);
    expect(sum(report.cells.map(({ requiredHours }) => requiredHours))).toBeCloseTo(58, 6);
    expect(sum(report.cells.map(({ unmetHours }) => unmetHours))).toBeCloseTo(20, 4);
    expect(sum(report.gaps.map(({ unmetHours }) => unmetHours))).toBeCloseTo(20, 4);
    expect(sum(report.bought.lines.map(({ pounds }) => pounds))).toBeCloseTo(plan.cost.providers, 4);
  });
});

describe('risks', () => {
  test('are put in order by the hours of need at stake', () => {
    const risks = risksOf(plan, workbook, nothingHidden);
    const at = (risk: Risk) => [risk.kind, Math.round(risk.hoursAtStake! * 100) / 100];
    // 20 of 50 hours of care go unmet, all of them in the south; without its worker 20 more would.
    expect(risks.slice(0, 3).map(at).toSorted()).toEqual([
      ['dependence', 20],
      ['locality', 20],
      ['need', 20],
    ]);
    expect(risks.slice(3).map(at)).toEqual([
      // 60 % reached of 90 % asked, of 50 hours.
      ['rules', 15],
      // A tenth of the north's 8 hours, which rest on an example.
      ['evidence', 0.8],
    ]);
  });

  test('say how much of need and posts rests on examples', () => {
    const evidence = risksOf(plan, workbook, nothingHidden).find(({ kind }) => kind === 'evidence');
    expect(evidence).toMatchObject({ needShare: 8 / 58, staffShare: 0.5 / 1.5 });
    const weak = weakFigures(workbook);
    expect(weak).toMatchObject({ needHours: 8, fte: 0.5 });
    expect([weak.kindOf('north', 'play'), weak.kindOf('south', 'care')]).toEqual(['wholly', 'not']);
  });

  test('withhold hours that rest on examples where they are those of some of the hidden work alone', () => {
    const cells = [
      { locality: 'north', need: 'play' },
      { locality: 'south', need: 'care' },
    ];
    const of = (hidden: typeof cells) =>
      risksOf(plan, workbook, { ...nothingHidden, cells: hidden }).find(({ kind }) => kind === 'evidence');
    expect(of(cells)).toMatchObject({ needShare: null, hoursAtStake: null });
    expect(of(cells.slice(0, 1))).toMatchObject({ needShare: 8 / 58 });
  });

  test('leave out a need whose total is withheld, and the hours of a rule about hidden work', () => {
    const hidden = {
      ...nothingHidden,
      isHidden: () => true,
      isNeedTotalHidden: (need: string) => need === 'care',
    };
    const risks = risksOf(plan, workbook, hidden);
    expect(risks.some((risk) => risk.kind === 'need' && risk.need === 'care')).toBe(false);
    expect(risks.find(({ kind }) => kind === 'rules')).toMatchObject({ withheld: true, hoursAtStake: null });
  });
});

describe('sources', () => {
  test('are counted sheet by sheet, each row as the weakest kind it names', () => {
    const sheets = Object.fromEntries(sourcesBySheet(handReport).map(({ sheet, counts }) => [sheet, counts]));
    const none = { published: 0, local: 0, modelled: 0, example: 0, unsaid: 0 };
    expect(sheets.demand).toEqual({ ...none, local: 1, example: 1 });
    expect(sheets.providers).toEqual({ ...none, published: 1 });
    expect(sheets.settings!.unsaid).toBeGreaterThan(5);
    expect(sheets.scenarios).toBeUndefined();
  });

  test('of settings are told with the value that was planned with, or the usual one', () => {
    const settings = settingsUsed(handReport);
    const of = (words: string) => settings.find(({ meaning }) => meaning.startsWith(words));
    expect(of('New money')).toMatchObject({ value: '20000', unit: '£', kind: 'unsaid' });
    expect(of('Days worked') ?? of('Working days')).toMatchObject({ value: '5', kind: 'default' });
  });
});

describe('what is hidden', () => {
  test('is in no figure of the report: cells, gaps, localities and families', () => {
    const hiding = {
      ...nothingHidden,
      isHidden: (locality: string) => locality === 'south',
      isLocalityTotalHidden: (locality: string) => locality === 'south',
      isFamiliesTotalHidden: () => true,
    };
    const hidden = reportOf({ ...about(), plan, planned: workbook, hiding });
    expect(hidden.cells.filter(({ locality }) => locality === 'south')).toEqual([
      { locality: 'south', need: 'care', requiredHours: null, unmetHours: null },
    ]);
    expect(hidden.gaps.map(({ unmetHours }) => unmetHours)).toEqual([null]);
    // A total that is withheld keeps its coverage, in whole percent.
    const withheld = { requiredHours: null, unmetHours: null, roundedCoverage: 0.6 };
    expect(hidden.localities[1]).toMatchObject(withheld);
    expect(hidden.people.families).toEqual([{ need: 'care', open: null, waiting: null }]);
    expect(hidden.options[0]!.worstOff).toEqual({ locality: 'south', coverage: 0.6 });
  });

  test('is joined with another purchase, so that one offer’s hours are not those of one piece of hidden work', () => {
    const row = { locality: 'south', level: 2, period: 1, pounds: 100 } as const;
    const provision = [
      { ...row, offer: 'a', need: 'care', hoursPerWeek: 3 },
      { ...row, offer: 'b', need: 'play', hoursPerWeek: 4 },
    ];
    const hiding = { ...nothingHidden, isHidden: (_: string, need: string) => need === 'care' };
    const bought = purchasesOf({ provision, cost: { ...plan.cost, providers: 200 } }, workbook, hiding);
    expect(bought.lines.map(({ offers, hoursPerWeek }) => [offers, hoursPerWeek])).toEqual([[['a', 'b'], 7]]);
    const alone = purchasesOf({ provision: provision.slice(0, 1), cost: plan.cost }, workbook, hiding);
    expect(alone).toMatchObject({ hoursPerWeek: null, lines: [] });
  });
});
