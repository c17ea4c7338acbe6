/** What an authority without a colour of its own gets: a dark blue that white text stands out on. */
export const defaultColour = '#1d4f7c';

/**
 * The stylesheet that gives a page the authority's own colour: `colour` as `#rrggbb`; anything else, which never comes from a checked form, gives the
 * default. Inline styles are forbidden by the content security policy, so this is a file of its own.
 */
export function themeCss(colour: string): string {
  const safe = /^#[0-9a-f]{6}$/i.test(colour) ? colour.toLowerCase() : defaultColour;
  return `:root{--skillmix-authority:${safe};--skillmix-on-authority:${textOn(safe)};--govuk-brand-colour:${safe}}\n`;
}

/** Black or white, whichever stands out more on the colour `#rrggbb`; the better one always reaches 4.5:1. */
export function textOn(colour: string): '#ffffff' | '#000000' {
  const light = luminance(colour);
  return 1.05 / (light + 0.05) >= (light + 0.05) / 0.05 ? '#ffffff' : '#000000';
}

/** How far white stands out on the colour `#rrggbb`: from 1 (not at all) to 21; text needs 4.5 (WCAG 2, AA). */
export function contrastWithWhite(colour: string): number {
  return 1.05 / (luminance(colour) + 0.05);
}

/** Relative luminance, 0 (black) to 1 (white), as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
