import { DataTable } from '../components/data-table.tsx';
import { bandWords, coverageBand } from '../coverage-words.ts';
import { number, percent } from '../format.ts';
import { CoverageKey } from './coverage-key.tsx';
import { type LocalityShapes, type Outline, outlinesOf } from './locality-shapes.ts';

export type LocalityOnMap = {
  readonly code: string;
  readonly name: string;
  readonly href: string;
  /** met ÷ required hours, 0–1; null where nothing is required. */
  readonly coverage: number | null;
  /** Hours a week. */
  readonly unmetHours: number;
};

type LocalityMapProps = {
  /** Unique in the page. */
  readonly id: string;
  readonly title: string;
  /** Null where there are no boundaries: the table then stands alone. */
  readonly shapes: LocalityShapes | null;
  readonly localities: readonly LocalityOnMap[];
};

const size = { width: 600, height: 520 } as const;

/** The localities with their coverage as a map, each one a link, beside the same figures as a table. */
export function LocalityMap({ id, title, shapes, localities }: LocalityMapProps) {
  const byCode = new Map(localities.map((each) => [each.code, each]));
  const outlines = shapes === null ? [] : outlinesOf(shapes, size.width, size.height);
  const known = outlines.filter(({ locality }) => byCode.has(locality));
  return (
    <div class="skillmix-map">
      {known.length === 0 ? null : (
        <figure class="skillmix-map__figure">
          {/* biome-ignore lint/a11y/useSemanticElements: a drawing of links, which the role of an image would hide */}
          <svg
            class="skillmix-map__drawing"
            viewBox={`0 0 ${size.width} ${size.height}`}
            role="group"
            aria-labelledby={`${id}-title ${id}-desc`}
          >
            <title id={`${id}-title`}>{title}</title>
            <desc id={`${id}-desc`}>
              {localities.map((each) => `${each.name}: ${coverageText(each)}`).join('. ')}
            </desc>
            {known.map((outline) => (
              <Area outline={outline} locality={byCode.get(outline.locality)!} />
            ))}
            {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in the group takes the focus */}
            <g aria-hidden="true">
              {known.map((outline) => (
                <AreaLabel outline={outline} locality={byCode.get(outline.locality)!} />
              ))}
            </g>
          </svg>
          <CoverageKey />
        </figure>
      )}
      <div class="skillmix-map__table">
        <DataTable
          caption={title}
          empty="There are no localities."
          rows={localities}
          columns={[
            {
              head: 'Locality',
              rowHeader: true,
              cell: ({ name, href }) => (
                <a class="govuk-link" href={href}>
                  {name}
                </a>
              ),
            },
            {
              head: 'Coverage',
              numeric: true,
              cell: ({ coverage }) => (coverage === null ? '–' : percent(coverage)),
            },
            {
              head: 'In words',
              cell: ({ coverage }) => (
                <span class="skillmix-number">{bandWords[coverageBand(coverage)]}</span>
              ),
            },
            { head: 'Unmet hours a week', numeric: true, cell: ({ unmetHours }) => number(unmetHours) },
          ]}
        />
      </div>
    </div>
  );
}

type PartProps = { readonly outline: Outline; readonly locality: LocalityOnMap };

function Area({ outline, locality }: PartProps) {
  return (
    <a href={locality.href} class="skillmix-area" aria-label={`${locality.name}: ${coverageText(locality)}`}>
      <path
        class={`skillmix-area__shape skillmix-area__shape--${coverageBand(locality.coverage)}`}
        d={outline.d}
      />
    </a>
  );
}

/** Drawn over all areas, so that no neighbour covers a name; the area's link says the same to screen readers. */
function AreaLabel({ outline, locality }: PartProps) {
  const lines = labelLines(locality.name);
  const top = outline.y - (lines.length * 17) / 2 + 4;
  const share = locality.coverage === null ? 'no need' : percent(locality.coverage);
  return (
    <text
      class={`skillmix-area__label skillmix-area__label--${coverageBand(locality.coverage)}`}
      x={outline.x.toFixed(1)}
      y={top.toFixed(1)}
    >
      {[...lines, share].map((line, index) => (
        <tspan
          x={outline.x.toFixed(1)}
          dy={index === 0 ? 0 : 17}
          class={index === lines.length ? 'skillmix-area__share' : 'skillmix-area__name'}
        >
          {line}
        </tspan>
      ))}
    </text>
  );
}

function coverageText({ coverage, unmetHours }: LocalityOnMap): string {
  if (coverage === null) return bandWords.none;
  return `${percent(coverage)} coverage, ${bandWords[coverageBand(coverage)]}, ${number(unmetHours)} hours a week unmet`;
}

/** The name without what is in brackets, in lines of about a dozen letters. */
function labelLines(name: string): readonly string[] {
  const words = name.replace(/\s*\([^)]*\)/g, '').split(/[\s]+/);
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 13) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
