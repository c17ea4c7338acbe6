import { factorCodeOfColumn } from './factor-codes.ts';
import type { MeasureReader } from './peer-measures.ts';
import { rateReading } from './peer-rates.ts';
import { measures } from './start/measures.ts';

const { file, column: episodes, years } = measures.assessed;

/** Factors that stand for no need of the plan; of abuse those of which the file says by whom. */
const otherFactors: Readonly<Record<string, string>> = {
  Physical_Abuse_child_on_child: '18B',
  Physical_Abuse_adult_on_child: '18C',
  Sexual_Abuse_child_on_child: '19B',
  Sexual_Abuse_adult_on_child: '19C',
  Female_Genital_Mutilation: '22A',
  Faith_linked_abuse: '23A',
};

/** Factors that were parted in 2021, when many assessments did not say yet by whom. */
const since2022 = ['18B', '18C', '19B', '19C'];

/** How often each assessment factor is found, for each 1,000 episodes. */
export const factorMeasures: readonly MeasureReader[] = Object.entries({
  ...factorCodeOfColumn,
  ...otherFactors,
}).map(([column, code]) => ({
  measure: {
    ...{ code, subject: 'factors', name: code, unit: 'per 1,000 episodes', decimals: 1 },
    definition:
      'Episodes whose assessment found this factor, for each 1,000 episodes with an assessment of factors in the year to 31 March. An episode has about 2.75 factors, so these rates overlap and must not be added up.',
    source: 'DfE, Characteristics of children in need, table C3',
    basis: 'worked_out',
    years: years.filter((year) => year >= 2022 || !since2022.includes(code)).toReversed(),
    hasEngland: true,
  },
  read: (onsCode, year) =>
    rateReading(
      {
        part: { file, column, year },
        whole: { file, column: episodes, year },
        ...{ per: 1000, kind: 'share' },
      },
      onsCode,
    ),
}));
