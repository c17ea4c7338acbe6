import { describe, expect, test } from 'vitest';
import { defaultColour, textOn, themeCss } from '../../views/theme.ts';

describe("an authority's colour", () => {
  test('is given white text where it is dark and black text where it is light', () => {
    expect([textOn('#000000'), textOn('#1d4f7c'), textOn('#b00000')]).toEqual([
      '#ffffff',
      '#ffffff',
      '#ffffff',
    ]);
    expect([textOn('#ffffff'), textOn('#ffdd00'), textOn('#85994b')]).toEqual([
      '#000000',
      '#000000',
      '#000000',
    ]);
  });

  test('reaches the page in a stylesheet of its own', () => {
    expect(themeCss('#00703C')).toBe(
      ':root{--skillmix-authority:#00703c;--skillmix-on-authority:#ffffff;--govuk-brand-colour:#00703c}\n',
    );
  });

  test('cannot carry anything but a colour', () => {
    for (const text of ['red;}body{display:none}', '#12345', '', '#12345g']) {
      expect(themeCss(text)).toBe(themeCss(defaultColour));
    }
  });
});
