import { isZip, zipNames } from './zip-archive.ts';

/** What a file is, by its content whatever its name: a kind that is read, or why it is not and what to do. */
export type FileKind =
  | { readonly kind: 'xlsx' | 'zip' | 'csv' }
  | { readonly kind: 'other'; readonly message: string };

const saveAs = 'save it as an Excel workbook (.xlsx)';

/** Tells what a file is. */
export function fileKind(bytes: Buffer): FileKind {
  const other = (message: string): FileKind => ({ kind: 'other', message });
  if (bytes.length === 0) return other('The file is empty. Choose another.');
  if (isZip(bytes)) return zipKind(bytes, other);
  const head = bytes.subarray(0, 4_096);
  if (head.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'))) {
    return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
      ? other(
          'The file is protected by a password. Open it in Excel, remove the password (File, Info, Protect Workbook) and save it.',
        )
      : other(`The file is an old Excel file (.xls). Open it in Excel and ${saveAs}.`);
  }
  const start = head.toString('latin1').trimStart();
  if (start.startsWith('%PDF')) return other(`The file is a PDF. Choose the spreadsheet it was made from.`);
  if (/^(\xef\xbb\xbf)?\s*<(!doctype html|html|table|\?xml)/i.test(start)) {
    return other(`The file is a web page or XML, whatever its name says. Open it in Excel and ${saveAs}.`);
  }
  if (/^(\xff\xfe|\xfe\xff)/.test(start)) {
    return other('The file is “Unicode text” (UTF-16). In Excel, save it as "CSV UTF-8 (comma delimited)".');
  }
  if (head.includes(0))
    return other(`The file is not a spreadsheet. Choose an .xlsx, a .zip of CSV files, or a .csv file.`);
  return { kind: 'csv' };
}

function zipKind(bytes: Buffer, other: (message: string) => FileKind): FileKind {
  const names = new Set(zipNames(bytes));
  const holds = (name: string) => names.has(name);
  if (holds('xl/workbook.xml')) return { kind: 'xlsx' };
  if (holds('xl/workbook.bin'))
    return other(`The file is a binary workbook (.xlsb). Open it in Excel and ${saveAs}.`);
  if (holds('content.xml')) return other(`The file is an OpenDocument file (.ods). Open it and ${saveAs}.`);
  if (holds('word/document.xml') || holds('ppt/presentation.xml')) {
    return other('The file is a Word document or a presentation. Choose a spreadsheet.');
  }
  if (holds('Index/Document.iwa')) return other('The file is a Numbers file. Export it as Excel (.xlsx).');
  return { kind: 'zip' };
}
