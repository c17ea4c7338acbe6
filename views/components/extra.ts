/** Attributes that components pass on to their element: htmx's, data and ARIA ones. */
export type Extra = {
  readonly [name: `hx-${string}`]: string | undefined;
  readonly [name: `data-${string}`]: string | undefined;
  readonly [name: `aria-${string}`]: string | undefined;
};

/** Class names without the blank ones. */
export function classes(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
