import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import type { Frame } from '../../frame.ts';
import { Layout } from '../../layout.tsx';
import { ScenarioTabs } from '../../partials/scenario-tabs.tsx';
import { paths } from '../../paths.ts';
import { momentWords } from '../../time-words.ts';
import type { SharedInView } from './shared-page.tsx';

type SharedListPageProps = {
  readonly frame: Frame;
  readonly shared: readonly SharedInView[];
  readonly canRemove: boolean;
};

/** The comparisons of an authority that were shared, newest first. */
export function SharedListPage({ frame, shared, canRemove }: SharedListPageProps) {
  const { code } = frame.authority!;
  return (
    <Layout frame={frame} title="Shared comparisons" section="scenarios">
      <ScenarioTabs authority={code} current="shared" />
      <h1 class="govuk-heading-l">Shared comparisons</h1>
      <p class="govuk-body">
        Links to comparisons whose figures stay as they were. Only members of this council can open them.
      </p>
      <DataTable
        caption="Shared comparisons"
        captionHidden
        rows={shared}
        empty="Nothing has been shared yet. Compare scenarios and make a link below the comparison."
        columns={[
          {
            head: 'Comparison',
            rowHeader: true,
            cell: ({ token, title }) => (
              <a class="govuk-link" href={paths.shared(code, token)}>
                {title}
              </a>
            ),
          },
          { head: 'Shared by', cell: ({ createdBy }) => createdBy },
          { head: 'When', cell: ({ createdAt }) => momentWords(createdAt) },
          ...(canRemove
            ? [
                {
                  head: 'Remove',
                  headHidden: true,
                  cell: ({ token, title }: SharedInView) => (
                    <form method="post" action={paths.sharedRemoval(code, token)}>
                      <Button kind="secondary" small>
                        Remove<span class="govuk-visually-hidden"> {title}</span>
                      </Button>
                    </form>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Layout>
  );
}
