import { beforeAll, describe, expect, test } from 'vitest';
import { parseWorkbook } from '../../src/domain/parse-workbook.ts';
import type { Workbook } from '../../src/domain/workbook.ts';
import { buildCouncil } from '../../src/examples/councils.ts';
import type { Plan } from '../../src/planning/answer.ts';
import { planWorkbook } from '../../src/planning/plan.ts';
import { localityLines } from '../../src/web/locality-list-facts.ts';
import { needLines } from '../../src/web/locality-need-facts.ts';
import { suggestedTeam } from '../../src/web/locality-team-facts.ts';
import { whoWorks } from '../../src/web/locality-work-facts.ts';
import { thinSkills } from '../../src/web/single-holders.ts';
import { tinyWorkbook } from '../builders/workbook.ts';

let workbook: Workbook;
let plan: Plan;
const HERE = 'wentworth_valley';

beforeAll(async () => {
  const read = parseWorkbook(buildCouncil('rotherham')!);
  if (!read.ok) throw new Error('Rotherham is not valid');
  const { settings } = read.workbook;
  workbook = { ...read.workbook, settings: { ...settings, postStep: 0, wholePeople: false } };
  const answer = await planWorkbook(workbook, { explain: false });
  if (answer.outcome !== 'proven_best' && answer.outcome !== 'within_gap') throw new Error(answer.outcome);
  plan = answer;
});

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('the localities of a council', () => {
  test('are listed with the manager’s own first, else in the order of the sheet', () => {
    const lines = localityLines(workbook, plan, [HERE]);
    expect(lines[0]).toMatchObject({ locality: HERE, isOwn: true, fteToday: 8 });
    expect(lines.slice(1).map(({ locality }) => locality)).toEqual(
      workbook.localities.map(({ locality }) => locality).filter((code) => code !== HERE),
    );
  });

  test('have a team today but no planned figures without a plan', () => {
    const lines = localityLines(workbook, null, []);
    expect(lines.every((line) => line.plan === null && line.fteToday > 0)).toBe(true);
  });

  test('end with the team of the last period', () => {
    const [line] = localityLines(workbook, plan, [HERE]);
    const last = plan.team.filter((row) => row.locality === HERE && row.period === 2);
    expect(line!.plan!.ftePlanned).toBeCloseTo(sum(last.map(({ ftePlanned }) => ftePlanned)), 9);
  });
});

describe('need against capacity', () => {
  test('adds up: required hours are those delivered by someone and those unmet', () => {
    for (const { locality } of workbook.localities) {
      const lines = needLines(workbook, plan, locality);
      for (const line of lines) {
        const met = line.ownHours + line.newHours + line.elsewhereHours + line.boughtHours;
        expect(met + line.unmetHours, `${locality} ${line.need} ${line.level}`).toBeCloseTo(
          line.requiredHours,
          3,
        );
      }
      const result = plan.localities.find((each) => each.locality === locality)!;
      expect(sum(lines.map(({ requiredHours }) => requiredHours))).toBeCloseTo(result.requiredHours, 3);
      expect(sum(lines.map(({ unmetHours }) => unmetHours))).toBeCloseTo(result.unmetHours, 3);
    }
  });

  test('counts the people here whose skill is high enough, and the hours they could give', () => {
    const tiny = tinyWorkbook();
    const none = { ...plan, assignments: [], provision: [], gaps: [] };
    const [keyWork] = needLines(tiny, none, 'north');
    expect(keyWork).toMatchObject({ need: 'key_work', level: 2, people: 2, requiredHours: 30 });
    // 2 FTE × (260 − 28 − 8 − 8.8 − 5 days) × 7.4 h × 0.7 ÷ 52
    expect(keyWork!.possibleHours).toBeCloseTo((2 * (260 - 49.8) * 7.4 * 0.7) / 52, 9);
    expect(needLines(tiny, none, 'south').find(({ need }) => need === 'substance_misuse')).toMatchObject({
      people: 0,
      possibleHours: 0,
    });
  });
});

describe('the suggested team', () => {
  test('explains every change of FTE by new posts, removed posts and leavers', () => {
    for (const { locality } of workbook.localities) {
      for (const change of suggestedTeam(workbook, plan, locality).changes) {
        const { fteToday, newFte, removedFte, leavingFte, ftePlanned } = change;
        expect(fteToday + newFte - removedFte - leavingFte).toBeCloseTo(ftePlanned, 3);
        expect(leavingFte).toBeGreaterThanOrEqual(0);
      }
    }
  });

  test('names all posts, places on courses and hours bought, each in its locality', () => {
    const teams = workbook.localities.map(({ locality }) => suggestedTeam(workbook, plan, locality));
    expect(sum(teams.flatMap(({ changes }) => changes.map(({ newFte }) => newFte)))).toBeCloseTo(
      sum(plan.posts.map(({ fte }) => fte)),
      6,
    );
    expect(sum(teams.flatMap(({ training }) => training.map(({ people }) => people)))).toBeCloseTo(
      sum(plan.training.map(({ people }) => people)),
      6,
    );
    expect(sum(teams.flatMap(({ bought }) => bought.map(({ pounds }) => pounds)))).toBeCloseTo(
      plan.cost.providers,
      2,
    );
  });
});

describe('who works where', () => {
  test('shows people based here with all their work, and people from elsewhere with their work here only', () => {
    const { basedHere, fromElsewhere } = whoWorks(workbook, plan, HERE);
    expect(basedHere.filter(({ staff }) => staff !== null)).toHaveLength(6);
    expect(fromElsewhere.length).toBeGreaterThan(0);
    expect(fromElsewhere.every(({ base }) => base !== HERE)).toBe(true);
    expect(fromElsewhere.flatMap(({ work }) => work).every(({ locality }) => locality === HERE)).toBe(true);
    const here = [...basedHere, ...fromElsewhere]
      .flatMap(({ work }) => work)
      .filter(({ locality }) => locality === HERE);
    const lines = needLines(workbook, plan, HERE);
    expect(sum(here.map(({ hoursPerWeek }) => hoursPerWeek))).toBeCloseTo(
      sum(lines.map((line) => line.ownHours + line.newHours + line.elsewhereHours)),
      0,
    );
  });
});

describe('skills that hang on one person', () => {
  test('name the lowest level that only one person here reaches, and who else is within reach', () => {
    const { single } = thinSkills(tinyWorkbook(), 'north');
    expect(single).toEqual([
      {
        ...{ need: 'substance_misuse', level: 1, holds: 3, staff: 'sp-1', role: 'specialist' },
        ...{ requiredHours: 0, peopleElsewhere: 1 },
      },
    ]);
  });

  test('do not count a row of two people as one', () => {
    const { single } = thinSkills(tinyWorkbook(), 'north');
    expect(single.map(({ need }) => need)).not.toContain('key_work');
  });

  test('are told apart from skills that the work asks for and nobody here has', () => {
    const { missing } = thinSkills(tinyWorkbook(), 'south');
    expect(missing).toEqual([{ need: 'substance_misuse', level: 2, requiredHours: 6, peopleElsewhere: 1 }]);
  });

  test('leave out people elsewhere who must stay where they are', () => {
    const staff = tinyWorkbook().staff.map((row) => ({ ...row, movable: false }));
    const { missing } = thinSkills({ ...tinyWorkbook(), staff }, 'south');
    expect(missing[0]!.peopleElsewhere).toBe(0);
  });
});
