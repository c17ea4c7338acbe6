import type { Child } from 'hono/jsx';

/** The container in which a wide table scrolls by itself, with the keyboard as well: the page never does. */
export function ScrollTable({ label, children }: { readonly label: string; readonly children?: Child }) {
  return (
    <section class="skillmix-scroll" aria-label={label} tabindex={0}>
      {children}
    </section>
  );
}
