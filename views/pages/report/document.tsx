import type { Child } from 'hono/jsx';

type Props = {
  /** In the title of the window and as the heading. */
  readonly title: string;
  /** The stylesheets, whole. */
  readonly styles: readonly string[];
  readonly children?: Child;
};

/** A document by itself, from `<html>` on: its styles are in it, it loads nothing and runs nothing. Whoever writes it puts the doctype in front. */
export function Document({ title, styles, children }: Props) {
  return (
    <html lang="en" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>{`${title} – Skillmix`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {styles.map((style) => (
          // Stylesheets of our own, in which no `</style` can stand.
          <style dangerouslySetInnerHTML={{ __html: style }} />
        ))}
      </head>
      <body class="govuk-template__body">
        <div class="govuk-width-container">
          <main class="govuk-main-wrapper skillmix-main" id="main">
            <h1 class="govuk-heading-l">{title}</h1>
            {children}
          </main>
        </div>
      </body>
    </html>
  );
}
