import type { BriefFacts, FamilyCount } from '../../../views/brief/brief-facts.ts';
import { lotName } from '../../../views/brief/brief-words.ts';
import type { Names } from '../../../views/names.ts';
import { firstDay } from '../../../views/period-dates.ts';
import { SMALL_COUNT_WORDS, WITHHELD_MARK } from '../../domain/small-numbers/small-count.ts';
import type { Workbook } from '../../domain/workbook.ts';
import { type TableCell, writeTable } from '../../exchange/write-table.ts';
import type { BriefLot } from '../../planning/analysis/commissioning/brief-lots.ts';

/** The lots of a brief as a file for a spreadsheet: a row for each, without totals, so that sums can be made. `c` = withheld. */
export function briefFile(facts: BriefFacts, { settings }: Workbook, names: Names): string {
  const periods = Array.from({ length: settings.periods }, (_, index) => index);
  const columns = [
    'Lot',
    'Belongs to',
    'Need',
    'Need code',
    'Localities',
    'Locality codes',
    'Lowest skill levels',
    ...periods.map((index) => {
      const date = firstDay(settings, index + 1);
      return `Hours a week, period ${index + 1}${date === null ? '' : ` from ${date}`}`;
    }),
    'Weeks in a period',
    'Hours in all',
    'Families waiting, most at one time',
    'Price ceiling of an hour (£)',
    'At most in all (£)',
    'Cost in the plan (£)',
    'The plan takes it from',
  ];
  const row = (
    lot: BriefLot,
    name: string,
    of: string,
    families: TableCell,
    offers: readonly string[],
  ): readonly TableCell[] => {
    const told = (value: TableCell) => (lot.withheld ? WITHHELD_MARK : value);
    return [
      ...[name, of, names.need(lot.need), lot.need],
      lot.localities.map(names.locality).join('; '),
      lot.localities.join('; '),
      lot.levels.join('; '),
      ...periods.map((index) => (lot.periodsWithheld ? WITHHELD_MARK : lot.hoursByPeriod[index]!)),
      settings.periodWeeks,
      told(lot.hours),
      families,
      lot.ceiling,
      told(lot.poundsAtCeiling),
      told(lot.pounds),
      offers.map(names.offer).join('; '),
    ];
  };
  return writeTable(columns, [
    ...facts.gap.lots.map((lot, index) =>
      row(lot, lotName(index), 'The gap', familyCell(facts.families[index]!), []),
    ),
    ...facts.planned.lots.map((lot, index) =>
      row(lot, lotName(index, true), 'What the plan already buys', null, facts.plannedOffers[index]!),
    ),
  ]);
}

function familyCell(families: FamilyCount | null): TableCell {
  if (families === null) return WITHHELD_MARK;
  return families === 'small' ? SMALL_COUNT_WORDS : families;
}
