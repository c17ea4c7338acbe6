import { scaleLinear } from 'd3-scale';
import type { NeedLine } from '../locality-view.ts';

/** The parts of required hours in the order of the bar: their class, and their words for the key. */
export const needParts = [
  { part: 'own', words: 'Team here', hours: (line: NeedLine) => line.ownHours },
  { part: 'new', words: 'New posts here', hours: (line: NeedLine) => line.newHours },
  { part: 'elsewhere', words: 'People from elsewhere', hours: (line: NeedLine) => line.elsewhereHours },
  { part: 'bought', words: 'Bought', hours: (line: NeedLine) => line.boughtHours },
  { part: 'unmet', words: 'Unmet', hours: (line: NeedLine) => line.unmetHours },
] as const;

/** Who meets one line's required hours, each part as a share of them. Its figures stand in the same row of the table. */
export function NeedBar({ line }: { readonly line: NeedLine }) {
  const scale = scaleLinear([0, line.requiredHours], [0, 100]).clamp(true);
  let from = 0;
  return (
    <svg
      class="skillmix-need-bar"
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {needParts.map(({ part, hours }) => {
        const x = scale(from);
        from += hours(line);
        const width = Math.max(0, scale(from) - x);
        return width < 0.05 ? null : (
          <rect
            class={`skillmix-need-bar__part skillmix-need-bar__part--${part}`}
            x={x.toFixed(2)}
            y="1"
            width={width.toFixed(2)}
            height="8"
          />
        );
      })}
    </svg>
  );
}

/** What the parts of the bars mean. */
export function NeedBarKey() {
  return (
    <ul class="skillmix-key" aria-label="Key: parts of the bars, from left to right">
      {needParts.map(({ part, words }) => (
        <li class="skillmix-key__item">
          <svg class="skillmix-need-bar__sample" viewBox="0 0 20 10" aria-hidden="true" focusable="false">
            <rect
              class={`skillmix-need-bar__part skillmix-need-bar__part--${part}`}
              x="1"
              y="1"
              width="18"
              height="8"
            />
          </svg>{' '}
          {words}
        </li>
      ))}
    </ul>
  );
}
