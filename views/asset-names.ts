/** The stylesheets and scripts that pages use. */
export const assetNames = [
  'govuk-frontend.css',
  'govuk-frontend.js',
  'htmx.js',
  'skillmix.css',
  'skillmix.js',
] as const;

export type AssetName = (typeof assetNames)[number];
