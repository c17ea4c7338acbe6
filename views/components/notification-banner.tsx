import type { Child } from 'hono/jsx';

type NotificationBannerProps = {
  readonly kind?: 'success' | 'important' | undefined;
  readonly title?: string | undefined;
  /** Tells banners of one page apart. */
  readonly id?: string | undefined;
  readonly children?: Child;
};

/** What has just been done (`success`), or what one must know that the page is not about. */
export function NotificationBanner({
  kind = 'important',
  title,
  id = 'notice',
  children,
}: NotificationBannerProps) {
  const success = kind === 'success';
  return (
    <section
      class={`govuk-notification-banner${success ? ' govuk-notification-banner--success' : ''}`}
      {...(success ? { role: 'alert' } : {})}
      aria-labelledby={`${id}-title`}
      data-module="govuk-notification-banner"
    >
      <div class="govuk-notification-banner__header">
        <h2 class="govuk-notification-banner__title" id={`${id}-title`}>
          {title ?? (success ? 'Done' : 'Important')}
        </h2>
      </div>
      <div class="govuk-notification-banner__content">
        <div class="govuk-notification-banner__heading">{children}</div>
      </div>
    </section>
  );
}
