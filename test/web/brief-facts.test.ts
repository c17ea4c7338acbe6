import { describe, expect, test } from 'vitest';
import { hiddenWork, nothingHidden } from '../../src/domain/small-numbers/hidden-work.ts';
import type { Workbook } from '../../src/domain/workbook.ts';
import type { Plan } from '../../src/planning/answer.ts';
import { briefFacts } from '../../src/web/brief/brief-facts.ts';
import { choiceOf, readGapKeys } from '../../src/web/brief/choice.ts';
import { allGapsKey, gapKey } from '../../views/gap-key.ts';
import { type TypedSheets, typedWorkbook } from '../builders/typed-workbook.ts';
import { planOf } from '../planning/analysis/plan-of.ts';

/** A year; two FTE in the north meet all need there and cannot work elsewhere; nobody is in the south, where four families need an hour a week. */
const sheets = {
  localities: [{ locality: 'north' }, { locality: 'south' }],
  needs: [{ need: 'drugs' }, { need: 'abuse' }],
  roles: [{ role: 'worker', annualCost: 52_000 }],
  staff: [
    {
      staff: 'W1',
      role: 'worker',
      locality: 'north',
      fte: 1,
      count: 2,
      movable: false,
      skills: { drugs: 2 },
    },
  ],
  demand: [
    { locality: 'north', need: 'drugs', families: 30, hoursPerWeek: 1 },
    { locality: 'south', need: 'drugs', families: 4, hoursPerWeek: 1 },
    { locality: 'north', need: 'abuse', families: 20, hoursPerWeek: 1.0125 },
    { locality: 'south', need: 'abuse', families: 20, hoursPerWeek: 1.0101 },
  ],
} as const satisfies TypedSheets;

async function factsOf(hiding: (workbook: Workbook) => typeof nothingHidden, texts: readonly string[]) {
  const workbook = typedWorkbook(sheets);
  const plan: Plan = await planOf(workbook);
  const choice = choiceOf(workbook, plan.gaps, readGapKeys(texts)!);
  return briefFacts({
    ...{ workbook, plan, choice, plannedNeeds: [], hidden: hiding(workbook) },
    council: { name: 'Oneshire', example: false },
    small: { shown: false, refused: false },
  });
}

describe('the facts of a brief', () => {
  test('withhold the total of a need that one withheld locality alone leaves unmet', async () => {
    const { needs } = await factsOf(hiddenWork, [allGapsKey('drugs')]);
    expect(needs).toMatchObject([{ need: 'drugs', authority: null, places: [{ unmetHours: null }] }]);
    expect(needs[0]!.evidence.map(({ figure }) => figure.kind)).not.toContain('unmet');
    expect((await factsOf(() => nothingHidden, [allGapsKey('drugs')])).needs).toMatchObject([
      { need: 'drugs', authority: { requiredHours: 34, unmetHours: 4 }, places: [{ unmetHours: 4 }] },
    ]);
  });

  test('say the same unmet hours of a need as its lots add up to', async () => {
    const { needs, gap } = await factsOf(() => nothingHidden, [allGapsKey('drugs'), allGapsKey('abuse')]);
    for (const { need, authority, places } of needs) {
      const lots = gap.lots.filter((lot) => lot.need === need);
      const ofLots = lots
        .flatMap(({ hoursByPeriod }) => hoursByPeriod)
        .reduce((sum, hours) => sum + hours, 0);
      expect(authority!.unmetHours).toBeCloseTo(ofLots, 6);
      expect(places.reduce((sum, { unmetHours }) => sum + unmetHours!, 0)).toBeCloseTo(
        authority!.unmetHours,
        6,
      );
    }
    expect(needs).toHaveLength(2);
  });

  test('take every gap of a need where the address says so, as well as single ones', async () => {
    const one = gapKey({ locality: 'south', need: 'drugs', level: 2 });
    const { gap } = await factsOf(() => nothingHidden, [allGapsKey('abuse'), one]);
    expect(gap.lots.map(({ need, localities }) => [need, ...localities])).toEqual([
      ['drugs', 'south'],
      ['abuse', 'north'],
      ['abuse', 'south'],
    ]);
  });
});

test('an address that names neither a gap nor every gap of a need is not read', () => {
  for (const text of ['', 'north', 'north~drugs', 'north~drugs~4', 'north~drugs~2~', '~drugs~2']) {
    expect(readGapKeys([text]), text).toBeNull();
  }
});
