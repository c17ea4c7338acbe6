import { pounds } from '../format.ts';

/** The price of an hour: `£1.20` under ten pounds, `£32` above, `nothing`. */
export function hourPounds(poundsPerHour: number): string {
  if (poundsPerHour < 0.005) return 'nothing';
  return poundsPerHour < 10 ? `£${poundsPerHour.toFixed(2)}` : pounds(poundsPerHour);
}
