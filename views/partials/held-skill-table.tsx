import { ScrollTable } from '../components/scroll-table.tsx';
import { bandWords, coverageBand } from '../coverage-words.ts';
import { counted, number, short, wholePercent } from '../format.ts';
import type { Names } from '../names.ts';
import {
  type HeldLevel,
  type HeldSkill,
  type SkillStanding,
  skillStanding,
  standingWords,
} from '../skill-coverage-view.ts';

type HeldSkillTableProps = {
  readonly caption: string;
  readonly held: readonly HeldSkill[];
  readonly needs: readonly string[];
  readonly localities: readonly string[];
  /** At this level or above. */
  readonly level: number;
  readonly names: Names;
  readonly needHref: (need: string) => string;
};

/** Skills by locality: who holds each at a level or above, the hours asked for, and how far the plan meets them. */
export function HeldSkillTable(props: HeldSkillTableProps) {
  const { caption, held, needs, localities, level, names, needHref } = props;
  const cells = new Map(held.map((each) => [`${each.need} ${each.locality}`, each.levels[level - 1]!]));
  return (
    <ScrollTable label={caption}>
      <table class="govuk-table skillmix-table skillmix-heatmap">
        <caption class="govuk-table__caption govuk-table__caption--s">{caption}</caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <th scope="col" class="govuk-table__header">
              Skill
            </th>
            {localities.map((locality) => (
              <th scope="col" class="govuk-table__header">
                {names.locality(locality)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {needs.map((need) => (
            <tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header">
                <a class="govuk-link" href={needHref(need)}>
                  {names.need(need)}
                </a>
              </th>
              {localities.map((locality) => (
                <HeldCell held={cells.get(`${need} ${locality}`)!} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  );
}

/** The shades of coverage, for how a skill stands on paper. */
const shades: Readonly<Record<SkillStanding, string>> = {
  no_need: 'none',
  nobody: 'unmet',
  single: 'short',
  too_few: 'partly',
  enough: 'met',
};

function HeldCell({ held }: { readonly held: HeldLevel }) {
  const standing = skillStanding(held);
  const { people, fte, requiredHours, coverage } = held;
  return (
    <td class={`govuk-table__cell skillmix-band--${shades[standing]}`}>
      <span class="skillmix-heatmap__word">
        <strong>{standingWords[standing]}</strong>
      </span>
      {people === 0 ? null : (
        <span class="skillmix-heatmap__detail">
          {' '}
          {counted(people, 'person', 'people')}, {short(fte)} FTE
        </span>
      )}
      {standing === 'no_need' ? null : (
        <span class="skillmix-heatmap__detail"> {number(requiredHours)} h needed</span>
      )}
      {coverage === null ? null : (
        <span class="skillmix-heatmap__detail"> plan {wholePercent(coverage)}</span>
      )}
    </td>
  );
}

/** `87 %, partly met`. */
export function coverageWords(coverage: number): string {
  return `${wholePercent(coverage)}, ${bandWords[coverageBand(coverage)]}`;
}

/** What the words of the table mean. */
export function HeldSkillKey() {
  const meanings: readonly (readonly [SkillStanding, string])[] = [
    ['enough', 'two or more people, who could give all the hours'],
    ['too_few', 'two or more people, who could not'],
    ['single', 'the skill goes when that person does'],
    ['nobody', 'nobody based there has the skill'],
    ['no_need', 'no hours of this work are required'],
  ];
  return (
    <ul class="skillmix-key" aria-label="How a skill stands on paper">
      {meanings.map(([standing, meaning]) => (
        <li class={`skillmix-key__item skillmix-band--${shades[standing]}`}>
          <strong>{standingWords[standing]}</strong>: {meaning}
        </li>
      ))}
    </ul>
  );
}
