import type { PlanFacts } from '../answer.ts';
import type { Book } from './book.ts';
import { caseloadOfLocalities, checkCaseload } from './caseload.ts';
import type { Delivery } from './delivery.ts';
import {
  expectEqual,
  type Findings,
  gapThresholdHours,
  refuse,
  roundingError,
  tolerance,
} from './findings.ts';
import type { TeamFigures } from './team.ts';
import type { Work } from './work.ts';

/** Required and unmet hours, h/week, mean over periods; `slack` is what unlisted gaps and rounding may change. */
type HoursFigures = { requiredHours: number; unmetHours: number; slack: number };

/** Checks totals.requiredHours … coverage; the two weighted figures are checked with the stages. */
export function checkTotals(
  book: Book,
  work: Work,
  unmetHours: Float64Array,
  plan: PlanFacts,
  findings: Findings,
): void {
  const hours = noHours();
  for (let piece = 0; piece < work.count; piece += 1) addHours(book, work, unmetHours, piece, hours);
  checkHours(plan.totals, hours, 'of the authority', findings);
}

/** Checks the list of localities: one line each, hours and FTE as means over periods, and the caseload. */
export function checkLocalities(
  book: Book,
  work: Work,
  delivery: Delivery,
  unmetHours: Float64Array,
  team: TeamFigures,
  plan: PlanFacts,
  findings: Findings,
): void {
  const { localities, roles } = book.workbook;
  const hoursOf = localities.map(noHours);
  for (let piece = 0; piece < work.count; piece += 1) {
    addHours(book, work, unmetHours, piece, hoursOf[work.locality[piece]!]!);
  }
  const caseloads = caseloadOfLocalities(book, work, delivery);
  const listed = new Set<string>();
  for (const line of plan.localities) {
    const index = book.localityOf.get(line.locality);
    if (index === undefined) refuse(findings, `locality ${line.locality}: no such locality`);
    else if (listed.has(line.locality)) refuse(findings, `locality ${line.locality} is listed twice`);
    else {
      listed.add(line.locality);
      checkHours(line, hoursOf[index]!, `of ${line.locality}`, findings);
      let today = 0;
      let planned = 0;
      let slack = 0;
      for (let cell = index * roles.length; cell < (index + 1) * roles.length; cell += 1) {
        today += team.fteToday[cell]!;
        slack += team.slack[cell]!;
        for (let period = 0; period < book.periods; period += 1) {
          planned += team.ftePlanned[cell * book.periods + period]! / book.periods;
        }
      }
      expectEqual(findings, line.fteToday, today, () => `FTE today of ${line.locality}`);
      expectEqual(findings, line.ftePlanned, planned, () => `planned FTE of ${line.locality}`, slack);
      checkCaseload(line.locality, line.caseload, caseloads[index]!, findings);
    }
  }
  for (const { locality } of localities) {
    if (!listed.has(locality)) refuse(findings, `the list of localities has no line for ${locality}`);
  }
}

type HoursLine = Pick<PlanFacts['totals'], 'requiredHours' | 'metHours' | 'unmetHours' | 'coverage'>;

function checkHours(line: HoursLine, hours: HoursFigures, where: string, findings: Findings): void {
  const { requiredHours: required, unmetHours: unmet, slack } = hours;
  const met = required - unmet;
  const coverage = required > 0 ? met / required : 1;
  expectEqual(findings, line.requiredHours, required, () => `required hours ${where}`);
  expectEqual(findings, line.metHours, met, () => `met hours ${where}`, tolerance(required, slack));
  expectEqual(findings, line.unmetHours, unmet, () => `unmet hours ${where}`, slack);
  const coverageSlack = required > 0 ? tolerance(required, slack) / required : 0;
  expectEqual(findings, line.coverage, coverage, () => `coverage ${where}`, coverageSlack);
}

function noHours(): HoursFigures {
  return { requiredHours: 0, unmetHours: 0, slack: roundingError };
}

function addHours(
  book: Book,
  work: Work,
  unmetHours: Float64Array,
  piece: number,
  hours: HoursFigures,
): void {
  hours.requiredHours += work.requiredHours[piece]! / book.periods;
  hours.unmetHours += unmetHours[piece]! / book.periods;
  hours.slack += gapThresholdHours / book.periods;
}
