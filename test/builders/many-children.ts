import type { NamedFile } from '../../src/exchange/council-files/records.ts';
import { csvFile, excelFile, type FileCell, utc } from './council-files.ts';

const factors = ['1B', '2B', '3A', '3B', '4A', '4B', '5A', '6A', '10A', '14A', '15A', '16A', '17A', '21'];
const day = 24 * 60 * 60 * 1000;

/**
 * Annex A (a workbook) and the census factors (CSV files) of so many children over half a year to 30 September 2025: always the same. Of the teams given, every child has
 * one, but for each tenth.
 */
export async function manyChildren(count: number, teams: readonly string[]): Promise<readonly NamedFile[]> {
  const next = numbers(count);
  const pick = <Value>(values: readonly Value[]) => values[Math.floor(next() * values.length)]!;
  const from = utc('2025-04-01').getTime();
  const after = (days: number) => new Date(from + Math.floor(days) * day);
  const lists: Record<'contacts' | 'help' | 'referrals' | 'assessments' | 'plans', FileCell[][]> = {
    contacts: [['Child Unique ID', 'Age', 'Date of Contact', 'Contact Source']],
    help: [
      [
        'Child Unique ID',
        'Age',
        'Assessment start date',
        'Assessment completion date',
        'Organisation completing assessment',
      ],
    ],
    referrals: [
      ['Child Unique ID', 'Age', 'Date of referral', 'Referral NFA', 'Allocated Team', 'Allocated Worker'],
    ],
    assessments: [
      [
        'Child Unique ID',
        'Age',
        'Continuous Assessment Start Date',
        'Continuous Assessment Date of Authorisation',
        'Allocated Team',
      ],
    ],
    plans: [
      ['Child Unique ID', 'Age', 'CIN Start Date', 'Primary Need Code', 'CIN Closure Date', 'Allocated Team'],
    ],
  };
  const assessed: string[][] = [
    ['LAchildID', 'CINdetailsID', 'AssessmentID', 'AssessmentActualStartDate', 'AssessmentAuthorisationDate'],
  ];
  const found: string[][] = [['LAchildID', 'CINdetailsID', 'AssessmentID', 'AssessmentFactor']];
  for (let index = 0; index < count; index++) {
    const child = `C${100_000 + index}`;
    const age = Math.floor(next() * 18);
    const team = index % 10 === 9 ? null : pick(teams);
    const contact = next() * 150;
    lists.contacts.push([child, age, after(contact), pick(['1A', '2B', '5A'])]);
    if (next() < 0.25) lists.help.push([child, age, after(contact + 5), after(contact + 30), team]);
    if (next() < 0.4) continue;
    const isNfa = next() < 0.15;
    lists.referrals.push([
      child,
      age,
      after(contact + 1),
      isNfa ? 'Yes' : 'No',
      team,
      'Wilhelmina Arkwright',
    ]);
    if (isNfa) continue;
    lists.assessments.push([child, age, after(contact + 2), after(contact + 25), team]);
    const british = (days: number) =>
      after(days).toISOString().slice(0, 10).split('-').toReversed().join('/');
    assessed.push([child, `E${index}`, `A${index}`, british(contact + 2), british(contact + 25)]);
    const codes = new Set(Array.from({ length: 1 + Math.floor(next() * 4) }, () => pick(factors)));
    for (const code of codes) found.push([child, `E${index}`, `A${index}`, code]);
    if (next() < 0.6) {
      const length = 7 - Math.log(1 - next()) * 70;
      const start = contact + 26 - (next() < 0.3 ? 120 : 0);
      const end = start + length < 182 ? after(start + length) : null;
      lists.plans.push([child, age, after(start), pick(['N1', 'N2', 'N4', 'N6']), end, team]);
    }
  }
  const annexA = await excelFile('Annex A.xlsx', {
    'List 1': lists.contacts,
    'List 2': lists.help,
    'List 3': lists.referrals,
    'List 4': lists.assessments,
    'List 5': [['Child Unique ID', 'Strategy discussion date', 'Allocated Team']],
    'List 6': lists.plans,
  });
  return [annexA, csvFile('AssessmentFactorsList.csv', found), csvFile('Assessments.csv', assessed)];
}

/** Numbers from 0 to 1 that look random and are always the same (Park and Miller). */
function numbers(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
