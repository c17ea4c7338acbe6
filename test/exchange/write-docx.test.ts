import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { WrittenDocument } from '../../src/domain/written-document.ts';
import { writeDocx } from '../../src/exchange/write-docx.ts';
import { docxText } from '../builders/docx-text.ts';

const document: WrittenDocument = {
  title: 'Brief: Früh & <spät>',
  running: 'Oneshire: draft of 1 Apr 2026',
  blocks: [
    { kind: 'facts', rows: [{ name: 'Council', value: 'Oneshire' }] },
    { kind: 'heading', level: 2, text: 'Lots' },
    { kind: 'paragraph', text: 'What is to be bought.' },
    { kind: 'heading', level: 3, text: 'In the north' },
    {
      ...{ kind: 'table', caption: 'Lots of the gap' },
      columns: [{ head: 'Lot' }, { head: 'Hours', numeric: true }],
      rows: [
        ['Lot 1', '10.0'],
        ['Lot 2', '2.5'],
      ],
      foot: ['All lots', '12.5'],
    },
    { kind: 'list', items: ['first', 'second'] },
    { kind: 'notice', text: 'Not for publication.' },
    { kind: 'to_complete', label: 'To be completed:', text: 'the date.' },
  ],
};

describe('a Word document', () => {
  test('read back, has the headings, tables and texts in their order and kinds', async () => {
    const read = docxText(await writeDocx(document));
    expect(read.paragraphs).toEqual([
      ['Title', 'Brief: Früh & <spät>'],
      ['Heading1', 'Lots'],
      ['', 'What is to be bought.'],
      ['Heading2', 'In the north'],
      ['Caption', 'Lots of the gap'],
      ['ListParagraph', 'first'],
      ['ListParagraph', 'second'],
      ['Notice', 'Not for publication.'],
      ['ToComplete', 'To be completed: the date.'],
    ]);
    expect(read.tables).toEqual([
      [['Council', 'Oneshire']],
      [
        ['Lot', 'Hours'],
        ['Lot 1', '10.0'],
        ['Lot 2', '2.5'],
        ['All lots', '12.5'],
      ],
    ]);
  });

  test('is A4 in British English, with its title, the running line and page numbers, and repeats the heads of tables', async () => {
    const parts = unzipSync(await writeDocx(document));
    const part = (name: string) => strFromU8(parts[name]!);
    expect(part('word/document.xml')).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(part('word/document.xml').match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(part('word/styles.xml')).toContain('<w:lang w:val="en-GB"/>');
    expect(part('docProps/core.xml')).toContain('<dc:title>Brief: Früh &amp; &lt;spät&gt;</dc:title>');
    expect(part('word/header1.xml')).toContain('Oneshire: draft of 1 Apr 2026');
    expect(part('word/footer1.xml')).toMatch(/PAGE.*NUMPAGES/);
  });
});
