import type { Child } from 'hono/jsx';

/** Text set apart from what is around it. */
export function InsetText({ children }: { readonly children?: Child }) {
  return <div class="govuk-inset-text">{children}</div>;
}
