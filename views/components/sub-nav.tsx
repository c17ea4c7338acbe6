type SubNavItem = { readonly text: string; readonly href: string; readonly current: boolean };

/** Pages beside each other under one section, as tabs that are plain links. */
export function SubNav({ label, items }: { readonly label: string; readonly items: readonly SubNavItem[] }) {
  return (
    <nav class="skillmix-sub-nav" aria-label={label}>
      <ul class="skillmix-sub-nav__list">
        {items.map(({ text, href, current }) => (
          <li>
            <a
              class="govuk-link skillmix-sub-nav__link"
              href={href}
              aria-current={current ? 'page' : undefined}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
