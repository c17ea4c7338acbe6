import writeExcelFile, { type Cell } from 'write-excel-file/node';
import type { NamedFile } from '../../src/exchange/council-files/records.ts';

/** A cell of a file made for a test: a date becomes a true Excel date. `across` merges cells. */
export type FileCell = string | number | Date | null | { readonly value: string; readonly across: number };

/** An XLSX file as spreadsheet programs write it, with true dates and merged cells. */
export async function excelFile(
  name: string,
  sheets: Readonly<Record<string, readonly (readonly FileCell[])[]>>,
): Promise<NamedFile> {
  const made = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: rows.map((row) => row.flatMap(cellsOf)),
  }));
  return { name, bytes: new Uint8Array(await writeExcelFile(made).toBuffer()) };
}

function cellsOf(cell: FileCell): readonly Cell[] {
  if (cell === null) return [null];
  if (cell instanceof Date) return [{ value: cell, type: Date, format: 'dd/mm/yyyy' }];
  if (typeof cell === 'number') return [{ value: cell, type: Number }];
  if (typeof cell === 'string') return cell === '' ? [null] : [{ value: cell, type: String }];
  const covered = Array.from({ length: cell.across - 1 }, () => null);
  return [{ value: cell.value, type: String, columnSpan: cell.across }, ...covered];
}

/** A CSV file. */
export function csvFile(
  name: string,
  rows: readonly (readonly string[])[],
  {
    encoding = 'utf8',
    separator = ',',
  }: { readonly encoding?: 'utf8' | 'latin1'; readonly separator?: string } = {},
): NamedFile {
  const quoted = (cell: string) => (/[",;\n\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const text = rows.map((row) => row.map(quoted).join(separator)).join('\r\n');
  return { name, bytes: new Uint8Array(Buffer.from(`${text}\r\n`, encoding)) };
}

/** The day at midnight UTC. */
export function utc(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}

/** Names, dates of birth and remarks that the lists hold and nobody may see again. */
export const secrets = {
  names: ['Marigold Featherstone', 'Zebedee Okonkwo', 'Séamus Ó Briain', 'Petronella Vandersloot'],
  births: ['2011-04-17', '2019-08-23', '2008-02-29', '2022-12-05'],
  remarks: ['Mother reports he hides under the stairs', 'Neighbour rang about shouting at no. 14'],
  workers: ['Wilhelmina Arkwright', 'Barnaby Quill'],
  children: ['CH-900117', 'CH-900118', 'CH-900119', 'CH-900120'],
} as const;

const [c1, c2, c3, c4] = secrets.children;
const [n1, n2, n3, n4] = secrets.names;
const [b1, b2, b3, b4] = secrets.births;
const [w1, w2] = secrets.workers;

/**
 * An Annex A workbook as councils hand it in: titles merged above the headers, blank lines, headings written in every way, true dates, dates as text and serial numbers.
 * Four children in the six months to 31 March 2025.
 */
export function messyAnnexA(): Promise<NamedFile> {
  return excelFile('Annex A March 2025.xlsx', {
    'Read me': [['Prepared for the inspection'], ['See each tab']],
    'List 1': [
      [{ value: 'List 1: Contacts in the last six months', across: 5 }],
      [],
      [
        'Child Unique ID',
        'Name',
        'Gender',
        'Date of Birth',
        'Age',
        'Date of Contact',
        'Contact Source',
        'Notes',
      ],
      [c1, n1, 'F', utc(b1), 13, utc('2024-10-02'), '5A', secrets.remarks[0]],
      [],
      [c1, n1, 'F', utc(b1), 13, utc('2024-12-09'), '5A', null],
      [c2, n2, 'M', utc(b2), 5, '09/01/2025', '1A', null],
      [c3, n3, 'M', utc(b3), 16, 45672, '2B', null],
      [c4, n4, 'F', utc(b4), 2, '3 March 2025', '6', secrets.remarks[1]],
      [c4, n4, 'F', utc(b4), 2, '3 March 2025', '6', null],
    ],
    '2. Early Help': [
      [
        'CHILD_UNIQUE_ID',
        'Date of birth',
        'AGE (YEARS)',
        'assessment start date',
        'Assessment completion date',
        'Organisation completing assessment',
      ],
      [c2, utc(b2), 5, utc('2025-01-20'), utc('2025-02-17'), 'Harbour family hub'],
      [c4, utc(b4), 2, utc('2025-03-10'), null, 'Harbour family hub'],
    ],
    List_3: [
      [
        'childuniqueid',
        'ReferralDate',
        'Referral Source',
        'Referral NFA?',
        'Number of Referrals in last 12 months',
        'Allocated Team',
        'Allocated Worker',
      ],
      [c1, utc('2024-12-10'), '5A', 'No', 0, 'North Team', w1],
      [c3, utc('2025-01-16'), '2B', 'N', 1, 'SOUTH team', w2],
      [c2, utc('2025-01-10'), '1A', 'Yes', 0, null, null],
    ],
    Assessments: [
      [
        'Child Unique ID',
        'Does the child have a disability',
        'Continuous Assessment Start Date',
        'Continuous Assessment Date of Authorisation',
        'CSC support required',
        'Allocated team',
        'Allocated worker',
      ],
      [c1, 'N', utc('2024-12-11'), utc('2025-01-31'), 'Y', 'North  Team', w1],
      [c3, 'N', utc('2025-01-17'), null, null, 'South Team', w2],
    ],
    'Children in Need': [
      [
        'Child Unique ID',
        'Age',
        'CIN Start Date',
        'Primary Need Code',
        'CIN Closure Date',
        'Reason for Closure',
        'Case Status',
        'Allocated Team',
        'Allocated Worker',
      ],
      [c1, 13, utc('2025-02-01'), 'N1', null, null, 'Open', 'North Team', w1],
      [c3, 16, utc('2025-02-20'), 'N6', utc('2025-03-20'), 'RC1', 'Closed', 'South Team', w2],
      ['CH-900121', 9, utc('2024-05-01'), 'N2', utc('2024-12-04'), 'RC1', 'Closed', 'South Team', w2],
    ],
  });
}

/** The census modules of the same children as CSV files, one in Windows-1252. */
export function censusFiles(): readonly NamedFile[] {
  return [
    csvFile('AssessmentFactorsList.csv', [
      ['LAchildID', 'CINdetailsID', 'AssessmentID', 'AssessmentFactor'],
      [c1, 'E1', 'A1', '3A'],
      [c1, 'E1', 'A1', '3B'],
      [c1, 'E1', 'A1', '16A'],
      [c3, 'E3', 'A3', '14a'],
      [c2, 'E2', 'A2', '3B'],
    ]),
    csvFile(
      'assessments.csv',
      [
        [
          'LAchildID',
          'CINdetailsID',
          'AssessmentID',
          'AssessmentActualStartDate',
          'AssessmentAuthorisationDate',
          'Worker’s remarks — “free”',
        ],
        [c1, 'E1', 'A1', '11/12/2024', '31/01/2025', `${n3}: ${secrets.remarks[0]}`],
        [c3, 'E3', 'A3', '17/01/2025', '', ''],
        [c2, 'E2', 'A2', '05/02/2023', '06/03/2023', ''],
      ].map((row) => row.map((cell) => cell.replace(/[’—“”]/g, "'"))),
      { encoding: 'latin1', separator: ';' },
    ),
    csvFile('CINdetails.csv', [
      [
        'LA child ID',
        'CIN details ID',
        'CIN referral date',
        'Referral source',
        'Primary need code',
        'CIN closure date',
        'Referral NFA',
      ],
      [c1, 'E1', '2024-12-10', '5A', 'N1', '', '0'],
      [c3, 'E3', '2025-01-16', '2B', 'N6', '2025-03-20', 'false'],
      [c2, 'E2', '2025-01-10', '1A', 'N1', '', '1'],
    ]),
  ];
}
