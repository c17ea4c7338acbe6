import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { parseWorkbook } from '../../src/domain/parse-workbook.ts';
import { rawWorkbook } from '../../src/domain/raw-workbook.ts';
import type { RawWorkbook } from '../../src/domain/workbook.ts';
import { carriedUpload, carryUpload } from '../../src/exchange/carried-upload.ts';
import { readUpload, type Upload } from '../../src/exchange/read-upload.ts';
import { readUploadInThread } from '../../src/exchange/read-upload-in-thread.ts';
import { writeCsvArchive } from '../../src/exchange/write-csv-archive.ts';
import { writeXlsx } from '../../src/exchange/write-xlsx.ts';
import { readXlsxParts } from '../../src/exchange/xlsx-parts.ts';
import { places } from '../builders/problems.ts';
import { tinyTables } from '../builders/workbook.ts';
import { type XlsxCell, xlsxFile } from '../builders/xlsx.ts';

const tiny = rawWorkbook(tinyTables());

async function refusal(name: string, bytes: Buffer | string): Promise<string> {
  const read = await readUpload(name, Buffer.from(bytes as string));
  return read.ok ? `read: ${read.upload.sheets.map(([sheet]) => sheet)}` : read.message;
}

async function upload(name: string, bytes: Buffer | string | Uint8Array): Promise<Upload> {
  const read = await readUpload(name, Buffer.from(bytes as Uint8Array));
  if (!read.ok) throw new Error(read.message);
  return read.upload;
}

/** What is wrong with the tiny workbook once the sheets of a file are put over it. */
async function problemsOf(name: string, bytes: Buffer | string): Promise<readonly string[]> {
  const { sheets, problems } = await upload(name, bytes);
  const read = parseWorkbook({ ...tiny, ...Object.fromEntries(sheets) } as RawWorkbook, problems);
  return read.ok
    ? []
    : places(read.problems).map((place, index) => `${place}: ${read.problems[index]!.message}`);
}

describe('a file of the wrong kind is refused with what to do', () => {
  const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
  const zip = (...names: string[]) =>
    Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')]))));

  it.each([
    ['an old Excel file', 'staff.xls', ole, /old Excel file.*save it as an Excel workbook/],
    [
      'a workbook with a password',
      'staff.xlsx',
      Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]),
      /protected by a password/,
    ],
    ['a PDF', 'staff.xlsx', Buffer.from('%PDF-1.7\n%âã'), /is a PDF/],
    ['a web page called .xls', 'staff.xls', Buffer.from('<html><table>'), /web page or XML/],
    ['UTF-16 text', 'staff.csv', Buffer.from('\ufeffstaff\trole', 'utf16le'), /UTF-16.*CSV UTF-8/],
    ['a picture', 'staff.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), /not a spreadsheet/],
    ['nothing', 'staff.csv', Buffer.alloc(0), /empty/],
    ['a binary workbook', 'staff.xlsb', zip('xl/workbook.bin'), /\.xlsb/],
    ['an OpenDocument file', 'staff.ods', zip('mimetype', 'content.xml'), /OpenDocument/],
    ['a Word document', 'staff.docx', zip('word/document.xml'), /Word document/],
    ['an archive without CSV files', 'all.zip', zip('a.txt'), /no CSV files/],
    ['half a file', 'staff.xlsx', xlsxFile({ staff: [['staff']] }).subarray(0, 400), /damaged|no CSV files/],
  ])('%s', async (_what, name, bytes, message) => {
    expect(await refusal(name, bytes)).toMatch(message);
  });
});

describe('a file that is made to do harm', () => {
  /** A ZIP archive with one packed file whose stated size may be a lie. */
  function packed(name: string, data: Buffer, stated = data.length): Buffer {
    const zip = Buffer.from(zipSync({ [name]: data }));
    const end = zip.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
    zip.writeUInt32LE(stated, end + 24);
    return zip;
  }

  it('is refused before it is unpacked where it would be too large', async () => {
    const bomb = packed('staff.csv', Buffer.alloc(70 * 1024 * 1024, 'a,'));
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await refusal('bomb.zip', bomb)).toMatch(/would be 70 MB; at most 60 MB/);
  });

  it('is refused where it is packed more tightly than data ever is', async () => {
    expect(await refusal('bomb.zip', packed('staff.csv', Buffer.alloc(20 * 1024 * 1024, 'a')))).toMatch(
      /packed more tightly/,
    );
  });

  it('is refused where it states less than it holds', async () => {
    const data = Buffer.alloc(3 * 1024 * 1024, 'staff,role\n');
    expect(await refusal('lie.zip', packed('staff.csv', data, 1000))).toMatch(/damaged/);
  });

  it('is refused where there is more than was stated, in a file that is not listed', async () => {
    // A reader that goes through the file from the front would come upon it, one that reads the list would not.
    const hidden = deflateRawSync(Buffer.alloc(10_000_000, ' '));
    const bytes = xlsxFile({ staff: [['staff']] });
    const front = Buffer.alloc(30);
    front.writeUInt32LE(0x04034b50, 0);
    front.writeUInt16LE(8, 8);
    front.writeUInt32LE(hidden.length, 18);
    expect(await refusal('staff.xlsx', Buffer.concat([front, hidden, bytes]))).toMatch(/damaged/);
  });

  it('is refused where cells are further out than any sheet has, without room being made for them', async () => {
    const far = (sheetData: string) => {
      const bytes = xlsxFile({ staff: [['staff'], ['x']] });
      const { files } = { files: new Map(Object.entries(unpack(bytes))) };
      files.set(
        'xl/worksheets/sheet1.xml',
        strToU8(`<worksheet><sheetData>${sheetData}</sheetData></worksheet>`),
      );
      return Buffer.from(zipSync(Object.fromEntries(files)));
    };
    const cell = (address: string) => `<c r="${address}"><v>1</v></c>`;
    expect(
      await refusal(
        'a.xlsx',
        far(`<row r="1">${cell('A1')}</row><row r="1000000">${cell('A1000000')}</row>`),
      ),
    ).toMatch(/999,999 rows; at most 50,000/);
    expect(await refusal('a.xlsx', far(`<row r="1">${cell('XFD1')}</row>`))).toMatch(
      /16,384 columns; at most 300/,
    );
    expect(await refusal('a.xlsx', far(`<row r="9999999999">${cell('A1')}</row>`))).toMatch(
      /beyond any real sheet/,
    );
    expect(await refusal('a.xlsx', far(`<row r="1">${cell('ZZZZZZZZ1')}</row>`))).toMatch(
      /beyond any real sheet/,
    );
    expect(await refusal('a.xlsx', far(`<x:row r='1e9'><x:c r="A1"/></x:row>`))).toMatch(
      /beyond any real sheet/,
    );
  });

  it('is refused where a row stands below millions of blank lines', async () => {
    expect(await refusal('staff.csv', `staff,role${'\n'.repeat(200_000)}x,y\n`)).toMatch(/200,000 rows/);
  });

  function unpack(bytes: Buffer): Record<string, Uint8Array> {
    const names = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/worksheets/sheet1.xml'];
    const text = bytes.toString('latin1');
    return Object.fromEntries(
      names.map((name) => {
        const at = text.indexOf(name) + name.length;
        const size = bytes.readUInt32LE(text.indexOf(name) - 30 + 22);
        return [name, new Uint8Array(bytes.subarray(at, at + size))];
      }),
    );
  }
});

describe('a real file with its mess', () => {
  const staffHeader = ['staff', 'role', 'locality', 'fte'];

  it('with a title above the header says in which row the header is, and nothing else', async () => {
    const staff: XlsxCell[][] = [
      ['Family Help staff, March 2026'],
      [],
      staffHeader,
      ['a-1', 'family_worker', 'north', 1],
    ];
    expect(await problemsOf('hr.xlsx', xlsxFile({ staff }))).toEqual([
      'staff 1 - Family Help staff, March 2026: The column names are in row 3, below other text. Remove the rows above them, so that they are in row 1.',
    ]);
  });

  it('may have blank lines between its rows, counted as the spreadsheet counts them', async () => {
    const staff: XlsxCell[][] = [
      staffHeader,
      [],
      ['a-1', 'family_worker', 'north', 1],
      [],
      ['a-2', 'nurse', 'north', 1],
    ];
    expect(await problemsOf('hr.xlsx', xlsxFile({ staff }))).toEqual([
      expect.stringMatching(/^staff 5 role nurse: /),
    ]);
  });

  it('in Windows-1252 says how to save it', async () => {
    const text = Buffer.from(
      'staff,role,locality,fte,employer\na-1,family_worker,north,1,Caf\xe9\n',
      'latin1',
    );
    expect(await problemsOf('staff.csv', text as Buffer)).toEqual([
      expect.stringMatching(/^staff 2 - a-1,family_worker,north,1,Café: .*CSV UTF-8/),
    ]);
  });

  it('may be one CSV file called as its sheet, also the second copy of it', async () => {
    const text = 'staff,role,locality,fte\na-1,family_worker,north,1\n';
    expect((await upload('staff (1).csv', text)).sheets.map(([name]) => name)).toEqual(['staff']);
    expect(await problemsOf('C:\\Users\\me\\staff.csv', text)).toEqual([]);
    expect(await problemsOf('people.csv', text)).toEqual([expect.stringMatching(/no sheet 'people'/)]);
  });

  it.each(['<f>B</f>', '<f>B</f><v></v>', '<f>B</f><v/>'])(
    'is refused at the cell of a formula without a saved result: %s',
    async (inside) => {
      const bytes = xlsxFile({
        travel: [
          ['from', 'to', 'minutes'],
          ['north', 'south', 20],
        ],
      });
      const at = (text: string) =>
        Buffer.from(zipSync(sheetsOf(bytes.toString('latin1').replace('<v>20</v>', text))));
      expect(await problemsOf('plan.xlsx', at('<f>B</f><v>20</v>'))).toEqual([]);
      expect(await problemsOf('plan.xlsx', at(inside))).toEqual([
        expect.stringMatching(/^travel 2 minutes #NO RESULT!: The formula has no saved result/),
      ]);
    },
  );

  it('may have folders and files of other kinds in its archive', async () => {
    const files = {
      'rotherham/travel.csv': strToU8('from,to,minutes\nnorth,south,25\n'),
      'rotherham/readme.txt': strToU8('notes'),
      '__MACOSX/rotherham/._travel.csv': strToU8('x'),
      'rotherham/_mine.csv': strToU8('a,b\n1,2\n'),
    };
    expect(await problemsOf('all.zip', Buffer.from(zipSync(files)))).toEqual([]);
    const twice = {
      'a/travel.csv': files['rotherham/travel.csv'],
      'b/travel.csv': files['rotherham/travel.csv'],
    };
    expect(await refusal('all.zip', Buffer.from(zipSync(twice)))).toMatch(/'travel' is there twice/);
  });

  it('loses the column that an annotated copy added', async () => {
    const text = 'from,to,minutes,_problem\nnorth,south,25,was soon\n,,,a note alone\n';
    expect((await upload('travel.csv', text)).sheets).toEqual([
      ['travel', { columns: ['from', 'to', 'minutes'], rows: [{ row: 2, cells: ['north', 'south', '25'] }] }],
    ]);
  });

  function sheetsOf(text: string): Record<string, Uint8Array> {
    const part = (name: string, tag: string) => {
      const from = text.indexOf(`<${tag}`, text.indexOf(name));
      return [
        name,
        strToU8(text.slice(from, text.indexOf(`</${tag}>`, from) + tag.length + 3), true),
      ] as const;
    };
    return Object.fromEntries([
      part('xl/workbook.xml', 'workbook'),
      part('xl/_rels/workbook.xml.rels', 'Relationships'),
      part('xl/worksheets/sheet1.xml', 'worksheet'),
    ]);
  }
});

test('bytes at random, and files with bytes changed at random, get an answer', async () => {
  const files = [
    await writeXlsx({ workbook: tiny, about: [], plan: null }),
    Buffer.from(writeCsvArchive(tiny)),
  ];
  const spoilt = fc
    .tuple(
      fc.constantFrom(...files),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }),
      fc.option(fc.nat()),
    )
    .map(([file, changes, end]) => {
      const bytes = Buffer.from(file);
      for (const [at, value] of changes) bytes[at % bytes.length] = value;
      return end === null ? bytes : bytes.subarray(0, end % bytes.length);
    });
  const any = fc.oneof(
    spoilt,
    fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  );
  await fc.assert(
    fc.asyncProperty(any, async (bytes) => {
      const read = await readUpload('staff.csv', bytes);
      if (!read.ok) expect(read.message.length).toBeGreaterThan(10);
      else parseWorkbook(Object.fromEntries(read.upload.sheets) as RawWorkbook, read.upload.problems);
    }),
    { numRuns: 400 },
  );
});

test('Excel files whose XML was changed at random get an answer', async () => {
  const opened = readXlsxParts(await writeXlsx({ workbook: tiny, about: [], plan: null }));
  if (!opened.ok) throw new Error(opened.message);
  const { files } = opened.parts;
  const pieces = [
    '<',
    '>',
    '"',
    '/',
    '&',
    '<c r="A2">',
    '</row>',
    '<v>',
    ' r="B9"',
    ' s="99"',
    't="s"',
    '9',
    'x',
    '',
  ];
  const change = fc.tuple(fc.constantFrom(...files.keys()), fc.nat(), fc.nat(6), fc.constantFrom(...pieces));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
      const changed = new Map([...files].map(([name, file]) => [name, file.toString('utf8')]));
      for (const [name, place, length, piece] of changes) {
        const text = changed.get(name)!;
        const at = place % text.length;
        changed.set(name, text.slice(0, at) + piece + text.slice(at + length));
      }
      const zip = zipSync(Object.fromEntries([...changed].map(([name, text]) => [name, strToU8(text)])));
      const read = await readUpload('plan.xlsx', Buffer.from(zip));
      if (!read.ok) expect(read.message.length).toBeGreaterThan(10);
      else parseWorkbook(Object.fromEntries(read.upload.sheets) as RawWorkbook, read.upload.problems);
    }),
    { numRuns: 300 },
  );
});

test('reading in a thread gives the same answer', async () => {
  const bytes = Buffer.from(writeCsvArchive(tiny));
  expect(await readUploadInThread('all.zip', bytes)).toEqual(await readUpload('all.zip', bytes));
});

test('a form carries the sheets of a file unchanged, and anything else is not taken for one', async () => {
  const read = await upload('all.zip', writeCsvArchive(tiny));
  const text = carryUpload(read)!;
  expect(carriedUpload(text)).toEqual(read);
  for (const other of ['', 'x', text.slice(1), deflateRawSync('{}').toString('base64url')]) {
    expect(carriedUpload(other)).toBeNull();
  }
});
