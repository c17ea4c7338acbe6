import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import type { Block, WrittenDocument } from '../domain/written-document.ts';
import { docxFacts, docxTable } from './docx-table.ts';

/** Twentieths of a point in a millimetre. */
const mm = 1440 / 25.4;

const headings = { 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2 } as const;

/** A document for word processors: A4, real headings and tables, its title and language set, its running line at the head and page numbers at the foot of every page. */
export async function writeDocx({ title, running, blocks }: WrittenDocument): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: 'Skillmix',
    description: running,
    styles,
    numbering: { config: [bullets] },
    sections: [
      {
        properties: {
          page: {
            size: { width: Math.round(210 * mm), height: Math.round(297 * mm) },
            margin: { top: 22 * mm, right: 20 * mm, bottom: 20 * mm, left: 20 * mm },
          },
        },
        headers: { default: new Header({ children: [new Paragraph({ style: 'Running', text: running })] }) },
        footers: { default: new Footer({ children: [pageNumbers()] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
          ...blocks.flatMap(childrenOf),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function childrenOf(block: Block): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: headings[block.level], text: block.text, keepNext: true })];
    case 'paragraph':
      return [new Paragraph({ text: block.text })];
    case 'list':
      return block.items.map(
        (text) => new Paragraph({ text, numbering: { reference: 'bullets', level: 0 } }),
      );
    case 'facts':
      return [docxFacts(block.rows), new Paragraph({ style: 'AfterTable', text: '' })];
    case 'table':
      return docxTable(block);
    case 'notice':
      return [new Paragraph({ style: 'Notice', text: block.text })];
    case 'to_complete':
      return [
        new Paragraph({
          style: 'ToComplete',
          children: [new TextRun({ text: block.label, bold: true }), new TextRun(` ${block.text}`)],
        }),
      ];
  }
}

function pageNumbers(): Paragraph {
  return new Paragraph({
    style: 'Running',
    alignment: AlignmentType.RIGHT,
    children: [new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
  });
}

const bullets = {
  reference: 'bullets',
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: '•',
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 360, hanging: 260 }, spacing: { after: 60 } } },
    },
  ],
};

const bar = (color: string) => ({ left: { style: BorderStyle.SINGLE, size: 24, space: 8, color } });

/** Sizes are half points; spaces twentieths of a point. */
const styles = {
  default: {
    document: {
      run: { font: 'Arial', size: 21, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120, line: 264 } },
    },
    title: {
      run: { size: 40, bold: true },
      paragraph: { spacing: { after: 200, line: 264, lineRule: LineRuleType.AUTO } },
    },
    heading1: { run: { size: 28, bold: true }, paragraph: { spacing: { before: 360, after: 120 } } },
    heading2: { run: { size: 24, bold: true }, paragraph: { spacing: { before: 240, after: 100 } } },
  },
  paragraphStyles: [
    {
      ...{ id: 'Caption', name: 'caption', basedOn: 'Normal', quickFormat: true },
      run: { bold: true, size: 20 },
      paragraph: { spacing: { before: 120, after: 60 }, keepNext: true },
    },
    { ...{ id: 'TableText', name: 'Table text', basedOn: 'Normal' }, ...small(false) },
    { ...{ id: 'TableHead', name: 'Table head', basedOn: 'Normal' }, ...small(true) },
    {
      ...{ id: 'AfterTable', name: 'After table', basedOn: 'Normal' },
      run: { size: 8 },
      paragraph: { spacing: { after: 80 } },
    },
    { ...{ id: 'Running', name: 'Running line', basedOn: 'Normal' }, run: { size: 17, color: '484949' } },
    {
      ...{ id: 'Notice', name: 'Notice', basedOn: 'Normal' },
      run: { bold: true },
      paragraph: { indent: { left: 200 }, border: bar('B3480D') },
    },
    {
      ...{ id: 'ToComplete', name: 'To be completed', basedOn: 'Normal' },
      paragraph: { indent: { left: 200 }, border: bar('1D4F7C') },
    },
  ],
};

function small(bold: boolean) {
  return { run: { size: 17, bold }, paragraph: { spacing: { after: 0, line: 240 } } };
}
