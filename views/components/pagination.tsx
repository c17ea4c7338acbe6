type PaginationProps = {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly href: (page: number) => string;
  /** What is being paged through: `Changes`. */
  readonly label: string;
};

/** The pages of a long list; nothing where there is only one. */
export function Pagination({ page, pages, href, label }: PaginationProps) {
  if (pages < 2) return null;
  return (
    <nav class="govuk-pagination" aria-label={`${label}: pages`}>
      {page > 1 ? <Step rel="prev" href={href(page - 1)} text="Previous" /> : null}
      <ul class="govuk-pagination__list">
        {shownPages(page, pages).map((each) =>
          each === null ? (
            <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>
          ) : (
            <li class={`govuk-pagination__item${each === page ? ' govuk-pagination__item--current' : ''}`}>
              <a
                class="govuk-link govuk-pagination__link"
                href={href(each)}
                aria-label={`Page ${each}`}
                aria-current={each === page ? 'page' : undefined}
              >
                {each}
              </a>
            </li>
          ),
        )}
      </ul>
      {page < pages ? <Step rel="next" href={href(page + 1)} text="Next" /> : null}
    </nav>
  );
}

function Step({
  rel,
  href,
  text,
}: {
  readonly rel: 'prev' | 'next';
  readonly href: string;
  readonly text: string;
}) {
  return (
    <div class={`govuk-pagination__${rel}`}>
      <a class="govuk-link govuk-pagination__link" href={href} rel={rel}>
        <span class="govuk-pagination__link-title">
          {text}
          <span class="govuk-visually-hidden"> page</span>
        </span>
      </a>
    </div>
  );
}

/** The first, the last and those around the current page; null for those left out. */
function shownPages(page: number, pages: number): readonly (number | null)[] {
  const kept = [1, page - 1, page, page + 1, pages].filter((each) => each >= 1 && each <= pages);
  const sorted = [...new Set(kept)].sort((a, b) => a - b);
  return sorted.flatMap((each, index) => {
    const before = sorted[index - 1];
    return before !== undefined && each - before > 1 ? [null, each] : [each];
  });
}
