import type { Book } from './book.ts';
import type { Delivery } from './delivery.ts';
import { expectEqual, type Findings, gapThresholdHours, refuse, roundingError } from './findings.ts';
import type { Work } from './work.ts';

/** FTE on lead work of which rounding may be most: a caseload may be stated or not. */
const negligibleFte = 1e-4;

/** Sums over lead work in a locality: families met, and the FTE spent on it by staff (with travel) and providers. */
export type Caseload = {
  demandFamilies: number;
  familiesMet: number;
  fte: number;
  familiesSlack: number;
  fteSlack: number;
};

/** Adds up the caseload of every locality = families met ÷ FTE spent, over needs with a lead practitioner. */
export function caseloadOfLocalities(book: Book, work: Work, delivery: Delivery): Caseload[] {
  const { localities, needs } = book.workbook;
  const caseloads = localities.map(() => ({
    demandFamilies: 0,
    familiesMet: 0,
    fte: 0,
    familiesSlack: 0,
    fteSlack: 0,
  }));
  for (let piece = 0; piece < work.count; piece += 1) {
    if (!needs[work.need[piece]!]!.lead) continue;
    const caseload = caseloads[work.locality[piece]!]!;
    const required = work.requiredHours[piece]!;
    const families = work.families[piece]!;
    const met = delivery.staffHours[piece]! + delivery.providerHours[piece]!;
    const spent = delivery.spentHours[piece]! + delivery.providerHours[piece]!;
    const slack = (delivery.parts[piece]! + 1) * roundingError;
    caseload.demandFamilies += families;
    caseload.familiesMet += (families * met) / required;
    caseload.fte += spent / book.caseworkHours;
    caseload.familiesSlack += (families * (slack + gapThresholdHours)) / required;
    caseload.fteSlack += (2 * slack) / book.caseworkHours;
  }
  return caseloads;
}

/** Compares a printed caseload; null where no families want a lead practitioner or no hours go to them. */
export function checkCaseload(
  locality: string,
  printed: number | null,
  caseload: Caseload,
  findings: Findings,
): void {
  const { demandFamilies, familiesMet, fte, familiesSlack, fteSlack } = caseload;
  const isNull = demandFamilies === 0 || fte === 0;
  const mayBeNull = isNull || fte <= negligibleFte;
  if (isNull && printed !== null) {
    refuse(
      findings,
      `caseload of ${locality} is ${printed}, but no hours go to families with a lead practitioner`,
    );
  } else if (!mayBeNull && printed === null) {
    refuse(findings, `caseload of ${locality} is missing`);
  } else if (!isNull && printed !== null) {
    const recomputed = familiesMet / fte;
    const slack = (familiesSlack + recomputed * fteSlack) / fte;
    expectEqual(findings, printed, recomputed, () => `caseload of ${locality}`, slack);
  }
}
