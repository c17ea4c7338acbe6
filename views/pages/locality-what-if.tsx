import type { Child } from 'hono/jsx';
import type { FieldError, Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { LocalityHead, type LocalityHeadProps } from '../partials/locality-head.tsx';
import { WhatIfForm } from '../partials/what-if-form.tsx';
import { WhatIfKeep } from '../partials/what-if-keep.tsx';
import { WhatIfResult, type WhatIfResultProps, WhatIfSaid } from '../partials/what-if-result.tsx';
import type { WhatIfForm as Form } from '../what-if-view.ts';

export type WhatIfPageProps = {
  readonly frame: Frame;
  readonly head: Omit<LocalityHeadProps, 'current'>;
  readonly body: WhatIfBodyProps | { readonly state: Child };
  readonly errors: readonly FieldError[];
};

export type WhatIfBodyProps = {
  readonly form: Form;
  readonly outcome: WhatIfResultProps;
  readonly mayKeep: boolean;
  /** Name typed for the scenario. */
  readonly name: string;
};

/** The page on which a locality's demand, posts and budget are tried out. */
export function LocalityWhatIfPage({ frame, head, body, errors }: WhatIfPageProps) {
  return (
    <Layout frame={frame} title={`Try changes in ${head.locality.name}`} section="localities" errors={errors}>
      <LocalityHead {...head} current="what-if" />
      <p class="govuk-body">
        Change families, posts or the budget and see at once what it would mean. Nothing is stored until you
        keep it as a scenario. The changes start from the baseline.
      </p>
      {'state' in body ? body.state : <WhatIfBody {...body} />}
    </Layout>
  );
}

/** Sliders, result and the way to keep it: also what comes back as a fragment when numbers have to be mended. */
export function WhatIfBody({ form, outcome, mayKeep, name }: WhatIfBodyProps) {
  const { authority, locality, names, errors } = outcome;
  return (
    <div id="what-if" class="skillmix-what-if">
      <div class="skillmix-what-if__controls">
        <WhatIfForm authority={authority} locality={locality} form={form} names={names} />
        <WhatIfSaid {...outcome} />
      </div>
      <div class="skillmix-what-if__outcome">
        <WhatIfResult {...outcome} />
        <WhatIfKeep authority={authority} locality={locality} mayKeep={mayKeep} name={name} errors={errors} />
      </div>
    </div>
  );
}
