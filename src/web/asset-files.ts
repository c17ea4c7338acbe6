import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AssetName, assetNames } from '../../views/asset-names.ts';
import { ownFontAndBrand } from './govuk-css.ts';

const { resolve } = createRequire(import.meta.url);

/** Reads a file of an installed package, wherever it is installed. */
function packaged(name: string, path: string): string {
  return readFileSync(join(dirname(resolve(`${name}/package.json`)), path), 'utf8');
}

function own(name: string): string {
  return readFileSync(fileURLToPath(new URL(`../../views/assets/${name}`, import.meta.url)), 'utf8');
}

/** Drops the pointer to a source map that is not served. */
const withoutMap = (text: string) => text.replace(/\n?\/[/*][#@] sourceMappingURL=.*/g, '');

const readers: Readonly<Record<AssetName, () => string>> = {
  'govuk-frontend.css': () =>
    withoutMap(ownFontAndBrand(packaged('govuk-frontend', 'dist/govuk/govuk-frontend.min.css'))),
  'govuk-frontend.js': () => withoutMap(packaged('govuk-frontend', 'dist/govuk/govuk-frontend.min.js')),
  'htmx.js': () => packaged('htmx.org', 'dist/htmx.min.js'),
  'skillmix.css': () => own('skillmix.css'),
  'skillmix.js': () => own('skillmix.js'),
};

/** Every stylesheet and script as it is served, by name. */
export const assetTexts: ReadonlyMap<string, string> = new Map(
  assetNames.map((name) => [name, readers[name]()]),
);

/** Changes with the content of any of them. One for all, so that scripts can import each other by name. */
export const assetVersion: string = createHash('sha256')
  .update(JSON.stringify([...assetTexts]))
  .digest('hex')
  .slice(0, 16);
