/** Numbers as people read them: thousands separated, rounded to what matters, with a unit. */

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const pence = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const upToTwo = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** `1,234` from a hundred up, `12.3` below. */
export function number(value: number): string {
  const size = Math.abs(value);
  if (size < 0.05) return '0';
  return (size >= 99.95 ? whole : tenths).format(value);
}

/** Always one decimal, so that what is added up shows all that was added: `12.0`, `1,234.5`. */
export function tenth(value: number): string {
  return tenths.format(Math.abs(value) < 0.05 ? 0 : value);
}

/** At most two decimals, none that are zero: `8.25`, `3`. */
export function short(value: number): string {
  return upToTwo.format(Math.abs(value) < 0.005 ? 0 : value);
}

/** `£12,345`; a negative amount as `−£12,345`. */
export function pounds(value: number): string {
  const size = whole.format(Math.abs(value));
  return `${value < 0 && size !== '0' ? '−' : ''}£${size}`;
}

/** The price of an hour: `£49.20`. */
export function price(value: number): string {
  return `£${pence.format(Math.abs(value) < 0.005 ? 0 : value)}`;
}

/** A price of an hour up to which something pays, pence rounded down as ceilings are, so that the two can stand side by side. */
export function priceDown(value: number): string {
  return price(Math.floor(value * 100 + 1e-6) / 100);
}

/** A share as `93.4 %`; only all of it is 100 % and only nothing is 0 %. */
export function percent(share: number): string {
  const value = share * 100;
  if (value > 0 && value < 0.05) return 'under 0.1 %';
  // What a solver leaves below zero is nothing.
  if (value <= 0 && value > -0.05) return '0 %';
  if (value < 100 && value > 99.95) return 'over 99.9 %';
  return `${Number.isInteger(Math.round(value * 10) / 10) ? whole.format(value) : tenths.format(value)} %`;
}

/** A share as `93 %`; only all of it is 100 % and only nothing is 0 %. */
export function wholePercent(share: number): string {
  const value = Math.round(share * 100);
  if (value === 0 && share > 1e-6) return 'under 1 %';
  return `${value === 100 && share < 1 - 1e-4 ? 99 : value} %`;
}

/** `level 2 (skilled)`. */
export function levelWords(level: number): string {
  return `level ${level} (${['', 'aware', 'skilled', 'specialist'][level]})`;
}

/** With its sign written out: `+1.5`, `−0.5`. */
export function signed(value: number, format: (size: number) => string = short): string {
  const size = format(Math.abs(value));
  if (/^£?0(\.0+)?$/.test(size)) return size;
  return `${value < 0 ? '−' : '+'}${size}`;
}

/** `1 family`, `12 families`. */
export function counted(count: number, one: string, many: string): string {
  const text = short(count);
  return `${text} ${text === '1' ? one : many}`;
}

/** `periods 1 and 3`, `period 2`, `every period`. */
export function periodWords(periods: readonly number[], all: number): string {
  const sorted = [...new Set(periods)].sort((a, b) => a - b);
  if (sorted.length === all) return all === 1 ? 'the one period' : 'every period';
  const isRun = sorted.length > 2 && sorted.at(-1)! - sorted[0]! === sorted.length - 1;
  if (isRun) return `periods ${sorted[0]} to ${sorted.at(-1)}`;
  return `${sorted.length === 1 ? 'period' : 'periods'} ${listWords(sorted.map(String))}`;
}

/** `a, b and c`. */
export function listWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
