/**
 * Pay by NJC spinal column point from 1 April 2025, £ a year (England, outside London). Only point 12 was checked against
 * the published spine; the others are estimates, and their source cells say so.
 */
const njcPayPounds: Readonly<Record<number, number>> = {
  12: 28_598,
  18: 31_537,
  20: 32_597,
  24: 35_412,
  26: 37_280,
  30: 40_777,
  34: 45_091,
  38: 49_282,
};

const employerInsuranceRate = 0.15;
const employerInsuranceThresholdPounds = 5_000;
/** Local Government Pension Scheme employers pay about a fifth of pay; the rate differs by fund. */
const employerPensionRate = 0.2;

/** £ a year for one FTE with on-costs: pay + 15 % National Insurance above £5,000 + 20 % pension, to the nearest £10. */
export function annualCostPounds(spinalColumnPoint: number): number {
  const pay = njcPayPounds[spinalColumnPoint];
  if (pay === undefined) throw new Error(`No pay is listed for NJC point ${spinalColumnPoint}`);
  const insurance = employerInsuranceRate * (pay - employerInsuranceThresholdPounds);
  return Math.round((pay + insurance + employerPensionRate * pay) / 10) * 10;
}

const checkedPoints: readonly number[] = [12];

/** How a role's cost came about, for its source cell. Throws on a point that is not listed. */
export function payReason(spinalColumnPoint: number): string {
  const pay = njcPayPounds[spinalColumnPoint];
  if (pay === undefined) throw new Error(`No pay is listed for NJC point ${spinalColumnPoint}`);
  const pounds = `£${pay.toLocaleString('en-GB')}`;
  const what = checkedPoints.includes(spinalColumnPoint)
    ? `${pounds}, NJC point ${spinalColumnPoint} from 1 April 2025`
    : `${pounds}, an estimate of NJC point ${spinalColumnPoint} from 1 April 2025 that has not been checked against the published spine`;
  return `${what}, plus National Insurance of 15 % above £5,000 and a pension rate of 20 %; that this role is paid there is an example`;
}
