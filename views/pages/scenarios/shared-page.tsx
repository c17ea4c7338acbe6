import type { Comparison } from '../../comparison.ts';
import { BackLink } from '../../components/back-link.tsx';
import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';
import { ComparisonView } from '../../partials/comparison-view.tsx';
import { ScenarioTabs } from '../../partials/scenario-tabs.tsx';
import { paths } from '../../paths.ts';
import { momentWords } from '../../time-words.ts';

/** A shared comparison, as lists and pages tell of it. */
export type SharedInView = {
  readonly token: string;
  readonly title: string;
  readonly createdAt: Date;
  readonly createdBy: string;
  /** The whole address of its link. */
  readonly link: string;
};

type SharedPageProps = {
  readonly frame: Frame;
  readonly shared: SharedInView;
  readonly comparison: Comparison | null;
  /** Plans of it that can no longer be shown. */
  readonly missing: number;
  readonly canRemove: boolean;
  /** Codes of scenarios that there are still. */
  readonly known: ReadonlySet<string>;
};

/** A comparison as it was shared: with the figures of then. */
export function SharedPage({ frame, shared, comparison, missing, canRemove, known }: SharedPageProps) {
  const { code } = frame.authority!;
  const { title, createdAt, createdBy, link, token } = shared;
  return (
    <Layout frame={frame} title={title} section="scenarios">
      <ScenarioTabs authority={code} current={null} />
      <BackLink href={paths.sharedList(code)} text="All shared comparisons" />
      <span class="govuk-caption-l">
        Shared by {createdBy}, {momentWords(createdAt)}
      </span>
      <h1 class="govuk-heading-l">{title}</h1>
      <TextField
        name="link"
        label="Link for members of this council"
        hint="Copy this address. The figures stay as they were when it was made."
        value={link}
        autocomplete="off"
        readonly
      />
      {missing === 0 ? null : (
        <InsetText>
          {missing === 1 ? 'One of its plans' : `${missing} of its plans`} can no longer be shown.
        </InsetText>
      )}
      {comparison === null ? (
        <p class="govuk-body">None of its plans can be shown any more.</p>
      ) : (
        <ComparisonView
          {...comparison}
          hrefOf={(each) =>
            each === null ? paths.overview(code) : known.has(each) ? paths.scenario(code, each) : null
          }
        />
      )}
      {canRemove ? (
        <form method="post" action={paths.sharedRemoval(code, token)}>
          <Button kind="secondary">Remove this link</Button>
        </form>
      ) : null}
    </Layout>
  );
}
