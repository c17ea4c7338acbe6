/** The pages above this one, the highest first. */
export function Breadcrumbs({
  items,
}: {
  readonly items: readonly { readonly text: string; readonly href: string }[];
}) {
  return (
    <nav class="govuk-breadcrumbs" aria-label="Breadcrumb">
      <ol class="govuk-breadcrumbs__list">
        {items.map(({ text, href }) => (
          <li class="govuk-breadcrumbs__list-item">
            <a class="govuk-breadcrumbs__link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
