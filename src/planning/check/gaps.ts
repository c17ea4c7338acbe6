import type { PlanFacts } from '../answer.ts';
import { type Book, isPeriod } from './book.ts';
import type { Delivery } from './delivery.ts';
import {
  expectAtMost,
  expectEqual,
  type Findings,
  figure,
  gapThresholdHours,
  isQuantity,
  refuse,
  roundingError,
} from './findings.ts';
import { describeWork, pieceOf, type Work } from './work.ts';

/**
 * Checks that met + unmet = required for every piece of work and that the gaps are exactly those left unmet, each with
 * its required hours and the families who wait: open families × unmet ÷ required. Returns unmet h/week per piece.
 */
export function checkGaps(
  book: Book,
  work: Work,
  delivery: Delivery,
  plan: PlanFacts,
  findings: Findings,
): Float64Array {
  const unmetHours = new Float64Array(work.count);
  const listed = new Uint8Array(work.count);
  for (const gap of plan.gaps) {
    const line = `gap of ${gap.need} at level ${gap.level} in ${gap.locality} in period ${gap.period}`;
    const locality = book.localityOf.get(gap.locality);
    const need = book.needOf.get(gap.need);
    const isLevel = gap.level === 1 || gap.level === 2 || gap.level === 3;
    if (locality === undefined || need === undefined || !isLevel || !isPeriod(book, gap.period)) {
      refuse(findings, `${line}: no such locality, need, level or period`);
      continue;
    }
    const piece = pieceOf(book, work, locality, need, gap.level, gap.period - 1);
    if (piece < 0) refuse(findings, `${line}: no such work is required`);
    else if (listed[piece] === 1) refuse(findings, `${line} is listed twice`);
    else if (isQuantity(findings, gap.unmetHours, () => `unmet hours of the ${line}`)) {
      listed[piece] = 1;
      unmetHours[piece] = gap.unmetHours;
      if (gap.unmetHours < gapThresholdHours - roundingError) {
        refuse(findings, `${line} has no unmet hours and should not be listed`);
      }
      const required = work.requiredHours[piece]!;
      const families = work.families[piece]!;
      expectEqual(findings, gap.requiredHours, required, () => `required hours of the ${line}`);
      const waiting = (families * gap.unmetHours) / required;
      const slack = (families * roundingError) / required;
      expectEqual(findings, gap.familiesWaiting, waiting, () => `families waiting of the ${line}`, slack);
    }
    for (const option of gap.options) {
      isQuantity(findings, option.hoursPerWeek, () => `hours of option ${option.what} of the ${line}`);
      if (!Number.isFinite(option.costPerHour)) {
        refuse(findings, `£ per hour of option ${option.what} of the ${line} is ${option.costPerHour}`);
      }
    }
  }
  for (let piece = 0; piece < work.count; piece += 1) {
    checkBalance(book, work, delivery, unmetHours[piece]!, listed[piece] === 1, piece, findings);
  }
  return unmetHours;
}

function checkBalance(
  book: Book,
  work: Work,
  delivery: Delivery,
  unmet: number,
  isListed: boolean,
  piece: number,
  findings: Findings,
): void {
  const required = work.requiredHours[piece]!;
  const delivered = delivery.staffHours[piece]! + delivery.providerHours[piece]!;
  const slack = (delivery.parts[piece]! + 1) * roundingError;
  const where = () => describeWork(book, work, piece);
  const short = () =>
    isListed
      ? `${where()}: ${figure(delivered)} hours met and ${figure(unmet)} unmet are not the ${figure(required)} required`
      : `${where()}: ${figure(required - delivered)} hours a week unmet but not listed as a gap`;
  expectAtMost(findings, required - delivered - unmet, 0, short, slack, required);
  const over = () =>
    `${where()}: ${figure(delivered)} hours met and ${figure(unmet)} unmet are more than the ${figure(required)} required`;
  expectAtMost(findings, delivered + unmet - required, 0, over, slack, required);
}
