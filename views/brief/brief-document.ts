import type { Block, WrittenDocument } from '../../src/domain/written-document.ts';
import type { PartKey } from '../../src/planning/analysis/commissioning/wanted-parts.ts';
import { counted, levelWords, listWords } from '../format.ts';
import type { Names } from '../names.ts';
import { horizonWords } from '../period-dates.ts';
import type { ShownPlan } from '../plan-in-view.ts';
import { momentWords } from '../time-words.ts';
import { askedSection } from './asked-section.ts';
import { list, notice, paragraph } from './blocks.ts';
import type { BriefFacts } from './brief-facts.ts';
import { contractSection, equalitySection } from './completion-section.ts';
import { consideredSection } from './considered-section.ts';
import { evidenceSection } from './evidence-section.ts';
import { lotsSection } from './lots-section.ts';
import { outcomeSection } from './outcome-section.ts';
import { priceSection } from './price-section.ts';
import { riskSection, withoutSection } from './risk-section.ts';
import { timeSection } from './time-section.ts';

/** A commissioning brief in words and tables, in the order in which a procurement board reads it. */
export function briefDocument(facts: BriefFacts, view: ShownPlan): WrittenDocument {
  const body =
    facts.needs.length === 0
      ? [
          paragraph(
            'None of the chosen gaps is open in this plan, and it buys nothing that was chosen: there is nothing to write a brief for.',
          ),
        ]
      : [
          ...askedSection(facts, view),
          ...evidenceSection(facts, view),
          ...timeSection(facts, view),
          ...outcomeSection(facts, view),
          ...priceSection(facts, view),
          ...lotsSection(facts, view),
          ...consideredSection(facts, view),
          ...withoutSection(facts, view),
          ...riskSection(facts, view),
          ...equalitySection,
          ...contractSection(facts, view),
        ];
  return {
    title: briefTitle(facts, view.names),
    running: `${facts.council.name}: commissioning brief, draft of ${momentWords(view.now)}`,
    blocks: [...headBlocks(facts, view), ...body],
  };
}

/** `Commissioning brief: Substance misuse`; of many needs their number. */
export function briefTitle({ needs }: Pick<BriefFacts, 'needs'>, names: Names): string {
  if (needs.length === 0) return 'Commissioning brief';
  const words =
    needs.length > 3
      ? counted(needs.length, 'need', 'needs')
      : listWords(needs.map(({ need }) => names.need(need)));
  return `Commissioning brief: ${words}`;
}

/** Whose brief it is, of which plan, and what nobody must overlook in it. */
function headBlocks(facts: BriefFacts, view: ShownPlan): readonly Block[] {
  const { council, small } = facts;
  const { names, planned, scenario } = view;
  const keyWords = (key: PartKey) =>
    `${names.need(key.need)}, ${levelWords(key.level)}, ${names.locality(key.locality)}`;
  return [
    {
      kind: 'facts',
      rows: [
        { name: 'Council', value: council.name },
        { name: 'Plan', value: scenario === null ? 'Baseline' : `Scenario: ${scenario.name}` },
        { name: 'Time planned', value: horizonWords(planned.settings) },
        { name: 'Standing', value: `Draft of ${momentWords(view.now)}, to be completed where marked` },
      ],
    },
    ...(council.example
      ? [
          notice(
            'Example council: published figures with example values. This is not the council’s own plan.',
          ),
        ]
      : []),
    ...(small.shown
      ? [
          notice(
            'This document holds small numbers: figures of 1 to 5 families are told in full. It is not for publication.',
          ),
        ]
      : []),
    ...(small.refused
      ? [
          notice(
            'Small numbers were asked for in full, but your membership does not show them: they are withheld here.',
          ),
        ]
      : []),
    ...(small.withheld
      ? [
          paragraph(
            'Figures that would point to 1 to 5 families are withheld: these families are told as “1 to 5”, and their localities together or not at all.',
          ),
        ]
      : []),
    ...closedWords('Met by now', 'the plan leaves no hours unmet there any more', facts.closed.map(keyWords)),
    ...closedWords(
      'Not in this plan',
      'the workbook that was planned has no such locality or need',
      facts.unknown.map(keyWords),
    ),
  ];
}

function closedWords(head: string, why: string, gaps: readonly string[]): readonly Block[] {
  if (gaps.length === 0) return [];
  return [
    notice(
      `${head}: ${counted(gaps.length, 'chosen gap is', 'chosen gaps are')} not part of this brief, because ${why}.`,
    ),
    ...list(gaps),
  ];
}
