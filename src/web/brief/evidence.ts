import type { EvidenceLine } from '../../../views/brief/brief-facts.ts';
import { sumOf } from '../../../views/group.ts';
import type { HiddenWork } from '../../domain/small-numbers/hidden-work.ts';
import { sourceKind, weakestKind } from '../../domain/source-kind.ts';
import type { Level } from '../../domain/units.ts';
import type { Workbook } from '../../domain/workbook.ts';
import type { BriefLot } from '../../planning/analysis/commissioning/brief-lots.ts';
import { withTellableSources } from './tellable-sources.ts';

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
  readonly isHidden: HiddenWork['isHidden'];
};

/** The figures that a need's brief rests on, over the whole authority, each with its source in the workbook, and how sure that is. */
export function evidenceOf(of: EvidenceOf): readonly EvidenceLine[] {
  const { workbook, need, level, hours, families, lots, isHidden } = of;
  const demand = withTellableSources(workbook.demand, need, isHidden);
  const cover = withTellableSources(workbook.cover, need, isHidden);
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
    hours && lineOf({ kind: 'required', hours: hours.requiredHours }, demand, cover),
    hours && lineOf({ kind: 'unmet', hours: hours.unmetHours }, demand, cover, holders),
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

type Sourced = readonly { readonly source: string | null }[];

/** A figure that rests on rows of one or more sheets. */
function lineOf(figure: EvidenceLine['figure'], ...sheets: readonly Sourced[]): EvidenceLine {
  return {
    figure,
    sources: sheets
      .map((rows) => [...new Set(rows.flatMap(({ source }) => source ?? []))])
      .filter((sources) => sources.length > 0),
    kind: weakestKind(sheets.flat().map(({ source }) => sourceKind(source))),
  };
}
