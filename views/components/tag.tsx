import type { Child } from 'hono/jsx';

export type TagColour = 'grey' | 'green' | 'blue' | 'purple' | 'red' | 'orange' | 'yellow' | 'teal';

/** A state in a word or two. The word carries the meaning, the colour only helps. */
export function Tag({
  colour = 'blue',
  children,
}: {
  readonly colour?: TagColour | undefined;
  readonly children?: Child;
}) {
  return <strong class={`govuk-tag govuk-tag--${colour}`}>{children}</strong>;
}
