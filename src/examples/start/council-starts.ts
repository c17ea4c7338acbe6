import type { CouncilStarts, StartFigures } from '../../domain/council-start.ts';
import { needCatalogue } from '../need-catalogue.ts';
import { councilByCode, publishedCouncils, wholeRegion } from '../published-councils.ts';
import { factorMeasures, measureOverYears, measures } from './measures.ts';
import { placesFor } from './places.ts';
import { councilOfToday, startFor } from './start-for.ts';

/** Starts for every council of the published files. */
export const councilStarts: CouncilStarts = {
  councils: publishedCouncils().map(({ onsCode, name, region, replacedBy }) => ({
    ...{ onsCode, name, region: wholeRegion(region) },
    replacedBy: replacedBy.map((code) => ({ onsCode: code, name: councilByCode(code)?.name ?? code })),
  })),
  figures: (onsCode) => figuresOf(onsCode),
  places: (onsCode) => placesFor(councilOfToday(onsCode)),
  build: (onsCode, localities) => startFor(onsCode, localities),
};

/** The measures shown before a start, over their years, and the notes that the workbook's sources carry as well. */
function figuresOf(onsCode: string): StartFigures {
  const needCodes = Object.values(needCatalogue).flatMap(({ factorCodes }): readonly string[] => factorCodes);
  const all = [...Object.values(measures), ...needCodes.map((code) => factorMeasures[code]!)];
  return {
    measures: all.map((measure) => measureOverYears(measure, councilOfToday(onsCode).onsCode)),
    notes: startFor(onsCode).notes,
  };
}
