import type { SourceCounts } from '../../src/domain/count-sources.ts';
import type { Workbook } from '../../src/domain/workbook.ts';
import type { CoverageCell } from '../../src/planning/analysis/coverage-by-need.ts';
import type { Answer, Plan } from '../../src/planning/answer.ts';
import { short } from '../format.ts';
import { type Names, namesOf } from '../names.ts';
import { outcomeWords } from '../outcome-words.ts';
import { conflictWords, repairWords } from '../rule-words.ts';
import { sourceWords } from '../source-words.ts';
import type { Ink } from './ink.ts';
import { wrap } from './lines.ts';
import { heatSection, localitiesSection } from './plan-coverage.ts';
import { gapsSection } from './plan-gaps.ts';
import { headLines, planTitle } from './plan-head.ts';
import { provisionSection } from './plan-provision.ts';
import { brokenRulesSection, pricesSection, singlePointsSection } from './plan-risks.ts';
import { decisionsSection, teamSection } from './plan-team.ts';
import { bullet, pageText, paragraph, type Section } from './section.ts';

/** What a page about an answer is made from. */
export type PlanPage = {
  readonly answer: Answer;
  /** The workbook that was planned, with the scenario's edits. */
  readonly workbook: Workbook;
  /** Coverage of the plan by need and locality; empty where there is none. */
  readonly coverage: readonly CoverageCell[];
  readonly sources: SourceCounts;
  /** How the user named the workbook, for the hints at the end. */
  readonly label: string;
};

/** The readable summary of an answer, at most 80 columns wide. */
export function planText(page: PlanPage, ink: Ink): string {
  const { answer, workbook } = page;
  const names = namesOf([workbook]);
  const title = ink.strong(planTitle(answer.authority, answer.scenario, workbook));
  switch (answer.outcome) {
    case 'impossible':
      return pageText(
        [title, ink.bad('Impossible: the hard rules cannot all hold.')],
        impossible(answer, page, names),
        ink,
      );
    case 'no_answer':
      return pageText([title, ink.bad('No answer.')], noAnswer(answer.message, page), ink);
    default:
      return planned(answer, page, names, title, ink);
  }
}

function planned(plan: Plan, page: PlanPage, names: Names, title: string, ink: Ink): string {
  const { workbook } = page;
  const top = [
    title,
    ...wrap(outcomeWords(plan)).map((line) => ink.good(line)),
    '',
    ...headLines(plan, workbook, names),
  ];
  const sections = [
    localitiesSection(plan, names, ink),
    heatSection(workbook, page.coverage, ink),
    gapsSection(plan.gaps, workbook, names, ink),
    teamSection(plan, workbook, names, ink),
    decisionsSection(plan, workbook, names),
    provisionSection(plan, workbook, names, ink),
    singlePointsSection(plan.singlePoints, names),
    pricesSection(plan.prices, names),
    brokenRulesSection(plan.rulesBroken, names),
    {
      heading: 'How far to trust the figures',
      lines: [...paragraph(sentence(sourceWords(page.sources))), ...timeLine(plan)],
    },
    nextSection(page),
  ];
  return pageText(top, sections, ink);
}

function impossible(
  answer: Extract<Answer, { outcome: 'impossible' }>,
  page: PlanPage,
  names: Names,
): readonly Section[] {
  return [
    {
      heading: answer.wholeOnly
        ? 'These rules conflict as long as posts and people come whole; at least one must give way'
        : 'These rules conflict; at least one must give way',
      lines: answer.conflict.flatMap((rule) => bullet(conflictWords(rule, names))),
    },
    {
      heading: answer.repairs.every((repair) => repair.alone)
        ? 'Any one of these changes would make a plan possible'
        : 'These changes together would make a plan possible',
      lines: answer.repairs.flatMap((repair) => bullet(repairWords(repair, names))),
    },
    {
      heading: 'What to do',
      lines: [
        ...bullet(
          "Relax one of the rules on the rules sheet, or write 'no' under hard to have it reported instead.",
        ),
        ...bullet(
          `Or look at the rules as algebra: ${command(`${page.label} --print-model minimum_coverage`)}`,
        ),
      ],
    },
  ];
}

function noAnswer(message: string, { workbook }: PlanPage): readonly Section[] {
  const { timeLimitSeconds, mipGap } = workbook.settings;
  return [
    { heading: 'Why', lines: paragraph(message) },
    {
      heading: 'What to do',
      lines: [
        ...bullet(
          `Give it longer: raise time_limit_seconds (now ${short(timeLimitSeconds)}) on the settings sheet.`,
        ),
        ...bullet(`Ask for less precision: raise mip_gap (now ${short(mipGap * 100)} %).`),
        ...bullet('Plan posts and people in fractions: post_step 0 and whole_people no.'),
      ],
    },
  ];
}

function timeLine({ seconds, solver }: Plan): readonly string[] {
  return paragraph(`Planned in ${seconds.total.toFixed(1)} seconds by ${solver}.`);
}

function nextSection({ label, answer, workbook }: PlanPage): Section {
  const scenario = workbook.scenarios.find((each) => each.scenario !== answer.scenario)?.scenario;
  const lines = [
    ...(scenario === undefined ? [] : [`compare ${label} ${scenario}`, `scenarios ${label}`]),
    `${label}${answer.scenario === null ? '' : ` --scenario ${answer.scenario}`} --json`,
  ];
  return { heading: 'Next', lines: lines.map((line) => `  ${command(line)}`) };
}

function command(rest: string): string {
  return `npm run --silent plan -- ${rest}`;
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
