import type { Child } from 'hono/jsx';
import { listWords, percent } from '../format.ts';
import type { FieldError } from '../frame.ts';
import type { Names } from '../names.ts';
import { paths } from '../paths.ts';
import { ImpossiblePlan } from '../states/impossible-plan.tsx';
import { InvalidWorkbook } from '../states/invalid-workbook.tsx';
import { NoAnswer } from '../states/no-answer.tsx';
import type { WhatIfResult as Result, WhatIfChange } from '../what-if-view.ts';
import { changeWords } from '../what-if-words.ts';
import { WhatIfFiguresTables } from './what-if-figures.tsx';

/** Id of the result, which forms and fragments name. */
export const WHAT_IF_RESULT = 'what-if-result';
/** Id of the line that is said aloud. */
export const WHAT_IF_SAID = 'what-if-said';

export type WhatIfResultProps = {
  readonly authority: string;
  readonly locality: string;
  readonly names: Names;
  readonly periods: number;
  readonly result: Result;
  readonly changes: readonly WhatIfChange[];
  /** The fields of the form as they were planned, by name: what is kept is what is shown. */
  readonly fields: Readonly<Record<string, string>>;
  readonly errors: readonly FieldError[];
};

/** What the changes lead to. The answer before stays in sight, marked, while a new one is made. */
export function WhatIfResult(props: WhatIfResultProps) {
  const { authority, locality, names, result, changes, fields, errors } = props;
  const asks =
    result.kind === 'none' && errors.length === 0
      ? {
          'hx-get': paths.localityWhatIf(authority, locality),
          'hx-trigger': 'load',
          'hx-swap': 'outerHTML',
        }
      : {};
  return (
    <section id={WHAT_IF_RESULT} class="skillmix-what-if__result" aria-labelledby="what-if-heading" {...asks}>
      <h2 class="govuk-heading-m" id="what-if-heading">
        What the changes lead to{' '}
        <span class="govuk-tag govuk-tag--yellow skillmix-replanning">re-planning…</span>
      </h2>
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} form="what-if-keep" />
      ))}
      {changes.length === 0 ? null : (
        <p class="govuk-body">
          <strong>Changed:</strong> {listWords(changes.map((each) => changeWords(each, names)))}.
        </p>
      )}
      <Answer {...props} />
    </section>
  );
}

function Answer({ authority, names, result, changes, errors, periods, locality }: WhatIfResultProps): Child {
  switch (result.kind) {
    case 'none':
      return (
        <p class="govuk-body">
          {errors.length > 0
            ? 'The figures come when the numbers beside the sliders are mended.'
            : 'Change something and press “Re-plan” to see what it leads to.'}
        </p>
      );
    case 'invalid':
      return <InvalidWorkbook problems={result.problems} authority={authority} />;
    case 'no_answer':
      return <NoAnswer message={result.message} authority={authority} />;
    case 'impossible':
      return (
        <>
          <p class="govuk-body">
            {result.when === 'before'
              ? 'The data cannot be planned even without changes.'
              : 'With these changes the council’s rules cannot all be kept.'}
          </p>
          <ImpossiblePlan conflict={result.conflict} names={names} authority={authority} />
        </>
      );
    case 'figures':
      return (
        <WhatIfFiguresTables
          figures={result.figures}
          milliseconds={result.milliseconds}
          isChanged={changes.length > 0}
          place={names.locality(locality)}
          names={names}
          periods={periods}
        />
      );
  }
}

/** The result in a line: said by screen readers, and in sight while the sliders are, on small screens too. */
export function saidWords({ result, changes, errors }: WhatIfResultProps): string {
  if (errors.length > 0) return `A number has to be mended: ${errors[0]!.message}`;
  switch (result.kind) {
    case 'none':
      return '';
    case 'invalid':
      return 'The data have to be mended first.';
    case 'no_answer':
      return 'There was no answer in the time allowed.';
    case 'impossible':
      return 'No plan can keep all the rules.';
    case 'figures': {
      const { before, after } = result.figures.here.coverage;
      return changes.length === 0
        ? `Coverage here without changes: ${percent(before)}.`
        : `Coverage here: ${percent(after)}, without the changes ${percent(before)}.`;
    }
  }
}

/** The line of `saidWords`; `oob` puts it in place beside a fragment. */
export function WhatIfSaid(props: WhatIfResultProps & { readonly oob?: boolean }) {
  return (
    <p
      id={WHAT_IF_SAID}
      class="govuk-body skillmix-what-if__said"
      role="status"
      {...(props.oob ? { 'hx-swap-oob': 'innerHTML' } : {})}
    >
      {saidWords(props)}
    </p>
  );
}
