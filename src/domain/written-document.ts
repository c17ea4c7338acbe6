/** A document as its words, tables and headings: the same for a page, for print and for a word processor, so that they cannot differ. */
export type WrittenDocument = {
  readonly title: string;
  /** Said on every page: whose it is, and of which day. */
  readonly running: string;
  readonly blocks: readonly Block[];
};

/** One part of a document, in the order of reading. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly rows: readonly { readonly name: string; readonly value: string }[] }
  | DocumentTable
  /** What nobody must overlook. */
  | { readonly kind: 'notice'; readonly text: string }
  /** What the document's author has to find out and write. */
  | { readonly kind: 'to_complete'; readonly label: string; readonly text: string };

/** A table of text; figures come with their units, or have them in the head. */
export type DocumentTable = {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly { readonly head: string; readonly numeric?: boolean }[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly string[])[];
  /** Totals, a cell for each column. */
  readonly foot?: readonly string[] | undefined;
};
