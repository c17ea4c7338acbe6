import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberTextProblem, plainNumber, withoutNoise } from '../../src/domain/number-text.ts';

describe('a number written in a cell', () => {
  it.each(['0', '12', '-3', '0.5', '.5', '7.', '007', '-0'])('%s is fine', (text) => {
    expect(numberTextProblem(text)).toBeNull();
  });

  it.each([
    ['1,200', '1200'],
    ['£1,200.50', '1200.5'],
    ['1 200', '1200'],
    ['15%', '0.15'],
    ['-2.5 %', '-0.025'],
    ['0,5', '0.5'],
    ['1e3', '1000'],
    ['2E-3', '0.002'],
    ['1e-9', '0.000000001'],
    ['+5', '5'],
    ['−3', '-3'],
    ['2,500,000', '2500000'],
  ])('%s is refused, and %s is suggested', (text, meant) => {
    expect(numberTextProblem(text)).toBe(`'${text}' is not written as a plain number. Maybe ${meant}?`);
  });

  it.each([
    'NaN',
    'Infinity',
    '-Infinity',
    '1.2.3',
    '--5',
    '5-',
    '£',
    '%',
    '0x10',
    '12k',
    '1,20,000',
    '٣',
    '1e400',
    'e5',
  ])('%s is refused without a suggestion', (text) => {
    expect(numberTextProblem(text)).toMatch(/is not a number\. Write digits/);
  });
});

describe('a number written back', () => {
  it.each([
    [1e-7, '0.0000001'],
    [-2.5e-8, '-0.000000025'],
    [1e21, '1000000000000000000000'],
    [1.5e22, '15000000000000000000000'],
    [12.25, '12.25'],
  ])('%d becomes %s', (value, text) => {
    expect(plainNumber(value)).toBe(text);
  });

  it('reads back as the same number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = plainNumber(value);
        expect(text).not.toMatch(/e/);
        expect(Number(text)).toBe(value + 0);
      }),
      { numRuns: 1000 },
    );
  });

  it('has no noise of binary fractions', () => {
    expect(withoutNoise(0.1 + 0.2)).toBe(0.3);
    expect(withoutNoise(1.1 * 1.1)).toBe(1.21);
  });
});
