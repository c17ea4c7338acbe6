/** A field of an answer, or a parameter of an address, as the page about the programming interface shows it. */
export type ApiField = {
  readonly name: string;
  /** `number`, `text`, `number or nothing` … */
  readonly type: string;
  readonly meaning: string;
};

/** One address of the programming interface. */
export type ApiOperation = {
  readonly id: string;
  readonly group: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly meaning: string;
  readonly parameters: readonly ApiField[];
  /** A command that asks it. */
  readonly curl: string;
  /** The fields of its answer, and of each row where it answers a list. */
  readonly fields: readonly ApiField[];
  readonly rowFields: readonly ApiField[];
  /** A real answer, shortened; null where there is none. */
  readonly example: string | null;
};

/** What the page about the programming interface shows. */
export type ApiInView = {
  /** Whole address of the service, and the code of an authority for the examples. */
  readonly origin: string;
  readonly authority: string;
  /** Codes of the authorities whose tokens the visitor may make, with their names. */
  readonly administers: readonly { readonly code: string; readonly name: string }[];
  readonly document: string;
  readonly operations: readonly ApiOperation[];
};
