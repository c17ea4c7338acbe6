import type { Frame } from '../frame.ts';
import { paths } from '../paths.ts';

/** htmx without what the content security policy forbids or a page could be abused through. */
const htmxConfig = JSON.stringify({
  includeIndicatorStyles: false,
  allowEval: false,
  allowScriptTags: false,
  selfRequestsOnly: true,
});

/** The document's head: its title, the stylesheets and the scripts, which pages work without. */
export function Head({ frame, title }: { readonly frame: Frame; readonly title: string }) {
  const { nonce, assetVersion, authority } = frame;
  return (
    <head>
      <meta charset="utf-8" />
      <title>{title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="htmx-config" content={htmxConfig} />
      <link rel="icon" href="data:," />
      <link rel="stylesheet" href={paths.asset(assetVersion, 'govuk-frontend.css')} />
      <link rel="stylesheet" href={paths.asset(assetVersion, 'skillmix.css')} />
      {authority === null ? null : <link rel="stylesheet" href={paths.theme(authority.code)} />}
      <script type="module" src={paths.asset(assetVersion, 'skillmix.js')} nonce={nonce} />
      <script defer src={paths.asset(assetVersion, 'htmx.js')} nonce={nonce} />
    </head>
  );
}
