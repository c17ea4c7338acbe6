import type { MeasureUnit } from '../../comparison.ts';
import { differenceWords, valueWords } from '../../measure-words.ts';
import { shapeOf } from '../../report/moved-words.ts';
import { type Published, withheldWords } from '../../report/published.ts';

type MovedProps = {
  readonly now: Published;
  readonly start: Published;
  readonly unit: MeasureUnit;
  /** Which direction is good; null where that is for the reader to say. */
  readonly better: 'more' | 'less' | null;
  /** Said where there is no figure now. */
  readonly without?: string;
};

/** A figure now, and how it moved since the start, in a shape and words. */
export function Moved({ now, start, unit, better, without = withheldWords }: MovedProps) {
  if (now === null) return <>{without}</>;
  return (
    <>
      <span class="skillmix-number">{valueWords(now, unit)}</span>{' '}
      {start === null ? null : <Difference now={now} start={start} unit={unit} better={better} />}
    </>
  );
}

type DifferenceProps = Pick<MovedProps, 'unit' | 'better'> & { readonly now: number; readonly start: number };

/** How a figure moved since the start, and what it was then. */
export function Difference({ now, start, unit, better }: DifferenceProps) {
  const { text, tone } = differenceWords({ difference: now - start, unit, better });
  return (
    <span class={`skillmix-below skillmix-difference--${tone}`}>
      {shapeOf(now - start, tone)} {text}
      {tone === 'same' ? '' : ` (start ${valueWords(start, unit)})`}
    </span>
  );
}
