import type { Child } from 'hono/jsx';
import { ErrorSummary } from './components/error-summary.tsx';
import { NotificationBanner } from './components/notification-banner.tsx';
import type { FieldError, Frame, Section } from './frame.ts';
import { Head } from './partials/head.tsx';
import { SectionNav } from './partials/section-nav.tsx';
import { SiteFooter } from './partials/site-footer.tsx';
import { SiteHeader } from './partials/site-header.tsx';
import { paths } from './paths.ts';

export type LayoutProps = {
  readonly frame: Frame;
  /** The page's name, as in its heading; the council and the product are added. */
  readonly title: string;
  /** The section that the page belongs to; null outside an authority's pages. */
  readonly section: Section | null;
  /** Mistakes of the page's form: shown as a summary, and said in the title. */
  readonly errors?: readonly FieldError[] | undefined;
  /** The plan that the page shows: a `PlanBar`. */
  readonly planBar?: Child;
  readonly children?: Child;
};

/** A whole page from `<html>` on; whoever sends it puts the doctype in front. */
export function Layout({ frame, title, section, errors = [], planBar, children }: LayoutProps) {
  const { authority, notice } = frame;
  const whole = [title, authority?.name, 'Skillmix'].filter(Boolean).join(' – ');
  return (
    <html lang="en" class="govuk-template">
      <Head frame={frame} title={errors.length > 0 ? `Error: ${whole}` : whole} />
      <body class="govuk-template__body">
        <a href="#main" class="govuk-skip-link" data-module="govuk-skip-link">
          Skip to main content
        </a>
        <SiteHeader frame={frame} />
        {authority === null ? null : <SectionNav authority={authority} current={section} />}
        {authority?.example ? <ExampleNotice /> : null}
        {planBar}
        <ConnectionNotice here={frame.here} />
        <div class="govuk-width-container">
          <main class="govuk-main-wrapper skillmix-main" id="main">
            <ErrorSummary errors={errors} />
            {notice === null ? null : <NotificationBanner kind="success">{notice}</NotificationBanner>}
            {children}
          </main>
        </div>
        <SiteFooter example={authority?.example ?? false} />
      </body>
    </html>
  );
}

/** Said on every page of a bundled council, so that nobody takes its figures for the council's own. */
function ExampleNotice() {
  return (
    <section class="govuk-width-container" aria-label="About the figures">
      <div class="govuk-phase-banner">
        <p class="govuk-phase-banner__content">
          <strong class="govuk-tag govuk-phase-banner__content__tag">Example council</strong>
          <span class="govuk-phase-banner__text">
            Published figures with example values; not the council’s own plan.{' '}
            <a class="govuk-link" href={paths.start()}>
              Start with your own council
            </a>
          </span>
        </p>
      </div>
    </section>
  );
}

/** Shown by the script when a request fails: the page then shows an older answer than was asked for. */
function ConnectionNotice({ here }: { readonly here: string }) {
  return (
    <section class="govuk-width-container" id="connection" aria-label="Connection" hidden>
      <div class="govuk-inset-text" role="alert">
        The server could not be reached or had a problem, so your last change may not be kept and the figures
        may be out of date.{' '}
        <a class="govuk-link" href={here}>
          Load the page again
        </a>
      </div>
    </section>
  );
}
