import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyScenario } from '../../src/domain/apply-scenario.ts';
import { rawWorkbook } from '../../src/domain/raw-workbook.ts';
import { settingColumns } from '../../src/domain/settings.ts';
import { sheets } from '../../src/domain/sheets.ts';
import { type RawSheet, sheetNames } from '../../src/domain/workbook.ts';
import { readCsv } from '../../src/exchange/read-csv.ts';
import { readWorkbook } from '../../src/exchange/read-workbook.ts';
import { writeCsv } from '../../src/exchange/write-csv.ts';
import { writeTemplate, writeWorkbookFolder } from '../../src/exchange/write-workbook.ts';
import { tinyTables } from '../builders/workbook.ts';

let parent: string;

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'skillmix-write-'));
});

afterEach(() => rm(parent, { recursive: true, force: true }));

describe('a workbook written to a folder', () => {
  it('reads back as the very same text', async () => {
    const raw = rawWorkbook(tinyTables());
    const folder = join(parent, 'new', 'plan');
    const written = await writeWorkbookFolder(raw, folder);
    expect(written.ok && written.files.length).toBe(sheetNames.length);
    const read = await readWorkbook(folder);
    expect(read.ok && read.raw).toEqual(raw);
  });

  it('leaves a folder that is not empty alone unless told', async () => {
    await writeFile(join(parent, 'notes.txt'), 'mine');
    const refused = await writeWorkbookFolder(rawWorkbook(tinyTables()), parent);
    expect(refused).toMatchObject({ ok: false, message: expect.stringMatching(/not empty/) });
    expect(await readdir(parent)).toEqual(['notes.txt']);
  });

  it('replaces the sheets of a folder when told, and keeps other files', async () => {
    await writeFile(join(parent, 'notes.txt'), 'mine');
    const { rules, ...others } = rawWorkbook(tinyTables());
    await writeWorkbookFolder({ ...others, rules: rules! }, parent, { overwrite: true });
    await writeWorkbookFolder(others, parent, { overwrite: true });
    const files = await readdir(parent);
    expect(files).toContain('notes.txt');
    expect(files).toContain('staff.csv');
    expect(files).not.toContain('rules.csv');
  });

  it('does not take a file for a folder', async () => {
    const file = join(parent, 'notes.txt');
    await writeFile(file, 'mine');
    expect(await writeTemplate(file)).toMatchObject({
      ok: false,
      message: expect.stringMatching(/is a file/),
    });
    expect(await readFile(file, 'utf8')).toBe('mine');
  });

  it('refuses a place that cannot be written to', async () => {
    const file = join(parent, 'notes.txt');
    await writeFile(file, 'mine');
    expect(await writeTemplate(join(file, 'inside'))).toMatchObject({
      ok: false,
      message: expect.stringMatching(/cannot be written/),
    });
  });
});

describe('the starter workbook', () => {
  it('is valid, with every sheet, column and setting', async () => {
    const folder = join(parent, 'plan');
    await writeTemplate(folder);
    const read = await readWorkbook(folder);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    for (const name of sheetNames) {
      expect(read.raw[name]!.columns).toEqual(expect.arrayContaining(Object.keys(sheets[name].columns)));
      expect(read.raw[name]!.rows.length).toBeGreaterThan(0);
    }
    expect(read.raw.settings!.rows.map(({ cells }) => cells[0])).toEqual(Object.keys(settingColumns));
    expect(read.raw.staff!.columns).toContain('skill.substance_misuse');
    expect(read.workbook.staff.every(({ source }) => source?.startsWith('example:'))).toBe(true);
    for (const { scenario } of read.workbook.scenarios)
      expect(applyScenario(read.raw, scenario).ok).toBe(true);
  });
});

describe('any sheet', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('', ' ', 'a,b', '"', '""', 'a\nb', '\r', '\r\n', ';', '\ufeff', '=1+1', ' x '),
  );
  const filled = fc
    .array(cell, { minLength: 1, maxLength: 5 })
    .filter((cells) => cells.some((text) => text.trim() !== ''));
  const sheet: fc.Arbitrary<RawSheet> = fc
    .record({ columns: filled, rows: fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), filled)) })
    .map(({ columns, rows }) => {
      let row = 1;
      return {
        columns,
        rows: rows.map(([step, cells]) => {
          row += step;
          return { row, cells };
        }),
      };
    });

  it('reads back from CSV as the same cells in the same rows', () => {
    fc.assert(
      fc.property(sheet, (written) => {
        const read = readCsv('any', Buffer.from(writeCsv(written), 'utf8'));
        expect(read.ok ? read.sheet : read.problem).toEqual(written);
      }),
      { numRuns: 500 },
    );
  });
});
