/**
 * The GOV.UK Frontend stylesheet without what belongs to the government's own services: the typeface licensed for gov.uk alone, with the files it is loaded from, and
 * the royal crest. Throws where any address is left, which would be one that this server does not have: an update of the package then needs a look.
 */
export function ownFontAndBrand(css: string): string {
  const text = css
    .replace(/@font-face\{[^}]*\}/g, '')
    .replace(/\/\*![\s\S]*?\*\//g, '')
    .replace(/"?GDS Transport"?,\s*/g, '')
    .replace(/url\([^)]*govuk-crest\.svg\)/g, 'none');
  const left = /url\((?!data:)[^)]*\)|GDS Transport/.exec(text);
  if (left) throw new Error(`The GOV.UK Frontend stylesheet still asks for ${left[0]}.`);
  return text;
}
