import { type Fact, told, type Unknown } from './possible-values.ts';
import type { PublishedFile, PublishedRow } from './published-files.ts';

/** What the attacker gathers: unknowns by name, and facts about them. */
export type Knowledge = { readonly unknowns: Record<string, Unknown>; readonly facts: Fact[] };

/** A sum of unknowns and a known part. */
type Sum = { readonly terms: Record<string, number>; known: number };

/** Sums of many rounded figures are told this exactly. */
const ROUNDED = 1e-4;

/** Adds what other documents tell of a need over all localities: required hours a week and families, means over the periods; null = not told. */
export type TotalsOfNeeds = (
  need: string,
  told: { readonly hours: number | null; readonly families: number | null },
  /** By how much hours may be rounded. */
  slack?: number,
) => void;

type Piece = {
  readonly locality: string;
  readonly need: string;
  readonly level: number;
  readonly period: number;
};

/**
 * Puts everything that a downloaded workbook with its plan tells into facts. Unknown are families or starts of the demand rows that say `c` (`families <key>`, the same in every file), unmet hours of gaps that say `c`, hours of assignments and purchases that say `c`. Facts: hours required = families × hours × growth and are met or unmet; no gap is listed where
 * nothing is unmet; totals by locality and of all; what offers may sell and cost; how much time people have. `factorOf` says by which known factor a scenario multiplies the count of a row.
 */
export function factsOfFile(
  into: Knowledge,
  file: PublishedFile,
  label: string,
  factorOf: (row: PublishedRow) => number = () => 1,
): TotalsOfNeeds {
  const setting = (key: string, otherwise: number): number => {
    const row = (file.settings ?? []).find((each) => each.key === key);
    return row?.value == null ? otherwise : Number(row.value);
  };
  const periods = setting('periods', 1);
  const periodWeeks = setting('period_weeks', 13);
  const { unknowns, facts } = into;
  const required = new Map<string, Sum>();
  const families = new Map<string, Sum>();
  const unmet = new Map<string, Sum>();
  const met = new Map<string, Sum>();
  const sumIn = (sums: Map<string, Sum>, key: string): Sum => {
    const sum = sums.get(key) ?? { terms: {}, known: 0 };
    sums.set(key, sum);
    return sum;
  };
  const add = (sum: Sum, name: string, factor: number) => {
    sum.terms[name] = (sum.terms[name] ?? 0) + factor;
  };

  for (const row of file.demand ?? []) {
    for (let period = 1; period <= periods; period++) {
      if (isGiven(row.period) ? row.period !== period : hasOwnRow(file, pieceOf(row, period))) continue;
      const column = isGiven(row.families) ? 'families' : 'starts_per_year';
      const count = row[column]!;
      const growth = (1 + Number(row.growth_per_year ?? 0)) ** (((period - 1) * periodWeeks) / 52);
      const perCount =
        column === 'families' ? 1 : Number(row.weeks ?? 12) / (1 - Number(row.extend_share ?? 0)) / 52;
      const hours = perCount * growth * Number(row.hours_per_week);
      const sum = sumIn(required, keyOf(pieceOf(row, period)));
      const open = sumIn(families, keyOf(pieceOf(row, period)));
      const name = countName(row);
      if (count === 'c') {
        unknowns[name] ??= { least: column === 'families' ? 0.5 : 0.1 };
        add(sum, name, hours * factorOf(row));
        add(open, name, perCount * growth * factorOf(row));
      } else {
        sum.known += hours * Number(count);
        open.known += perCount * growth * Number(count);
        if (unknowns[name]) facts.push(told({ [name]: factorOf(row) }, Number(count)));
      }
    }
  }
  for (const row of file.cover ?? []) {
    for (let period = 1; period <= periods; period++) {
      const key = keyOf(pieceOf(row, period));
      const cover = Number(row.on_duty) * Number(row.hours_per_week);
      const demand = sumIn(required, key);
      if (Object.keys(demand.terms).length === 0) demand.known = Math.max(demand.known, cover);
      else {
        // The larger of both: the attacker knows that it is at least either.
        const name = `${label} covered ${key}`;
        unknowns[name] = { least: cover };
        facts.push({
          terms: { ...negated(demand.terms), [name]: 1 },
          from: demand.known,
          to: Number.POSITIVE_INFINITY,
        });
        required.set(key, { terms: { [name]: 1 }, known: 0 });
      }
    }
  }
  for (const row of file['_plan gaps'] ?? []) {
    const piece = planPiece(row);
    const key = keyOf(piece);
    const hours = row['Unmet (hours a week)'];
    const sum = sumIn(unmet, key);
    if (hours === 'c') {
      unknowns[`${label} unmet ${key}`] = { least: 0 };
      add(sum, `${label} unmet ${key}`, 1);
    } else sum.known += Number(hours);
    const all = row['Required (hours a week)'];
    if (all !== 'c') balance(facts, sumIn(required, key), Number(all));
  }
  const ofStaff = new Map<string, Sum>();
  const reach = travelOf(file, setting('visit_block_hours', 3.5));
  for (const row of file['_plan assignments'] ?? []) {
    const piece = planPiece(row);
    const staff = String(row.Staff);
    const key = keyOf(piece);
    const name = `${label} ${staff} ${key}`;
    const time = sumIn(ofStaff, `${staff} ${piece.period}`);
    const perHour = 1 + reach(baseOf(file, staff), piece.locality);
    const hours = row['Work (hours a week)'];
    if (hours === 'c') {
      unknowns[name] = { least: 0 };
      add(sumIn(met, key), name, 1);
      add(time, name, perHour);
    } else {
      sumIn(met, key).known += Number(hours);
      time.known += perHour * Number(hours);
    }
  }
  const casework =
    ((52 * setting('days_per_week', 5) -
      setting('annual_leave_days', 28) -
      setting('bank_holidays', 8) -
      setting('sickness_days', 8.8) -
      setting('training_days', 5) -
      setting('other_absence_days', 0)) *
      (setting('weekly_hours', 37) / setting('days_per_week', 5)) *
      (1 - setting('support_share', 0.3))) /
    52;
  for (const [key, sum] of ofStaff) {
    const [staff = ''] = key.split(' ');
    const most = casework * fteOf(file, staff) - sum.known + ROUNDED;
    facts.push({ terms: sum.terms, from: Number.NEGATIVE_INFINITY, to: most });
  }
  const ofOffer = new Map<string, Sum>();
  const cost: Sum = { terms: {}, known: 0 };
  for (const row of file['_plan provision'] ?? []) {
    const piece = planPiece(row);
    const key = keyOf(piece);
    const offer = (file.providers ?? []).find((each) => each.offer === row.Offer)!;
    const hours = row['Bought (hours a week)'];
    const name = boughtName(label, String(row.Offer), key);
    const sold = sumIn(ofOffer, `${row.Offer} ${piece.period}`);
    const price = Number(offer.cost_per_hour) * periodWeeks;
    if (hours === 'c') {
      unknowns[name] = { least: 0 };
      add(sumIn(met, key), name, 1);
      add(sold, name, 1);
      add(cost, name, price);
    } else {
      sumIn(met, key).known += Number(hours);
      sold.known += Number(hours);
      cost.known += Number(hours) * price;
    }
  }
  for (const [key, sum] of ofOffer) {
    const offer = (file.providers ?? []).find((each) => each.offer === key.split(' ')[0])!;
    facts.push({
      ...{ terms: sum.terms, from: Number.NEGATIVE_INFINITY },
      to: Number(offer.hours_per_week) - sum.known + ROUNDED,
    });
  }
  const summary = (what: string) => (file['_plan summary'] ?? []).find((row) => row.What === what)?.Value;
  balance(facts, cost, Number(summary('Providers')), 0.1);

  for (const [key, sum] of required) {
    const left = { terms: { ...sum.terms }, known: sum.known };
    for (const part of [unmet.get(key), met.get(key)]) {
      for (const [name, factor] of Object.entries(part?.terms ?? {})) add(left, name, -factor);
      left.known -= part?.known ?? 0;
    }
    balance(facts, left, 0);
  }
  const together = (sums: Map<string, Sum>, isIn: (key: string) => boolean): Sum => {
    const all: Sum = { terms: {}, known: 0 };
    for (const [key, sum] of sums) {
      if (!isIn(key)) continue;
      for (const [name, factor] of Object.entries(sum.terms)) add(all, name, factor);
      all.known += sum.known;
    }
    return all;
  };
  const total = (
    isIn: (key: string) => boolean,
    figure: PublishedRow[string] | undefined,
    sums: typeof required,
    slack = ROUNDED,
  ) => {
    if (typeof figure === 'number') balance(facts, together(sums, isIn), figure * periods, slack * periods);
  };
  for (const row of file['_plan localities'] ?? []) {
    const isHere = (key: string) => key.startsWith(`${row.Locality} `);
    total(isHere, row['Required (hours a week)'], required);
    total(isHere, row['Unmet (hours a week)'], unmet);
    total(isHere, row['Met (hours a week)'], met);
  }
  total(() => true, summary('Required'), required);
  total(() => true, summary('Unmet'), unmet);
  const weightOf = (key: string): number => {
    const [locality, need] = key.split(' ');
    const place = (file.localities ?? []).find((row) => row.locality === locality);
    return Number(place?.weight ?? 1) * Number(file.needs?.find((row) => row.need === need)?.weight ?? 1);
  };
  const weighted = (sums: Map<string, Sum>) =>
    new Map(
      [...sums].map(([key, { terms, known }]) => {
        const weight = weightOf(key);
        const own = Object.entries(terms).map(([name, factor]) => [name, factor * weight] as const);
        return [key, { terms: Object.fromEntries(own), known: known * weight }];
      }),
    );
  const [weightedUnmet, weightedRequired] = [weighted(unmet), weighted(required)];
  total(() => true, summary('Unmet, weighted by priority'), weightedUnmet);
  // No locality leaves a larger share unmet in any period than the worst-off one, which is told in whole percent.
  const worst = Number(summary('Worst-off locality')) + 0.005 + ROUNDED;
  for (const { locality } of file.localities ?? []) {
    for (let period = 1; period <= periods; period++) {
      const isThen = (key: string) => key.startsWith(`${locality} `) && key.endsWith(` ${period}`);
      const [left, all] = [together(weightedUnmet, isThen), together(weightedRequired, isThen)];
      for (const [name, factor] of Object.entries(all.terms)) add(left, name, -worst * factor);
      if (Object.keys(left.terms).length === 0) continue;
      facts.push({
        ...{ terms: left.terms, from: Number.NEGATIVE_INFINITY },
        to: worst * all.known - left.known + ROUNDED,
      });
    }
  }
  return (need, told, slack) => {
    const isOfNeed = (key: string) => key.split(' ')[1] === need;
    total(isOfNeed, told.hours, required, slack);
    total(isOfNeed, told.families, families);
  };
}

/** The unknown count of a row of the demand sheet. */
export function countName(row: PublishedRow): string {
  return `families ${row.locality} ${row.need} ${row.level ?? 2} ${row.period ?? ''}`;
}

/** The unknown hours a week bought. */
export function boughtName(label: string, offer: string, key: string): string {
  return `${label} bought ${offer} ${key}`;
}

function isGiven(cell: PublishedRow[string] | undefined): boolean {
  return cell !== undefined && cell !== null && cell !== '';
}

/** Whether a row of the demand sheet is for this period alone; it replaces the row for all. */
function hasOwnRow(file: PublishedFile, piece: Piece): boolean {
  return (file.demand ?? []).some(
    (row) => row.period === piece.period && keyOf(pieceOf(row, piece.period)) === keyOf(piece),
  );
}

function pieceOf(row: PublishedRow, period: number): Piece {
  return { locality: `${row.locality}`, need: `${row.need}`, level: Number(row.level ?? 2), period };
}

function planPiece(row: PublishedRow): Piece {
  const locality = `${row.Locality ?? row['Works in']}`;
  return { locality, need: `${row.Need}`, level: Number(row.Level), period: Number(row.Period) };
}

function keyOf({ locality, need, level, period }: Piece): string {
  return `${locality} ${need} ${level} ${period}`;
}

function balance(facts: Fact[], sum: Sum, value: number, slack = ROUNDED): void {
  if (Object.keys(sum.terms).length > 0) facts.push(told(sum.terms, value - sum.known, slack));
}

function negated(terms: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(terms).map(([name, factor]) => [name, -factor]));
}

function baseOf(file: PublishedFile, staff: string): string {
  const post = /^new:.*@(.*)$/.exec(staff)?.[1];
  return post ?? `${(file.staff ?? []).find((row) => row.staff === staff)?.locality}`;
}

/** FTE of a row of staff, or of all posts of a role in a locality. */
function fteOf(file: PublishedFile, staff: string): number {
  const post = /^new:(.*)@(.*)$/.exec(staff);
  if (post) {
    return (file['_plan posts'] ?? [])
      .filter((row) => row.Role === post[1] && row.Locality === post[2])
      .reduce((sum, row) => sum + Number(row['New posts (FTE)']), 0);
  }
  const row = (file.staff ?? []).find((each) => each.staff === staff)!;
  return Number(row.fte) * Number(row.count ?? 1);
}

/** Hours on the road for an hour of work. */
function travelOf(file: PublishedFile, visitBlockHours: number): (from: string, to: string) => number {
  const minutes = new Map((file.travel ?? []).map((row) => [`${row.from} ${row.to}`, Number(row.minutes)]));
  return (from, to) => {
    const way = minutes.get(`${from} ${to}`) ?? minutes.get(`${to} ${from}`);
    return (2 * (way ?? 0)) / 60 / visitBlockHours;
  };
}
