import type { AccessRole } from '../src/domain/access-role.ts';

/** The pages of an authority, in the order of its navigation. */
export const sections = [
  'overview',
  'localities',
  'skills',
  'gaps',
  'scenarios',
  'periods',
  'report',
  'data',
  'administration',
] as const;

export type Section = (typeof sections)[number];

/** What every page shows around its own content. */
export type Frame = {
  /** Nonce of the response's content security policy. */
  readonly nonce: string;
  /** Version of the stylesheets and scripts, part of their addresses so that browsers may keep them for good. */
  readonly assetVersion: string;
  /** Address asked for, with its query, for coming back after a switch. */
  readonly here: string;
  readonly visitor: null | {
    readonly name: string;
    readonly administrator: boolean;
    /** The role taken in the demonstration; null outside it. */
    readonly demoRole: AccessRole | null;
  };
  readonly authority: null | {
    readonly code: string;
    readonly name: string;
    readonly example: boolean;
    readonly role: AccessRole;
    readonly ownLocalities: readonly string[];
    /** Authorities of the visitor, in order of name, this one included. */
    readonly all: readonly { readonly code: string; readonly name: string }[];
  };
  /** Told once, after something was done: `Saved.` */
  readonly notice: string | null;
};

/** A mistake in a form: the field it is at (its id in the page) and what to do. */
export type FieldError = { readonly field: string; readonly message: string };
