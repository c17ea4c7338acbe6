import type { EvidenceLine } from '../../../views/brief/brief-facts.ts';
import { sumOf } from '../../../views/group.ts';
import { figureKind, weakestKind } from '../../domain/figure-kind.ts';
import type { Level } from '../../domain/units.ts';
import type { Workbook } from '../../domain/workbook.ts';
import type { BriefLot } from '../../planning/analysis/commissioning/brief-lots.ts';

/** What the evidence of one need is drawn from. */
export type EvidenceOf = {
  readonly workbook: Workbook;
  readonly need: string;
  /** The lowest level that the lots ask for. */
  readonly level: Level;
  /** Over the whole authority and all levels: h/week and families, means over the periods; null where withheld. */
  readonly hours: null | { readonly requiredHours: number; readonly unmetHours: number };
  readonly families: number | null;
  readonly lots: readonly BriefLot[];
};

/** The figures that a need's brief rests on, over the whole authority, each with its source in the workbook, and how sure that is. */
export function evidenceOf(of: EvidenceOf): readonly EvidenceLine[] {
  const { workbook, need, level, hours, families, lots } = of;
  const demand = workbook.demand.filter((row) => row.need === need);
  const cover = workbook.cover.filter((row) => row.need === need);
  const perFamily = demand.map(({ hoursPerWeek }) => hoursPerWeek);
  const holders = workbook.staff.filter(({ skills }) => (skills[need] ?? 0) >= level);
  const people = sumOf(holders, ({ count }) => count);
  const fte = sumOf(holders, (row) => row.fte * row.count);
  const offers = workbook.providers.filter((offer) => offer.needs.includes(need) && offer.level >= level);
  const prices = offers.map(({ costPerHour }) => costPerHour);
  const lines: readonly (EvidenceLine | null)[] = [
    demand.length === 0 || families === null ? null : lineOf({ kind: 'families', families }, demand),
    demand.length === 0
      ? null
      : lineOf(
          { kind: 'hours_per_family', from: Math.min(...perFamily), to: Math.max(...perFamily) },
          demand,
        ),
    hours && lineOf({ kind: 'required', hours: hours.requiredHours }, [...demand, ...cover]),
    hours && lineOf({ kind: 'unmet', hours: hours.unmetHours }, [...demand, ...cover, ...holders]),
    lineOf({ kind: 'holders', people, fte, level }, holders.length > 0 ? holders : workbook.staff),
    offers.length === 0
      ? null
      : lineOf(
          { kind: 'prices', offers: offers.length, from: Math.min(...prices), to: Math.max(...prices) },
          offers,
        ),
  ];
  return [...lines.filter((line) => line !== null), ...ceilingLines(workbook, lots)];
}

/** Pay and courses that the price ceilings compare with. */
function ceilingLines(workbook: Workbook, lots: readonly BriefLot[]): readonly EvidenceLine[] {
  const cheapest = lots.flatMap(({ ways }) => ways.map((each) => each.ways[0]!));
  const roles = new Set(cheapest.map(({ who }) => who.split('@')[0]!));
  const courses = new Set(cheapest.filter(({ way }) => way === 'train').map(({ what }) => what));
  return [
    ...workbook.roles
      .filter(({ role }) => roles.has(role))
      .map((row) => lineOf({ kind: 'pay', role: row.role, poundsAYear: row.annualCost }, [row])),
    ...workbook.training
      .filter(({ course }) => courses.has(course))
      .map((row) =>
        lineOf({ kind: 'course', course: row.course, pounds: row.costPerPerson, hours: row.hoursPerPerson }, [
          row,
        ]),
      ),
  ];
}

function lineOf(
  figure: EvidenceLine['figure'],
  rows: readonly { readonly source: string | null }[],
): EvidenceLine {
  return {
    figure,
    sources: [...new Set(rows.flatMap(({ source }) => source ?? []))],
    kind: weakestKind(rows.map(({ source }) => figureKind(source))),
  };
}
