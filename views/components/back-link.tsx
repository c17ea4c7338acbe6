/** The way back to where the page was reached from. */
export function BackLink({
  href,
  text = 'Back',
}: {
  readonly href: string;
  readonly text?: string | undefined;
}) {
  return (
    <a class="govuk-back-link" href={href}>
      {text}
    </a>
  );
}
