import type { Conflict, Repair } from '../../src/planning/impossible.ts';
import type { Names } from '../names.ts';
import { paths } from '../paths.ts';
import { conflictWords, repairWords } from '../rule-words.ts';

type ImpossiblePlanProps = {
  readonly conflict: Conflict;
  readonly names: Names;
  /** The authority's code. */
  readonly authority: string;
};

/** In place of the figures where the rules contradict each other: which, and what would let a plan be made. */
export function ImpossiblePlan({ conflict, names, authority }: ImpossiblePlanProps) {
  const { repairs, minimal, wholeOnly } = conflict;
  return (
    <div class="skillmix-state">
      <h2 class="govuk-heading-m">No plan can keep all the rules</h2>
      <p class="govuk-body">
        These hard rules cannot all hold together
        {minimal
          ? '; without any one of them, the others could.'
          : '. Some of them may have nothing to do with it: the time ran out before that was shown.'}
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {conflict.conflict.map((rule) => (
          <li>
            {conflictWords(rule, names)}
            <RuleLink authority={authority} row={rule.row} />
          </li>
        ))}
      </ul>
      {wholeOnly ? (
        <p class="govuk-body">They could all hold if posts, people and contracts came in fractions.</p>
      ) : null}
      <h3 class="govuk-heading-s">{repairHeading(repairs)}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {repairs.map((repair) => (
          <li>
            {repairWords(repair, names)}
            <RuleLink authority={authority} row={repair.row} />
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.sheet(authority, 'rules')}>
          Change the rules
        </a>{' '}
        or{' '}
        <a class="govuk-link" href={paths.sheet(authority, 'settings')}>
          the budget
        </a>
        , then plan again.
      </p>
    </div>
  );
}

function repairHeading(repairs: readonly Repair[]): string {
  if (repairs.length === 0) return 'The time ran out before a repair was found';
  if (repairs.length === 1) return 'This change makes a plan possible';
  return repairs.some(({ alone }) => alone)
    ? 'Any one of these changes makes a plan possible'
    : 'These changes together make a plan possible';
}

/** `row` is the row of the rules sheet; the budget has none. */
function RuleLink({ authority, row }: { readonly authority: string; readonly row: number | null }) {
  if (row === null) return null;
  return (
    <>
      {' '}
      <a class="govuk-link" href={`${paths.sheet(authority, 'rules', { row })}#row-${row}`}>
        Rules, row {row}
      </a>
    </>
  );
}
