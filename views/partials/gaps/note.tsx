import type { Child } from 'hono/jsx';

/** A quieter line below a cell's figure. */
export function Note({ children }: { readonly children?: Child }) {
  return (
    <>
      {' '}
      <span class="skillmix-gap__note">{children}</span>
    </>
  );
}
