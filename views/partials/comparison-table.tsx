import type { ComparedPlan, Comparison, Measure, MeasureGroup } from '../comparison.ts';
import { ScrollTable } from '../components/scroll-table.tsx';
import { Tag } from '../components/tag.tsx';
import { counted } from '../format.ts';
import { differenceWords, groupTitles, measureLabel, valueWords } from '../measure-words.ts';
import type { Names } from '../names.ts';
import { outcomeWords } from '../outcome-words.ts';
import { momentWords } from '../time-words.ts';
import { answerTag } from './answer-words.ts';

type ComparisonTableProps = Comparison & {
  /** Where a plan's own page is; null where there is none any more. */
  readonly hrefOf: (code: string | null) => string | null;
};

/** Plans side by side, a measure a row: each figure with its difference to the first plan in sign and words, dim where nothing changes. */
export function ComparisonTable({ plans, groups, names, hrefOf }: ComparisonTableProps) {
  return (
    <>
      <h2 class="govuk-heading-m">Side by side, with the difference to {plans[0]!.name}</h2>
      <ScrollTable label="Plans side by side">
        <table class="govuk-table skillmix-table skillmix-comparison">
          <caption class="govuk-table__caption govuk-visually-hidden">
            Plans side by side, with the difference to {plans[0]!.name}
          </caption>
          <thead class="govuk-table__head">
            <tr class="govuk-table__row">
              <th scope="col" class="govuk-table__header skillmix-comparison__measure">
                Measure
              </th>
              {plans.map((plan) => (
                <PlanHead plan={plan} href={hrefOf(plan.code)} />
              ))}
            </tr>
          </thead>
          <tbody class="govuk-table__body">
            <tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header">
                How good the plan is known to be
              </th>
              {plans.map(({ plan }) => (
                <td class="govuk-table__cell">{outcomeWords(plan)}</td>
              ))}
            </tr>
          </tbody>
          {groups.map((group) => (
            <Group group={group} names={names} plans={plans} />
          ))}
        </table>
      </ScrollTable>
    </>
  );
}

function PlanHead({ plan, href }: { readonly plan: ComparedPlan; readonly href: string | null }) {
  const { name, run, editsSince } = plan;
  const { text, colour } = answerTag(plan.plan);
  return (
    <th scope="col" class="govuk-table__header skillmix-comparison__plan">
      {href === null ? (
        name
      ) : (
        <a class="govuk-link" href={href}>
          {name}
        </a>
      )}
      <div class="skillmix-comparison__state">
        <Tag colour={colour}>{text}</Tag>
        {run.finishedAt === null ? null : (
          <div class="skillmix-quiet">planned {momentWords(run.finishedAt)}</div>
        )}
        {editsSince ? (
          <div>
            <strong>Out of date:</strong> {counted(editsSince, 'edit', 'edits')} since
          </div>
        ) : null}
      </div>
    </th>
  );
}

type GroupProps = {
  readonly group: MeasureGroup;
  readonly names: Names;
  readonly plans: readonly ComparedPlan[];
};

function Group({ group, names, plans }: GroupProps) {
  return (
    <tbody class="govuk-table__body">
      <tr class="govuk-table__row">
        <th
          scope="colgroup"
          colspan={plans.length + 1}
          class="govuk-table__header skillmix-comparison__group"
        >
          {groupTitles[group.group]}
        </th>
      </tr>
      {group.measures.map((measure) => (
        <Row measure={measure} names={names} />
      ))}
    </tbody>
  );
}

function Row({ measure, names }: { readonly measure: Measure; readonly names: Names }) {
  const words = measure.differences.map((difference) =>
    difference === null ? null : differenceWords({ difference, unit: measure.unit, better: measure.better }),
  );
  const isSame = words.every((each) => each === null || each.tone === 'same');
  return (
    <tr class={`govuk-table__row${isSame ? ' skillmix-comparison__same' : ''}`}>
      <th scope="row" class="govuk-table__header">
        {measureLabel(measure, names)}
      </th>
      {measure.values.map((value, index) => {
        const place = measure.places?.[index] ?? null;
        const difference = index === 0 ? null : words[index];
        return (
          <td class="govuk-table__cell govuk-table__cell--numeric">
            {value === null ? '–' : valueWords(value, measure.unit)}
            {place === null ? null : <div class="skillmix-quiet">{names.locality(place)}</div>}
            {difference ? (
              <div class={`skillmix-difference skillmix-difference--${difference.tone}`}>
                {difference.text}
              </div>
            ) : null}
          </td>
        );
      })}
    </tr>
  );
}
